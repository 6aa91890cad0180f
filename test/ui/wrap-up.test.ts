import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Notes } from '../../src/call/activity.js';
import type { Call } from '../../src/call/call.js';
import { beginWrapUp, followCall, type WrapUp } from '../../src/call/wrap-up.js';
import { explanations } from '../../src/ui/messages/explanations-en.js';
import type { SoftphoneWrapUps } from '../../src/ui/wrap-ups.js';
import type { WrapUps } from '../../src/wrap-ups.js';
import '../../src/define.js';
import { after, liveMaria } from './states.js';

const KEY = 'key-1';
const ended = (call: Call) =>
  after(call, { type: 'ended', at: Date.now(), ending: { by: 'party', status: null, elsewhere: false } });
const talking = beginWrapUp(liveMaria, KEY, 'key-2');
const open = followCall(talking, ended(liveMaria));

/** A desk that does what it is told, and remembers it. */
class Desk implements WrapUps {
  state: readonly WrapUp[];
  outcomes: readonly string[] = [];
  readonly done: string[] = [];
  changed: () => void = () => {};

  constructor(...state: readonly WrapUp[]) {
    this.state = state;
  }

  watch(changed: () => void): void {
    this.changed = changed;
  }

  write(id: string, notes: Partial<Notes>): void {
    this.state = this.state.map((wrapUp) => {
      const { activity } = wrapUp;
      return activity.id !== id
        ? wrapUp
        : { ...wrapUp, activity: { ...activity, notes: { ...activity.notes, ...notes } } };
    });
    this.changed();
  }

  finish(id: string): void {
    this.done.push(`finish ${id}`);
  }

  retry(id: string): void {
    this.done.push(`retry ${id}`);
  }

  discard(id: string): void {
    this.done.push(`discard ${id}`);
  }
}

async function show(desk: Desk, call: Call | null = null): Promise<SoftphoneWrapUps> {
  await customElements.whenDefined('softphone-wrap-ups');
  return fixture<SoftphoneWrapUps>(
    html`<softphone-wrap-ups
      .wrapUps=${desk}
      .call=${call}
      ?busy=${call !== null}
      .explanations=${explanations}
    ></softphone-wrap-ups>`,
  );
}

/** What stands in the one form, or null where there is none. */
const formOf = (element: SoftphoneWrapUps) =>
  element.shadowRoot?.querySelector('softphone-wrap-up')?.shadowRoot;
const settled = async (element: SoftphoneWrapUps) => {
  await element.updateComplete;
  await element.shadowRoot?.querySelector('softphone-wrap-up')?.updateComplete;
};

function type(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null | undefined,
  value: string,
  event = 'input',
) {
  if (!field) throw new Error('There is no such field');
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

describe('notes during a call', () => {
  it('open on demand, take the focus, and are handed on as they are typed', async () => {
    const desk = new Desk(talking);
    const element = await show(desk, liveMaria);
    expect(formOf(element)?.querySelector<HTMLElement>('textarea')).to.equal(null);
    formOf(element)?.querySelector<HTMLElement>('button')?.click();
    await settled(element);
    const field = formOf(element)?.querySelector<HTMLTextAreaElement>('textarea');
    expect(element.shadowRoot?.activeElement?.shadowRoot?.activeElement).to.equal(field);
    type(field, '<b>Plug</b>');
    expect(desk.state[0]?.activity.notes.text).to.equal('<b>Plug</b>');
    await expect(element).to.be.accessible();
  });

  it('are those of the call on the stage, and no wrap-up stands in its way', async () => {
    const element = await show(new Desk(open), liveMaria);
    expect(formOf(element)).to.equal(undefined);
  });
});

describe('the wrap-up', () => {
  for (const width of [320, 400]) {
    it(`is accessible and fits into ${width} pixels with everything open`, async () => {
      await setViewport({ width, height: 640 });
      const desk = new Desk({ ...open, until: Date.now() + 60_000 });
      desk.write(KEY, { followUp: { kind: 'task', subject: 'Get back', due: Date.now() } });
      const element = await show(desk);
      await settled(element);
      await expect(element).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('takes a result, notes and a follow-up, and is done by its button', async () => {
    const desk = new Desk(open);
    const element = await show(desk);
    await settled(element);
    type(formOf(element)?.querySelector<HTMLSelectElement>('select'), 'Resolved', 'change');
    type(formOf(element)?.querySelector<HTMLTextAreaElement>('textarea'), 'Plug');
    formOf(element)?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await settled(element);
    type(formOf(element)?.querySelector<HTMLInputElement>('[type=text]'), 'Send it');
    type(
      formOf(element)?.querySelector<HTMLInputElement>('[type=datetime-local]'),
      '2026-12-01T10:30',
      'change',
    );
    expect(desk.state[0]?.activity.notes).to.deep.equal({
      outcome: 'Resolved',
      text: 'Plug',
      followUp: { kind: 'task', subject: 'Send it', due: new Date(2026, 11, 1, 10, 30).getTime() },
    });
    formOf(element)?.querySelector<HTMLElement>('.primary')?.click();
    expect(desk.done).to.deep.equal([`finish ${KEY}`]);
  });

  it('is done by Ctrl and Enter in the notes', async () => {
    const desk = new Desk(open);
    const element = await show(desk);
    await settled(element);
    const press = (init: KeyboardEventInit) =>
      formOf(element)
        ?.querySelector<HTMLElement>('textarea')
        ?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            bubbles: true,
            composed: true,
            cancelable: true,
            ...init,
          }),
        );
    press({});
    expect(desk.done).to.be.empty;
    press({ ctrlKey: true });
    expect(desk.done).to.deep.equal([`finish ${KEY}`]);
  });

  it('with a follow-up that says nothing is not done', async () => {
    const desk = new Desk(open);
    desk.write(KEY, { followUp: { kind: 'task', subject: '', due: Date.now() } });
    const element = await show(desk);
    await settled(element);
    formOf(element)?.querySelector<HTMLElement>('.primary')?.click();
    expect(desk.done).to.be.empty;
  });

  it('offers the organisation’s own results, and keeps one that is no longer among them', async () => {
    const desk = new Desk(open);
    desk.outcomes = ['Sold', '<i>No</i>'];
    desk.write(KEY, { outcome: 'Of old' });
    const element = await show(desk);
    await settled(element);
    const options = [
      ...(formOf(element)?.querySelector<HTMLElement>('select')?.querySelectorAll('option') ?? []),
    ];
    expect(options.map(({ text }) => text)).to.deep.equal(['Not chosen', 'Sold', '<i>No</i>', 'Of old']);
    expect(formOf(element)?.querySelector<HTMLSelectElement>('select')?.value).to.equal('Of old');
  });

  it('of several is the newest; the others can be turned to', async () => {
    const other = { ...open, call: 'other', activity: { ...open.activity, id: 'key-9', customer: null } };
    const element = await show(new Desk(other, open));
    await settled(element);
    expect(formOf(element)?.querySelector<HTMLElement>('h2')?.textContent).to.contain('Maria Castro');
    element.shadowRoot?.querySelector<HTMLButtonElement>('.waiting')?.click();
    await settled(element);
    expect(formOf(element)?.querySelector<HTMLElement>('h2')?.textContent).to.contain('M CASTRO');
  });

  it('of a page that is gone says so, and that nobody saw the end', async () => {
    const element = await show(
      new Desk({ ...open, leftOver: true, activity: { ...open.activity, endedAt: null } }),
    );
    await settled(element);
    expect(formOf(element)?.querySelector<HTMLElement>('p')?.textContent).to.contain(
      explanations.wrapUp.endUnknown,
    );
  });

  it('that could not be saved says why, and can be tried again or given up', async () => {
    const desk = new Desk({ ...open, phase: 'done', fault: 'silent' });
    const element = await show(desk);
    const { shadowRoot } = element;
    expect(shadowRoot?.textContent).to.contain(explanations.wrapUp.fault.silent);
    shadowRoot?.querySelectorAll<HTMLButtonElement>('.acts button').forEach((button) => button.click());
    expect(desk.done).to.deep.equal([`retry ${KEY}`, `discard ${KEY}`]);
    await expect(element).to.be.accessible();
  });

  it('takes nothing where nothing is written', async () => {
    expect((await show(new Desk())).offsetHeight).to.equal(0);
  });
});
