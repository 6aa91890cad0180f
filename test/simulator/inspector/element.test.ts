import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { writeTimeline } from '../../../src/simulator/inspector/index.js';
import { DEFAULT_TEMPLATES } from '../../../src/simulator/desktop/index.js';
import { Story, SURROUNDINGS } from './story.js';
import type { DesktopInspector } from '../../../src/simulator/inspector/index.js';
import { Timeline } from '../../../src/simulator/desktop/timeline.js';
import { soleScene } from '../scene.js';

/** Frames come when the test says so: a page that is not in front has none. */
const frames = new Map<number, FrameRequestCallback>();
const requestAnimationFrame = window.requestAnimationFrame.bind(window);
const cancelAnimationFrame = window.cancelAnimationFrame.bind(window);

beforeEach(() => {
  let asked = 0;
  window.requestAnimationFrame = (draw) => {
    frames.set((asked += 1), draw);
    return asked;
  };
  window.cancelAnimationFrame = (frame) => frames.delete(frame);
});

afterEach(() => {
  frames.clear();
  Object.assign(window, { requestAnimationFrame, cancelAnimationFrame });
});

describe('the inspector', () => {
  it('joins a real provider’s calls, their causes and their effects in one list', async () => {
    const { phone, desktop, act } = await soleScene();
    const inspector = await shown(desktop);
    await phone.call('setMode', 1);
    act({ type: 'togglePanel' });
    await desktop.timeline.until(({ kind, name }) => kind === 'act' && name === 'togglePanel');
    await until(inspector, () => text(inspector).includes('togglePanel'));
    expect(desktop.timeline.entries.filter(({ kind }) => kind === 'handlerAdded')).to.have.length.above(5);
    const told = desktop.timeline.entries.map(({ kind, name }) => `${kind} ${name}`.trim());
    expect(told).to.include.members(['act togglePanel', 'change panelMode', 'event onmodechanged']);
  });

  it('has no more than a screenful of its 10,000 rows in the document', async () => {
    const { timeline, inspector } = await quiet();
    for (let count = 0; count < 10_000; count += 1)
      timeline.record({ kind: 'act', name: `act ${count}`, detail: null });
    await until(inspector, () => text(inspector).includes('act 9999'));
    expect(rows(inspector)).to.have.length.below(60);
    expect(grid(inspector).getAttribute('aria-rowcount')).to.equal('10001');
  });

  it('renders once for all that came in one frame', async () => {
    const { timeline, inspector } = await quiet();
    let renders = 0;
    inspector.addController({ hostUpdated: () => (renders += 1) });
    for (let count = 0; count < 50; count += 1)
      timeline.record({ kind: 'act', name: `act ${count}`, detail: null });
    await until(inspector, () => text(inspector).includes('act 49'));
    expect(renders).to.equal(1);
  });

  it('shows text of a provider as text, in the list and in the details', async () => {
    const { timeline, inspector } = await quiet();
    const detail = [{ name: '<img src=x onerror=alert(1)>' }];
    timeline.record({ kind: 'call', provider: '<b>x</b>', name: '<i>y</i>', correlation: 1, detail });
    await until(inspector, () => rows(inspector).length === 1);
    rows(inspector)[0]?.click();
    await until(inspector, () => details(inspector).includes('onerror'));
    for (const part of ['inspector-list', 'inspector-details']) {
      expect(inside(inspector, part).querySelector('img, i')).to.equal(null);
    }
  });

  it('is operated by keyboard: search, arrows, Enter, Escape', async () => {
    const { timeline, inspector } = await quiet();
    for (const name of ['one', 'two', 'three']) timeline.record({ kind: 'act', name, detail: null });
    await until(inspector, () => rows(inspector).length === 3);
    press(inspector, '/');
    expect(inside(inspector, 'inspector-toolbar').activeElement?.getAttribute('type')).to.equal('search');
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      press(grid(inspector), key);
      await inspector.updateComplete;
      await settled(inspector);
    }
    expect(grid(inspector).getAttribute('aria-activedescendant')).to.equal('entry-1');
    press(grid(inspector), 'Enter');
    expect(inside(inspector, 'inspector-details').activeElement?.textContent).to.equal('agent two');
    press(inspector, 'Escape');
    await inspector.updateComplete;
    expect(inspector.shadowRoot?.querySelector('inspector-details')).to.equal(null);
    expect(inside(inspector, 'inspector-list').activeElement).to.equal(grid(inspector));
  });

  it('filters by text, by kind and to warnings', async () => {
    const { timeline, inspector } = await quiet();
    timeline.record({ kind: 'call', provider: 'phone', name: 'setWidth', correlation: 1, detail: [10] });
    timeline.record({
      kind: 'event',
      provider: 'phone',
      name: 'onsizechanged',
      correlation: 1,
      detail: { value: 400 },
    });
    timeline.record({ kind: 'act', name: 'dragPanel', detail: { width: 400 } });
    await until(inspector, () => rows(inspector).length === 3);
    const toolbar = inside(inspector, 'inspector-toolbar');
    const names = async () => {
      await inspector.updateComplete;
      await settled(inspector);
      return rows(inspector).map((row) => row.querySelector('b')?.textContent);
    };
    change(toolbar.querySelector('input[type="search"]'), { value: '400' }, 'input');
    expect(await names()).to.deep.equal(['onsizechanged', 'dragPanel']);
    change(toolbar.querySelector('[aria-label="Kind"]'), { value: 'events' }, 'change');
    expect(await names()).to.deep.equal(['onsizechanged']);
    change(toolbar.querySelector('input[type="search"]'), { value: '' }, 'input');
    expect(await names()).to.deep.equal(['onsizechanged']);
    change(toolbar.querySelector('[aria-label="Kind"]'), { value: '' }, 'change');
    expect(await names()).to.have.lengthOf(3);
    change(toolbar.querySelector('[type="checkbox"]'), { checked: true }, 'change');
    expect(await names()).to.deep.equal(['setWidth']);
  });

  it('stops following when the reader scrolls up, and follows again at the end', async () => {
    const { timeline, inspector } = await quiet();
    for (let count = 0; count < 200; count += 1)
      timeline.record({ kind: 'act', name: `act ${count}`, detail: null });
    await until(inspector, () => text(inspector).includes('act 199'));
    const scroller = inside(inspector, 'inspector-list').querySelector('.scroller');
    if (!scroller) throw new Error('There is no list.');
    const isFollowing = () =>
      inside(inspector, 'inspector-toolbar').querySelector('[aria-pressed="true"]') !== null;
    scroller.dispatchEvent(new Event('scroll'));
    scroll(scroller, 500);
    await until(inspector, () => !isFollowing());
    timeline.record({ kind: 'act', name: 'another', detail: null });
    await until(
      inspector,
      () => inspector.shadowRoot?.querySelector('footer')?.textContent.includes('201 rows') ?? false,
    );
    expect(scroller.scrollTop).to.equal(500);
    scroll(scroller, scroller.scrollHeight);
    await until(inspector, isFollowing);
  });

  it('shows a file that was exported, and says why it cannot show another', async () => {
    const { inspector } = await quiet();
    const { entries } = new Story().ready().call('setWidth', [10]).resolves(300);
    const status = () => inspector.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
    inspector.load('{}');
    await inspector.updateComplete;
    expect(status()).to.contain('This is no timeline of the simulator');
    inspector.load(writeTimeline({ startedAt: 0, dropped: 0, surroundings: SURROUNDINGS, entries }));
    await until(inspector, () => rows(inspector).length === 2);
    expect(text(inspector)).to.contain('setWidth');
    expect(inspector.shadowRoot?.querySelector('.notice')?.textContent).to.contain('A file is shown');
  });

  it('forgets what is cleared, and goes on', async () => {
    const { timeline, inspector } = await quiet();
    timeline.record({ kind: 'act', name: 'before', detail: null });
    await until(inspector, () => rows(inspector).length === 1);
    inside(inspector, 'inspector-toolbar').querySelectorAll<HTMLElement>('button')[1]?.click();
    timeline.record({ kind: 'act', name: 'after', detail: null });
    await until(inspector, () => text(inspector).includes('after'));
    expect(text(inspector)).not.to.contain('before');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1_200]) {
      it(`is accessible: ${colorScheme}, ${width} px, with a warning open`, async () => {
        await emulateMedia({ colorScheme });
        const { timeline, inspector } = await quiet(width);
        timeline.record({ kind: 'call', provider: 'phone', name: 'setMode', correlation: 1, detail: [1] });
        const rejection = { errorCode: 403, message: 'ModeNotSupportedError: no.' };
        timeline.record({
          kind: 'rejection',
          provider: 'phone',
          name: 'setMode',
          correlation: 1,
          detail: rejection,
        });
        timeline.record({ kind: 'act', name: 'togglePanel', detail: { type: 'togglePanel' } });
        await until(inspector, () => rows(inspector).length === 2);
        rows(inspector)[0]?.click();
        await until(inspector, () => details(inspector).includes('Wait for onSessionSwitched'));
        await expect(inspector).to.be.accessible();
        await emulateMedia({ colorScheme: 'light' });
      });
    }
  }
});

/** Far more than reading 10,000 entries takes. */
const MOST_FRAMES = 1_000;

/** An inspector of a timeline that nothing is told to but by the test. */
async function quiet(width = 800) {
  const timeline = new Timeline();
  const desktop = { timeline, providers: [{ name: 'phone', label: 'Phone' }], templates: DEFAULT_TEMPLATES };
  return { timeline, inspector: await shown(desktop, width) };
}

async function shown(desktop: object, width = 800): Promise<DesktopInspector> {
  const inspector = await fixture<DesktopInspector>(html`<desktop-inspector></desktop-inspector>`);
  // A box of its own, whatever else is on the page.
  inspector.style.cssText = `position: fixed; inset: 0 auto auto 0; height: 400px; width: ${width}px`;
  Reflect.set(inspector, 'desktop', desktop);
  await inspector.updateComplete;
  return inspector;
}

function inside(inspector: DesktopInspector, part: string): ShadowRoot {
  const root = inspector.shadowRoot?.querySelector(part)?.shadowRoot;
  if (!root) throw new Error(`There is no ${part}.`);
  return root;
}

function grid(inspector: DesktopInspector): Element {
  const found = inside(inspector, 'inspector-list').querySelector('[role="grid"]');
  if (!found) throw new Error('There is no grid.');
  return found;
}

function rows(inspector: DesktopInspector): readonly HTMLElement[] {
  return [...inside(inspector, 'inspector-list').querySelectorAll<HTMLElement>('.rows [role="row"]')];
}

function text(inspector: DesktopInspector): string {
  return rows(inspector)
    .map(({ textContent }) => textContent)
    .join(' ');
}

function details(inspector: DesktopInspector): string {
  return inspector.shadowRoot?.querySelector('inspector-details')?.shadowRoot?.textContent ?? '';
}

async function settled(inspector: DesktopInspector): Promise<void> {
  const list = inspector.shadowRoot?.querySelector('inspector-list');
  await list?.updateComplete;
}

/** Frame by frame, until it is so. */
async function until(inspector: DesktopInspector, isSo: () => boolean): Promise<void> {
  for (let count = 0; !isSo(); count += 1) {
    if (count === MOST_FRAMES) throw new Error('It did not come to be so.');
    const due = [...frames.values()];
    frames.clear();
    for (const draw of due) draw(performance.now());
    await inspector.updateComplete;
    await settled(inspector);
  }
}

/** As the browser does before its next frame. */
function scroll(scroller: Element, top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
}

function press(target: Element, key: string): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

function change(control: Element | null, values: object, event: string): void {
  if (!control) throw new Error('There is no such control.');
  Object.assign(control, values);
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
