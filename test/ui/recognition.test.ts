import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import type { Call, Customer } from '../../src/call/call.js';
import type { FormState, Recognition } from '../../src/recognition.js';
import { button, buttonNames, findButton, focusedName, open, WIDTHS, wordsOf } from './screen.js';
import { fromTwo, idle, liveFromTwo, liveUnknown, ringingMaria, ringingUnknown } from './states.js';

/** What was asked for, with the state that a test gives to the form. */
class Asked implements Recognition {
  readonly picked: string[] = [];
  readonly forms: string[] = [];
  offersForm = true;
  state: FormState = 'unasked';
  #changed: () => void = () => undefined;

  recall(): null {
    return null;
  }

  pick(call: string, { id }: Customer): void {
    this.picked.push(`${call} ${id}`);
  }

  form(): FormState {
    return this.state;
  }

  openForm(call: string): void {
    this.forms.push(call);
  }

  watch(changed: () => void): void {
    this.#changed = changed;
  }

  becomes(state: FormState): void {
    this.state = state;
    this.#changed();
  }
}

const calling = (...calls: readonly Call[]): AgentView => ({ ...idle, calls });

async function show(call: Call, recognition: Asked | null = new Asked(), width: number = WIDTHS[1]) {
  const screen = await open(calling(call), 'light', width);
  screen.softphone.recognition = recognition;
  await screen.show(calling(call));
  return { ...screen, recognition: recognition ?? new Asked() };
}

describe('a caller with the number of several customers', () => {
  for (const [name, call] of [
    ['while it rings', fromTwo],
    ['in the call', liveFromTwo],
  ] as const) {
    it(`is asked about ${name}, by name and what tells them apart`, async () => {
      const { softphone, recognition } = await show(call);
      expect(wordsOf(softphone)).to.contain('Several customers have this number. Who is it?');
      expect(wordsOf(softphone)).to.contain('Contact · Fourth Coffee');
      button(softphone, 'Maria Castro Contact · Fourth Coffee').click();
      expect(recognition.picked).to.deep.equal(['maria c1']);
    });
  }

  it('is asked about again when the agent wants to, with the focus in the list', async () => {
    const { softphone, recognition, show: turn } = await show(liveFromTwo);
    const chosen = { ...liveFromTwo, customer: liveFromTwo.candidates?.[0] ?? null };
    await turn(calling(chosen));
    expect(wordsOf(softphone)).not.to.contain('Who is it?');
    button(softphone, 'Somebody else?').click();
    await turn(calling({ ...chosen }));
    expect(focusedName()).to.contain('Maria Castro');
    button(softphone, 'Fourth Coffee Account').click();
    await turn(calling({ ...chosen }));
    expect(recognition.picked).to.deep.equal(['maria a1']);
    expect(wordsOf(softphone)).not.to.contain('Who is it?');
  });

  it('is offered a long list in part only', async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      entity: 'contact',
      id: `${index}`,
      name: `N${index}`,
      detail: '',
    }));
    const { softphone } = await show({ ...liveFromTwo, candidates: many });
    expect(buttonNames(softphone).filter((name) => /^N\d+ Contact$/.test(name))).to.have.length(8);
  });
});

describe('a caller whom nobody knows', () => {
  it('can be made a customer once the call is the agent’s', async () => {
    const { softphone, recognition, show: turn } = await show(ringingUnknown);
    expect(wordsOf(softphone)).to.contain('No customer has this number.');
    expect(findButton(softphone, 'New customer')).to.equal(undefined);
    await turn(calling(liveUnknown));
    button(softphone, 'New customer').click();
    expect(recognition.forms).to.deep.equal([liveUnknown.id]);
  });

  it('is not asked about while the form is open, and the agent is told when it did not open', async () => {
    const { softphone, recognition } = await show(liveUnknown);
    recognition.becomes('open');
    await softphone.updateComplete;
    expect(findButton(softphone, 'New customer')).to.equal(undefined);
    recognition.becomes('refused');
    await softphone.updateComplete;
    expect(wordsOf(softphone)).to.contain('The desktop did not open the form. Try again.');
    button(softphone, 'New customer').click();
    expect(recognition.forms).to.have.length(1);
  });

  it('is not offered where the organisation does not want it, nor in a consultation', async () => {
    const recognition = new Asked();
    recognition.offersForm = false;
    const { softphone, show: turn } = await show(liveUnknown, recognition);
    expect(findButton(softphone, 'New customer')).to.equal(undefined);
    recognition.offersForm = true;
    await turn(calling({ ...liveUnknown, consultedFor: 'maria' }));
    expect(findButton(softphone, 'New customer')).to.equal(undefined);
  });
});

describe('a caller who is known, or of whom nobody can say anything', () => {
  it('raises no question', async () => {
    const { softphone, show: turn } = await show(ringingMaria);
    expect(wordsOf(softphone)).not.to.match(/Who is it|No customer/);
    await turn(calling({ ...liveUnknown, candidates: null }));
    expect(wordsOf(softphone)).not.to.match(/Who is it|No customer/);
  });

  it('raises none where nothing could be done about it', async () => {
    const { softphone } = await show(liveFromTwo, null);
    expect(wordsOf(softphone)).not.to.contain('Who is it?');
  });
});

describe('the question who a caller is', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      it(`is accessible in ${theme} at ${width} px`, async () => {
        for (const call of [fromTwo, liveFromTwo, liveUnknown]) {
          const { softphone } = await open(calling(call), theme, width);
          softphone.recognition = new Asked();
          await softphone.updateComplete;
          await expect(softphone).to.be.accessible();
          softphone.remove();
        }
      });
    }
  }
});
