import { expect } from '@open-wc/testing';
import type { AgentRequest, AgentView } from '../../src/agent-screen.js';
import { dialledCall, offeredCall, transition } from '../../src/call/call.js';
import type { Call, CallFact, Customer, SessionLink } from '../../src/call/call.js';
import { KeptChoices } from '../../src/kept-choices.js';
import { Journal } from '../../src/log.js';
import { ScreenPop } from '../../src/provider/screen-pop.js';
import { idle } from '../ui/states.js';

const NUMBER = '+14255550150';
const MARIA: Customer = { entity: 'contact', id: 'c-1', name: 'Maria', detail: '' };
const COFFEE: Customer = { entity: 'account', id: 'a-1', name: 'Fourth Coffee', detail: '' };

const found = (...candidates: readonly Customer[]): CallFact => ({
  ...{ type: 'identified', candidates },
  customer: candidates.length === 1 ? (candidates[0] ?? null) : null,
});
const session = (link: SessionLink): CallFact => ({ type: 'session', session: link });
const OPENING = session({ state: 'opening' });
const OPEN = session({ state: 'open', id: 's-1' });
/** On a desktop with one page only. */
const PAGE = session({ state: 'none' });
const ANSWERED: readonly CallFact[] = [{ type: 'answering' }, { type: 'established', at: 1 }];

/** A screen pop between calls that the test turns and a desktop that the test answers for. */
class Front {
  readonly asked: AgentRequest[] = [];
  readonly late: (readonly [call: string, customer: Customer])[] = [];
  readonly shown: (readonly [record: string, session: string | null])[] = [];
  readonly forms: (readonly [number: string, session: string | null])[] = [];
  readonly choices = new KeptChoices(null);
  readonly journal = new Journal();
  readonly pop: ScreenPop;
  changes = 0;
  view: AgentView = idle;
  saved: (customer: Customer | null) => void = () => undefined;
  refuses = false;

  constructor(unknownCaller: 'form' | 'button' | 'nothing' = 'form') {
    this.pop = new ScreenPop({
      desktop: {
        showRecord: ({ id }, at) => {
          this.shown.push([id, at]);
          return this.refuses ? Promise.reject(new Error('no')) : Promise.resolve();
        },
        createCustomer: ({ number }, at) => {
          this.forms.push([number, at]);
          if (this.refuses) return Promise.reject(new Error('no'));
          return new Promise((resolve) => (this.saved = resolve));
        },
      },
      choices: this.choices,
      policy: { unknownCaller },
      log: this.journal.log,
      savedLate: (call, customer) => this.late.push([call, customer]),
      ask: (request) => {
        this.asked.push(request);
        if (request.type !== 'identify') return;
        const call = this.view.calls.find(({ id }) => id === request.call);
        if (call) this.happens(call, { type: 'identified', customer: request.customer });
      },
    });
    this.pop.watch(() => (this.changes += 1), new AbortController().signal);
  }

  happens(call: Call, ...facts: readonly CallFact[]): Call {
    let after = call;
    for (const fact of facts) {
      after = transition(after, fact);
      const others = this.view.calls.filter(({ id }) => id !== call.id);
      this.view = { ...this.view, calls: after.phase === 'ended' ? others : [...others, after] };
      this.pop.follow(this.view);
    }
    return after;
  }

  get call(): Call {
    const [call] = this.view.calls;
    if (!call) throw new Error('There is no call');
    return call;
  }
}

const incoming = (number = NUMBER) => offeredCall('a', { name: '', number }, 0);
const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('a number that several records have', () => {
  it('is asked about once: the choice is kept', () => {
    const front = new Front();
    front.happens(incoming(), found(MARIA, COFFEE));
    expect(front.pop.recall(NUMBER, [MARIA, COFFEE])).to.equal(null);
    front.pop.pick('a', COFFEE);
    expect(front.call.customer).to.equal(COFFEE);
    expect(front.pop.recall(NUMBER, [MARIA, COFFEE])).to.equal(COFFEE);
  });

  it('is asked about again once the chosen record does not have it any more, and the choice is forgotten', () => {
    const front = new Front();
    front.choices.keep(NUMBER, 'contact:gone');
    expect(front.pop.recall(NUMBER, [MARIA, COFFEE])).to.equal(null);
    expect(front.choices.recall(NUMBER)).to.equal(null);
  });

  it('needs no choice of old where one record alone has it now', () => {
    const front = new Front();
    front.choices.keep(NUMBER, 'contact:c-1');
    front.pop.recall(NUMBER, [MARIA]);
    expect(front.choices.recall(NUMBER)).to.equal(null);
  });

  it('can only be one of theirs', () => {
    const front = new Front();
    front.happens(incoming(), found(MARIA, COFFEE));
    front.pop.pick('a', { ...MARIA, id: 'c-9' });
    front.pop.pick('b', MARIA);
    expect(front.asked).to.deep.equal([]);
    expect(front.choices.recall(NUMBER)).to.equal(null);
  });

  it('can be chosen anew, and the record that is shown follows', () => {
    const front = new Front();
    front.happens(incoming(), found(MARIA, COFFEE), ...ANSWERED, OPENING, OPEN);
    front.pop.pick('a', MARIA);
    front.pop.pick('a', COFFEE);
    expect(front.shown).to.deep.equal([
      ['c-1', 's-1'],
      ['a-1', 's-1'],
    ]);
    expect(front.choices.recall(NUMBER)).to.equal('account:a-1');
  });
});

describe('the record of a caller', () => {
  it('that the session was opened with is not opened again', () => {
    const front = new Front();
    front.happens(incoming(), found(MARIA), ...ANSWERED, OPENING, OPEN);
    expect(front.shown).to.deep.equal([]);
  });

  it('that is found while the session opens is shown in it', () => {
    const front = new Front();
    front.happens(incoming(), ...ANSWERED, OPENING, found(MARIA));
    expect(front.shown).to.deep.equal([]);
    front.happens(front.call, OPEN);
    expect(front.shown).to.deep.equal([['c-1', 's-1']]);
  });

  it('that is found after the answer is shown on the one page where there are no sessions', () => {
    const front = new Front();
    front.happens(incoming(), ...ANSWERED, OPENING, PAGE, found(MARIA));
    expect(front.shown).to.deep.equal([['c-1', null]]);
  });

  it('is not shown before the agent has said yes', () => {
    const front = new Front();
    front.happens(incoming(), found(MARIA));
    expect(front.shown).to.deep.equal([]);
  });

  it('goes into no session that the agent has closed, or that was refused', () => {
    for (const link of [{ state: 'closed' }, { state: 'refused', reason: 'tooMany' }] as const) {
      const front = new Front();
      front.happens(incoming(), ...ANSWERED, OPENING, session(link), found(MARIA));
      expect(front.shown).to.deep.equal([]);
    }
  });

  it('is taken to be there in the session of a call that was up before', () => {
    const front = new Front();
    const call = [found(MARIA), ...ANSWERED, OPEN].reduce(transition, incoming());
    front.happens(call, { type: 'muted', muted: true });
    expect(front.shown).to.deep.equal([]);
  });

  it('costs nothing where the desktop breaks its promise', async () => {
    const front = new Front();
    front.refuses = true;
    front.happens(incoming(), ...ANSWERED, OPENING, OPEN, found(MARIA));
    await settled();
    expect(front.shown).to.have.length(1);
  });
});

describe('a caller whom nobody knows', () => {
  it('gets the form of a new record once, after the yes, in the session', () => {
    const front = new Front();
    front.happens(incoming(), found());
    expect(front.forms).to.deep.equal([]);
    front.happens(front.call, ...ANSWERED, OPENING);
    expect(front.forms).to.deep.equal([]);
    front.happens(front.call, OPEN, { type: 'muted', muted: true });
    expect(front.forms).to.deep.equal([[NUMBER, 's-1']]);
    expect(front.pop.form('a')).to.equal('open');
  });

  it('is the customer of the call once the agent has saved the form', async () => {
    const front = new Front();
    front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
    front.saved(MARIA);
    await settled();
    expect(front.call.customer).to.equal(MARIA);
    expect(front.shown).to.deep.equal([]);
    expect(front.pop.form('a')).to.equal('closed');
  });

  it('is asked about again by the agent alone, once the form was closed', async () => {
    const front = new Front();
    front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
    front.pop.openForm('a');
    expect(front.forms).to.have.length(1);
    front.saved(null);
    await settled();
    front.happens(front.call, { type: 'muted', muted: true });
    expect(front.forms).to.have.length(1);
    front.pop.openForm('a');
    expect(front.forms).to.have.length(2);
    expect(front.changes).to.equal(3);
  });

  it('gets no form where nobody can say that there is none already', () => {
    const front = new Front();
    front.happens(incoming(), ...ANSWERED, OPENING, OPEN);
    expect(front.forms).to.deep.equal([]);
  });

  for (const unknownCaller of ['button', 'nothing'] as const) {
    it(`gets no form unasked where the organisation wants it so: ${unknownCaller}`, () => {
      const front = new Front(unknownCaller);
      front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
      expect(front.forms).to.deep.equal([]);
      expect(front.pop.offersForm).to.equal(unknownCaller === 'button');
    });
  }

  it('gets none unasked for an extension, or for a number that the agent has dialled', () => {
    const front = new Front();
    front.happens(incoming('1001'), found(), ...ANSWERED, OPENING, OPEN);
    const dialled = dialledCall('b', { name: '', number: NUMBER }, 0);
    front.happens(dialled, found(), { type: 'established', at: 1 }, OPENING, OPEN);
    expect(front.forms).to.deep.equal([]);
  });

  it('is told of a form that did not open, and another try is made', async () => {
    const front = new Front('button');
    front.happens(incoming(), found(), ...ANSWERED, OPENING, PAGE);
    front.refuses = true;
    front.pop.openForm('a');
    await settled();
    expect(front.pop.form('a')).to.equal('refused');
    front.refuses = false;
    front.pop.openForm('a');
    expect(front.forms).to.deep.equal([
      [NUMBER, null],
      [NUMBER, null],
    ]);
  });

  it('is not who is saved once somebody else has taken the place in the call', async () => {
    const front = new Front();
    front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
    front.happens(front.call, { type: 'party', party: { name: '', number: '+14255550199' } });
    front.saved(MARIA);
    await settled();
    expect(front.call.customer === null).to.equal(true);
    front.happens(front.call, found(COFFEE));
    expect(front.shown).to.deep.equal([['a-1', 's-1']]);
  });

  it('may hang up while the form is open: what is saved then is said of that call', async () => {
    const front = new Front();
    const call = front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
    front.happens(call, { type: 'ended', at: 2, ending: { by: 'party', status: null, elsewhere: false } });
    front.saved(MARIA);
    await settled();
    expect(front.late).to.deep.equal([['a', MARIA]]);
    expect(front.asked).to.deep.equal([]);
    expect(front.pop.form('a')).to.equal('unasked');
  });

  it('may have become somebody else before the end: what is saved then is nobody’s call', async () => {
    const front = new Front();
    const call = front.happens(incoming(), found(), ...ANSWERED, OPENING, OPEN);
    const other = front.happens(call, { type: 'party', party: { name: '', number: '+14255550199' } });
    front.happens(other, { type: 'ended', at: 2, ending: { by: 'party', status: null, elsewhere: false } });
    front.saved(MARIA);
    await settled();
    expect(front.late).to.deep.equal([]);
  });
});
