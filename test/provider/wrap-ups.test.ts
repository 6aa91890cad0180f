import { expect } from '@open-wc/testing';
import { RecordError, type Entry } from '../../src/agent-desktop.js';
import type { AgentView } from '../../src/agent-screen.js';
import {
  dialledCall,
  offeredCall,
  transition,
  type Call,
  type CallFact,
  type Ended,
} from '../../src/call/call.js';
import type { RecordFault, WrapUp } from '../../src/call/wrap-up.js';
import type { WrapUpConfig } from '../../src/config/config.js';
import { Journal } from '../../src/log.js';
import { FIRST_PAUSE } from '../../src/provider/activity-writer.js';
import { WrapUpDesk } from '../../src/provider/wrap-ups.js';
import { Clock } from '../support/clock.js';
import { idle, maria } from '../ui/states.js';

const POLICY: WrapUpConfig = { records: ['answered'], outcomes: [], seconds: 0, drafts: 'keep' };
const SIGNED_IN = { state: 'ready', server: 'wss://sip.example', since: 0 } as const;
const established: CallFact = { type: 'established', at: 1_000 };
const over = (by: 'agent' | 'party' | 'network', status: number | null = null): CallFact => ({
  type: 'ended',
  at: 61_000,
  ending: { by, status, elsewhere: false },
});

/** A desk between a view that the test turns, and a desktop that answers as the test says. */
class Office {
  readonly entries: Entry[] = [];
  readonly kept: (readonly WrapUp[])[] = [];
  readonly keptFor = new Map<string, readonly WrapUp[]>();
  readonly desk: WrapUpDesk;
  fault: RecordFault | null = null;
  answer: () => Promise<void> = () => Promise.resolve();
  /** How often the desktop was told that nothing is left to be done in the telephone. */
  gaveWay = 0;
  view: AgentView = idle;

  constructor(policy: Partial<WrapUpConfig> = {}, leftOver: readonly WrapUp[] = []) {
    this.desk = new WrapUpDesk({
      desktop: {
        record: async (entry) => {
          this.entries.push(entry);
          await this.answer();
          if (this.fault) throw new RecordError(this.fault);
        },
        giveWay: () => {
          this.gaveWay += 1;
          return Promise.resolve();
        },
      },
      drafts: {
        keep: (owner, drafts) => {
          this.kept.push(drafts);
          this.keptFor.set(owner, drafts);
        },
        adopt: () => Promise.resolve(leftOver),
      },
      policy: { ...POLICY, ...policy },
      log: new Journal().log,
      subject: ({ activity }) => Promise.resolve(`${activity.outcome ?? 'talking'} ${activity.party.number}`),
    });
    this.desk.follow(this.view);
  }

  shows(change: Partial<AgentView>): void {
    this.view = { ...this.view, ...change };
    this.desk.follow(this.view);
  }

  /** The call changes; one that is over goes to those that are. */
  happens(call: Call, ...facts: readonly CallFact[]): Call {
    const after = facts.reduce(transition, call);
    const others = this.view.calls.filter(({ id }) => id !== call.id);
    if (after.phase === 'ended') this.shows({ calls: others, recent: [after, ...this.view.recent] });
    else this.shows({ calls: [...others, after] });
    return after;
  }

  get stages(): string[] {
    return this.entries.map(({ stage }) => stage);
  }

  get only(): WrapUp {
    const [wrapUp, ...more] = this.desk.state;
    if (!wrapUp || more.length > 0) throw new Error(`There are ${this.desk.state.length}`);
    return wrapUp;
  }
}

const incoming = (id = 'a') => offeredCall(id, { name: '', number: '+15550100' }, 0);

describe('what is written about calls', () => {
  let clock: Clock;
  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  it('is one record: there with the call, with its times at the end, closed when the agent is done', async () => {
    const office = new Office();
    const call = office.happens(incoming(), established);
    await clock.settle();
    office.desk.write(office.only.activity.id, { text: 'Plug' });
    office.happens(call, over('party'));
    await clock.settle();
    office.desk.write(office.only.activity.id, { outcome: 'Resolved' });
    expect(office.stages).to.deep.equal(['started', 'ended']);
    office.desk.finish(office.only.activity.id);
    await clock.settle();
    expect(office.stages).to.deep.equal(['started', 'ended', 'completed']);
    expect(new Set(office.entries.map(({ activity }) => activity.id)).size).to.equal(1);
    expect(office.entries.at(-1)?.activity).to.deep.include({
      establishedAt: 1_000,
      endedAt: 61_000,
      notes: { outcome: 'Resolved', text: 'Plug', followUp: null },
    });
    expect(office.desk.state).to.be.empty;
    expect(office.kept.at(-1)).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('keeps the telephone where it is until the agent is done with the last of it', async () => {
    const office = new Office();
    const [first, second] = ['a', 'b'].map((id) => office.happens(incoming(id), established));
    if (!first || !second) throw new Error('Nobody calls');
    office.happens(first, over('party'));
    expect(office.desk.isBusy).to.equal(true);
    office.desk.finish(office.desk.state[0]?.activity.id ?? '');
    await clock.settle();
    expect(office.gaveWay, 'another call goes on').to.equal(0);
    office.happens(second, over('agent'));
    office.desk.write(office.only.activity.id, { text: 'Plug' });
    expect(office.gaveWay, 'the agent writes').to.equal(0);
    office.desk.finish(office.only.activity.id);
    expect(office.desk.isBusy).to.equal(false);
    expect(office.gaveWay).to.equal(1);
    await clock.settle();
    expect(office.gaveWay, 'written').to.equal(1);
  });

  it('is closed by itself after the time for it, and later while the agent writes', async () => {
    const office = new Office({ seconds: 30 });
    const now = Date.now;
    let time = 1_000_000;
    Date.now = () => time;
    try {
      office.happens(office.happens(incoming(), established), over('party'));
      time += 29_000;
      office.desk.write(office.only.activity.id, { text: 'still' });
      time += 1_500;
      await clock.advance(30_000);
      expect(office.only.phase).to.equal('open');
      time += 20_000;
      await clock.advance(20_000);
      expect(office.stages.at(-1)).to.equal('completed');
      expect(office.desk.state).to.be.empty;
    } finally {
      Date.now = now;
    }
  });

  it('never hurries an agent who is in the next call', async () => {
    const office = new Office({ seconds: 30 });
    office.happens(office.happens(incoming('a'), established), over('party'));
    expect(office.only.until).not.to.equal(null);
    const next = office.happens(incoming('b'));
    expect(office.desk.state[0]?.until).to.equal(null);
    await clock.advance(100_000);
    expect(office.desk.state[0]?.phase).to.equal('open');
    office.happens(next, over('party'));
    expect(office.desk.state[0]?.until).not.to.equal(null);
  });

  it('of several calls at once is one record each', async () => {
    const office = new Office();
    const first = office.happens(incoming('a'), established);
    const second = office.happens(incoming('b'), established);
    office.happens(first, over('party'));
    office.happens(second, over('agent'));
    await clock.settle();
    expect(office.desk.state.map(({ phase }) => phase)).to.deep.equal(['open', 'open']);
    expect(new Set(office.entries.map(({ activity }) => activity.id)).size).to.equal(2);
  });

  it('has whom the call is with as soon as that is known', () => {
    const office = new Office();
    const customer = { entity: 'contact', id: 'c', name: 'Ada', detail: '' };
    office.happens(office.happens(incoming(), established), { type: 'identified', customer });
    expect(office.only.activity.customer).to.equal(customer);
  });

  const missed: readonly (readonly [string, Call, CallFact])[] = [
    ['missed', incoming(), over('party')],
    ['declined', incoming(), over('agent', 486)],
    ['cancelled', dialledCall('o', { name: '', number: '1' }, 0), over('agent')],
    ['failed', dialledCall('o', { name: '', number: '1' }, 0), over('party', 404)],
  ];
  for (const [outcome, call, end] of missed) {
    it(`of a ${outcome} call is nothing, or a closed record where the organisation wants one`, async () => {
      const without = new Office();
      without.happens(without.happens(call), end);
      await clock.settle();
      expect(without.entries).to.be.empty;
      const office = new Office({ records: [outcome as Ended['outcome']] });
      office.happens(office.happens(call), end);
      await clock.settle();
      expect(office.stages).to.deep.equal(['completed']);
      expect(office.desk.state).to.be.empty;
    });
  }

  it('is nothing of a call in which a colleague is asked', () => {
    const office = new Office();
    office.happens({ ...dialledCall('c', { name: '', number: '202' }, 0), consultedFor: 'a' }, established);
    expect(office.desk.state).to.be.empty;
  });

  it('is nothing where there is no desktop around the telephone', () => {
    const office = new Office();
    office.shows({ host: { state: 'absent', cause: 'standalone', detail: '' } });
    office.happens(incoming(), established);
    expect(office.desk.state).to.be.empty;
  });

  for (const fault of ['noHost', 'silent', 'refused'] as const) {
    it(`is kept and tried again when it could not be written (${fault}), with the same key`, async () => {
      const office = new Office();
      office.fault = fault;
      const call = office.happens(incoming(), established);
      await clock.settle();
      expect(office.only).to.deep.include({ written: null, fault });
      await clock.advance(FIRST_PAUSE);
      expect(office.stages).to.deep.equal(['started', 'started']);
      office.fault = null;
      await clock.advance(FIRST_PAUSE * 2);
      expect(office.only).to.deep.include({ written: 'started', fault: null });
      office.happens(call, over('party'));
      office.desk.finish(office.only.activity.id);
      await clock.settle();
      expect(new Set(office.entries.map(({ activity }) => activity.id)).size).to.equal(1);
      expect(office.desk.state).to.be.empty;
    });
  }

  it('is tried at once when the desktop is back, and when the agent wants it', async () => {
    const office = new Office();
    office.fault = 'silent';
    office.happens(incoming(), established);
    await clock.settle();
    office.shows({ host: { state: 'absent', cause: 'hostSilent', detail: '' } });
    office.shows({ host: idle.host });
    await clock.settle();
    expect(office.entries).to.have.length(2);
    office.desk.retry(office.only.activity.id);
    await clock.settle();
    expect(office.entries).to.have.length(3);
  });

  it('waits for an answer that is late, and makes no second attempt beside it', async () => {
    const office = new Office();
    let settle: () => void = () => {};
    office.answer = () => new Promise((resolve) => (settle = resolve));
    const call = office.happens(incoming(), established);
    await clock.settle();
    office.happens(call, over('party'));
    office.desk.finish(office.only.activity.id);
    office.desk.retry(office.only.activity.id);
    await clock.settle();
    expect(office.stages).to.deep.equal(['started']);
    office.answer = () => Promise.resolve();
    settle();
    await clock.settle();
    expect(office.stages).to.deep.equal(['started', 'completed']);
  });

  it('can be given up by the agent, and is then tried no more', async () => {
    const office = new Office();
    office.fault = 'refused';
    office.happens(office.happens(incoming(), established), over('party'));
    office.desk.finish(office.only.activity.id);
    await clock.settle();
    office.desk.discard(office.only.activity.id);
    await clock.advance(FIRST_PAUSE);
    expect(office.desk.state).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('waits in one queue where the desktop takes none, and is all written when it does', async () => {
    const office = new Office({ records: ['missed'] });
    office.fault = 'silent';
    const calls = Array.from({ length: 100 }, (_, index) => incoming(`call-${index}`));
    for (const call of calls) office.happens(call, over('party', 487));
    await clock.settle();
    expect(clock.pending).to.equal(1);
    const before = office.entries.length;
    await clock.advance(FIRST_PAUSE);
    expect([office.entries.length - before, clock.pending]).to.deep.equal([1, 1]);
    office.fault = null;
    await clock.advance(FIRST_PAUSE * 2);
    expect(office.desk.state).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('is written although others are refused each time', async () => {
    const office = new Office({ records: ['missed'] });
    office.answer = () =>
      office.entries.at(-1)?.activity.party.number === '+15550199'
        ? Promise.reject(new RecordError('refused'))
        : Promise.resolve();
    office.fault = 'silent';
    office.happens({ ...incoming('wrong'), party: { name: '', number: '+15550199' } }, over('party', 487));
    office.happens(incoming('right'), over('party', 487));
    await clock.settle();
    office.fault = null;
    await clock.advance(FIRST_PAUSE);
    expect(office.only.activity.party.number).to.equal('+15550199');
    expect(clock.pending).to.equal(1);
  });

  it('is not put off any more once the page has stopped it', async () => {
    const office = new Office({ records: ['missed'] });
    office.fault = 'silent';
    office.happens(incoming(), over('party', 487));
    office.desk.stop();
    await clock.settle();
    expect(clock.pending).to.equal(0);
  });

  describe('gets its customer after the end of the call', () => {
    const answered = (office: Office) =>
      office.happens(office.happens(incoming(), established), over('party'));
    const customers = (office: Office) => office.entries.map(({ activity }) => activity.customer?.id ?? null);

    it('with the agent’s words, while they are being written', async () => {
      const office = new Office();
      const { id } = answered(office);
      await clock.settle();
      office.desk.identify(id, maria);
      office.desk.finish(office.only.activity.id);
      await clock.settle();
      expect(office.stages).to.deep.equal(['started', 'ended', 'completed']);
      expect(customers(office)).to.deep.equal([null, null, maria.id]);
    });

    it('by one more update, where it is closed already', async () => {
      const office = new Office();
      const { id } = answered(office);
      office.desk.finish(office.only.activity.id);
      await clock.settle();
      expect(office.desk.state).to.be.empty;
      office.desk.identify(id, maria);
      await clock.settle();
      expect(office.entries.at(-1)).to.deep.include({ stage: 'completed', written: 'ended' });
      expect(office.entries.at(-1)?.activity.customer).to.equal(maria);
      expect(new Set(office.entries.map(({ activity }) => activity.id)).size).to.equal(1);
      expect(office.desk.state).to.be.empty;
    });

    it('also where it is being closed in this moment', async () => {
      const office = new Office();
      const { id } = answered(office);
      await clock.settle();
      let settle: () => void = () => {};
      office.answer = () => new Promise((resolve) => (settle = resolve));
      office.desk.finish(office.only.activity.id);
      await clock.settle();
      office.answer = () => Promise.resolve();
      office.desk.identify(id, maria);
      settle();
      await clock.settle();
      expect(customers(office).at(-1)).to.equal(maria.id);
      expect(office.desk.state).to.be.empty;
    });

    it('and once more where the desktop refuses it at first', async () => {
      const office = new Office();
      const { id } = answered(office);
      office.desk.finish(office.only.activity.id);
      await clock.settle();
      office.fault = 'refused';
      office.desk.identify(id, maria);
      await clock.settle();
      expect(office.only.fault).to.equal('refused');
      office.fault = null;
      await clock.advance(FIRST_PAUSE);
      expect(office.desk.state).to.be.empty;
      expect(customers(office).at(-1)).to.equal(maria.id);
    });

    it('but writes nothing for a call that has no record', async () => {
      const office = new Office();
      office.desk.identify('nobody', maria);
      await clock.settle();
      expect(office.entries).to.deep.equal([]);
    });
  });

  it('of a call that goes on cannot be given up', () => {
    const office = new Office();
    office.happens(incoming(), established);
    office.desk.discard(office.only.activity.id);
    expect(office.only.phase).to.equal('talking');
  });

  it('is kept before anybody is asked to write it, and has an end when the page goes', async () => {
    const office = new Office();
    office.answer = () => {
      expect(office.kept.at(-1)).to.have.length(1);
      return Promise.resolve();
    };
    office.happens(incoming(), established);
    await clock.settle();
    office.desk.leave();
    expect(office.kept.at(-1)?.[0]?.activity.endedAt).not.to.equal(null);
    await clock.settle();
    expect(office.stages).to.deep.equal(['started', 'ended']);
  });

  it('by a page that is gone is offered again, under its key, until the agent is done', async () => {
    const before = new Office();
    before.happens(incoming(), established);
    await clock.settle();
    before.desk.write(before.only.activity.id, { text: 'Half a sen' });
    const office = new Office({ seconds: 30 }, [before.only]);
    await clock.settle();
    expect(office.only).to.deep.include({ phase: 'open', leftOver: true, until: null });
    expect(office.only.activity.notes.text).to.equal('Half a sen');
    expect(office.entries[0]).to.deep.include({ stage: 'ended', written: 'started' });
    office.desk.finish(office.only.activity.id);
    await clock.settle();
    expect(office.entries.at(-1)?.activity.id).to.equal(before.only.activity.id);
    expect(office.desk.state).to.be.empty;
  });

  it('of one agent is kept for that agent alone when another signs in on the same page', async () => {
    const office = new Office();
    office.shows({ registration: { ...SIGNED_IN, user: 'alice' } });
    const call = office.happens(incoming(), established);
    office.desk.write(office.only.activity.id, { text: 'Of Alice' });
    office.happens(call, over('party'));
    await clock.settle();
    office.shows({ registration: { ...SIGNED_IN, user: 'bob' } });
    await clock.settle();
    expect(office.desk.state).to.be.empty;
    office.happens(incoming('b'), established);
    await clock.settle();
    expect(office.keptFor.get('alice')?.map(({ activity }) => activity.notes.text)).to.deep.equal([
      'Of Alice',
    ]);
    expect(office.keptFor.get('bob')?.map((wrapUp) => wrapUp.call)).to.deep.equal(['b']);
    expect(office.stages, 'nothing more of the first agent').to.deep.equal(['started', 'ended', 'started']);
  });

  it('tells whoever watches, until they do not', () => {
    const office = new Office();
    const watching = new AbortController();
    let changes = 0;
    office.desk.watch(() => (changes += 1), watching.signal);
    office.happens(incoming(), established);
    expect(changes).to.equal(1);
    watching.abort();
    office.desk.leave();
    expect(changes).to.equal(1);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const office = new Office({ seconds: 30 });
    office.fault = 'silent';
    office.happens(office.happens(incoming(), established), over('party'));
    await clock.settle();
    expect(clock.pending).to.be.greaterThan(0);
    office.desk.stop();
    expect(clock.pending).to.equal(0);
  });

  it('of a thousand calls is a thousand records with their times, and nothing is left', async () => {
    const office = new Office({ records: ['answered', 'missed'] });
    for (let number = 0; number < 1000; number++) {
      const call = offeredCall(`call-${number}`, { name: '', number: String(number) }, number);
      const isMissed = number % 3 === 0;
      if (isMissed) office.happens(office.happens(call), over('party'));
      else office.happens(office.happens(call, established), over('agent'));
      for (const { activity } of office.desk.state) office.desk.finish(activity.id);
      office.shows({ recent: office.view.recent.slice(0, 20) });
      await clock.settle();
    }
    const completed = office.entries.filter(({ stage }) => stage === 'completed');
    expect(completed).to.have.length(1000);
    expect(new Set(completed.map(({ activity }) => activity.id)).size).to.equal(1000);
    expect(completed.every(({ activity }) => activity.endedAt === 61_000)).to.equal(true);
    expect(office.desk.state).to.be.empty;
    expect(clock.pending).to.equal(0);
  });
});
