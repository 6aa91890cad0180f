import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AgentView } from '../../src/agent-screen.js';
import type { People, Person } from '../../src/people.js';
import { PAUSE } from '../../src/ui/finding.js';
import { Clock } from '../support/clock.js';
import { button, everything, focused, input, open, WIDTHS, wordsOf, type Screen } from './screen.js';
import { idle, maria, PAYLOADS, recent, states } from './states.js';

const VIEW: AgentView = { ...idle, recent };
const ADA: Person = {
  ...{ kind: 'customer', name: 'Ada Lee', detail: 'Contoso', number: '+15550199' },
  customer: { ...maria, id: 'c2', name: 'Ada Lee', detail: 'Contoso' },
};
const BEN: Person = {
  kind: 'colleague',
  name: 'Ben Lee',
  detail: 'Team lead',
  number: '202',
  customer: null,
};

/** A desktop that answers when the test wants it to. */
class Desktop implements People {
  readonly asked: { text: string; signal: AbortSignal; answer: (found: readonly Person[]) => void }[] = [];

  find(text: string, signal: AbortSignal): Promise<readonly Person[]> {
    return new Promise((answer) => this.asked.push({ text, signal, answer }));
  }

  /** What it was asked for last. */
  get last() {
    const last = this.asked.at(-1);
    if (!last) throw new Error('Nothing was asked for');
    return last;
  }
}

interface Desk extends Screen {
  readonly desktop: Desktop;
  readonly field: HTMLInputElement;
  readonly type: (text: string) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly answer: (...found: readonly Person[]) => Promise<void>;
  readonly options: () => Element[];
}

let clock: Clock | null = null;
afterEach(() => {
  clock?.restore();
  clock = null;
});

/** The field has the focus, and its list has been fetched. */
async function desk(view: AgentView = VIEW, width: number = WIDTHS[1]): Promise<Desk> {
  const screen = await open(view, 'light', width);
  const desktop = new Desktop();
  screen.softphone.people = desktop;
  await screen.show(view);
  const field = input(screen.softphone, 'tel');
  field.focus();
  const root = field.getRootNode() as ShadowRoot;
  await waitUntil(() => root.querySelector('[role=status]'), 'the list is there');
  const time = (clock = new Clock());
  const update = async () => {
    await time.settle();
    await screen.softphone.updateComplete;
    await time.settle();
  };
  return {
    ...{ ...screen, desktop, field },
    async type(text) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await update();
    },
    async pause() {
      await time.advance(PAUSE);
      await update();
    },
    async answer(...found) {
      desktop.last.answer(found);
      await update();
    },
    options: () => everything(screen.softphone).filter((each) => each.role === 'option'),
  };
}

const press = async (at: Desk, key: string) => {
  at.field.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  await clock?.settle();
  await at.softphone.updateComplete;
};
const texts = (at: Desk) => at.options().map((each) => wordsOf(each));
const active = (at: Desk) => {
  const id = at.field.getAttribute('aria-activedescendant') ?? '';
  return (at.field.getRootNode() as ShadowRoot).getElementById(id);
};

describe('the list under the number field', () => {
  it('has recent calls at once, and customers and colleagues when the desktop knows', async () => {
    const at = await desk();
    await at.type('lee');
    expect(texts(at)).to.have.length(1);
    await at.pause();
    expect(at.desktop.last.text).to.equal('lee');
    await at.answer(ADA, BEN);
    const words = wordsOf(at.softphone);
    expect(words).to.match(/Customers Ada Lee .* Recent calls Ann Lee .* Colleagues Ben Lee/);
    expect(at.field.getAttribute('aria-expanded')).to.equal('true');
    expect(words).to.contain('3 matches');
  });

  it('is asked for once the agent stops typing', async () => {
    const at = await desk();
    for (const text of ['le', 'lee', 'lee ', 'lee a']) await at.type(text);
    expect(at.desktop.asked).to.have.length(0);
    await at.pause();
    expect(at.desktop.asked.map(({ text }) => text)).to.deep.equal(['lee a']);
  });

  it('shows nothing of an answer that comes when something else is typed', async () => {
    const at = await desk();
    await at.type('lee');
    await at.pause();
    const first = at.desktop.last;
    await at.type('lee b');
    expect(first.signal.aborted).to.equal(true);
    await at.pause();
    await at.answer(BEN);
    first.answer([ADA]);
    await clock?.settle();
    expect(wordsOf(at.softphone)).not.to.contain('Ada Lee');
  });

  it('has recent calls alone without a desktop, and with one that fails or stays silent', async () => {
    for (const people of [
      null,
      { find: () => Promise.reject(new Error('no')) },
      { find: () => new Promise<never>(() => {}) },
    ]) {
      const at = await desk();
      at.softphone.people = people;
      await at.show(VIEW);
      await at.type('lee');
      await at.pause();
      expect(texts(at)).to.have.length(1);
      clock?.restore();
      at.softphone.remove();
    }
  });

  it('says that there is nobody once the desktop has said so', async () => {
    const at = await desk();
    await at.type('xyz');
    expect(wordsOf(at.softphone)).not.to.contain('Nobody found');
    await at.pause();
    await at.answer();
    expect(wordsOf(at.softphone)).to.contain('Nobody found.');
  });

  it('is gone through by keyboard: Enter takes the line, another Enter calls with its record', async () => {
    const at = await desk();
    await at.type('lee');
    await at.pause();
    await at.answer(ADA, BEN);
    await press(at, 'ArrowDown');
    expect(active(at)?.textContent).to.contain('Ada Lee');
    expect(active(at)?.getAttribute('aria-selected')).to.equal('true');
    await press(at, 'ArrowUp');
    expect(active(at)).to.equal(null);
    await press(at, 'ArrowUp');
    expect(active(at)?.textContent).to.contain('Ben Lee');
    await press(at, 'ArrowDown');
    await press(at, 'ArrowDown');
    await press(at, 'Enter');
    expect(at.requests).to.deep.equal([]);
    expect(at.field.value).to.equal('+15550199');
    expect(at.field.getAttribute('aria-expanded')).to.equal('false');
    expect(wordsOf(at.softphone)).to.contain('Ada Lee · Contact · Contoso');
    expect(focused()).to.equal(at.field);
    button(at.softphone, 'Call').click();
    expect(at.requests).to.deep.equal([{ type: 'dial', target: '+15550199', customer: ADA.customer }]);
  });

  it('does not give its record to another number', async () => {
    const at = await desk();
    await at.type('lee');
    await at.pause();
    await at.answer(ADA);
    await press(at, 'ArrowDown');
    await press(at, 'Enter');
    await at.type('+155501990');
    button(at.softphone, 'Call').click();
    expect(at.requests).to.deep.equal([{ type: 'dial', target: '+155501990' }]);
  });

  it('leaves Enter to the field while no line is gone to', async () => {
    const at = await desk();
    await at.type('555');
    clock?.restore();
    await sendKeys({ press: 'Enter' });
    expect(at.requests).to.deep.equal([{ type: 'dial', target: '555' }]);
  });

  it('closes by Escape, comes back by the arrow, and closes when the field is left', async () => {
    const at = await desk();
    await at.type('lee');
    await press(at, 'Escape');
    expect(at.options()).to.have.length(0);
    await press(at, 'ArrowDown');
    expect(active(at)?.textContent).to.contain('Ann Lee');
    button(at.softphone, 'Call').focus();
    await clock?.settle();
    await at.softphone.updateComplete;
    expect(at.options()).to.have.length(0);
  });

  it('keeps the focus in the field when a line is clicked', async () => {
    const at = await desk();
    await at.type('lee');
    const [line] = at.options();
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    line?.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).to.equal(true);
    (line as HTMLElement).click();
    await at.softphone.updateComplete;
    expect(at.field.value).to.equal('+15550155');
    expect(focused()).to.equal(at.field);
  });

  it('stays with the line that was gone to when more are found', async () => {
    const at = await desk();
    await at.type('lee');
    await press(at, 'ArrowDown');
    await at.pause();
    await at.answer(ADA, BEN);
    expect(active(at)?.textContent).to.contain('Ann Lee');
  });

  it('searches no more when a call has come of it, or the field is gone', async () => {
    const at = await desk();
    await at.type('lee');
    await at.pause();
    at.softphone.remove();
    expect(at.desktop.last.signal.aborted).to.equal(true);
  });

  it('is empty again after the call', async () => {
    const at = await desk();
    await at.type('lee');
    button(at.softphone, 'Call').click();
    await at.show(states.dialling);
    await at.show(VIEW);
    expect(at.options()).to.have.length(0);
  });

  for (const payload of PAYLOADS) {
    it(`shows ${payload.slice(0, 20)} as text`, async () => {
      const at = await desk();
      await at.type('lee');
      await at.pause();
      const name = `lee ${payload}`;
      await at.answer({ ...ADA, name, detail: payload, number: `${payload} 1` });
      expect(at.options()[0]?.querySelector('.name')?.textContent).to.equal(name);
      expect(Reflect.get(window, 'harm')).to.equal(undefined);
    });
  }

  for (const width of WIDTHS) {
    it(`is accessible at ${width} px`, async () => {
      const at = await desk(VIEW, width);
      await at.type('lee');
      await at.pause();
      await at.answer(ADA, BEN);
      await press(at, 'ArrowDown');
      clock?.restore();
      await expect(at.softphone).to.be.accessible();
    });
  }
});
