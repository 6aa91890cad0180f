import { expect } from '@open-wc/testing';
import {
  dialledCall,
  offeredCall,
  transition,
  type Call,
  type CallFact,
  type Ending,
  type Outcome,
  type Phase,
} from '../../src/call/call.js';

const PARTY = { name: 'Maria', number: '+15550100' };
const BY_PARTY: Ending = { by: 'party', status: null, elsewhere: false };
const BY_AGENT: Ending = { by: 'agent', status: null, elsewhere: false };

const FACTS = {
  answering: { type: 'answering' },
  answerFailed: { type: 'answerFailed' },
  ringing: { type: 'ringing' },
  established: { type: 'established', at: 2 },
  holding: { type: 'holding' },
  held: { type: 'held', at: 3 },
  resuming: { type: 'resuming' },
  resumed: { type: 'resumed' },
  ended: { type: 'ended', at: 9, ending: BY_PARTY },
} as const satisfies Record<string, CallFact>;

type Step = keyof typeof FACTS;

/** How each phase is reached. */
const PATHS: Record<Phase, readonly Step[]> = {
  offered: [],
  answering: ['answering'],
  dialling: [],
  ringing: ['ringing'],
  live: ['established'],
  holding: ['established', 'holding'],
  held: ['established', 'holding', 'held'],
  resuming: ['established', 'holding', 'held', 'resuming'],
  ended: ['ended'],
};

/** Where each fact leads from each phase; a fact that is not named changes nothing there. */
const TABLE: Record<Phase, Partial<Record<Step, Phase>>> = {
  offered: { answering: 'answering', established: 'live', ended: 'ended' },
  answering: { answerFailed: 'offered', established: 'live', ended: 'ended' },
  dialling: { ringing: 'ringing', established: 'live', ended: 'ended' },
  ringing: { established: 'live', ended: 'ended' },
  live: { holding: 'holding', held: 'held', ended: 'ended' },
  holding: { held: 'held', resumed: 'live', ended: 'ended' },
  held: { resuming: 'resuming', resumed: 'live', ended: 'ended' },
  resuming: { held: 'held', resumed: 'live', ended: 'ended' },
  ended: {},
};

const phases = Object.keys(PATHS) as Phase[];
const steps = Object.keys(FACTS) as Step[];

function callIn(phase: Phase): Call {
  const isOutbound = phase === 'dialling' || phase === 'ringing';
  const start = isOutbound ? dialledCall('1', PARTY, 1) : offeredCall('1', PARTY, 1);
  return PATHS[phase].reduce<Call>((call, step) => transition(call, FACTS[step]), start);
}

describe('a call', () => {
  for (const phase of phases) {
    for (const step of steps) {
      const next = TABLE[phase][step];
      if (next) {
        it(`that is ${phase} becomes ${next} when ${step}`, () => {
          expect(transition(callIn(phase), FACTS[step]).phase).to.equal(next);
        });
      } else if (!(phase === 'live' && step === 'resumed')) {
        it(`that is ${phase} is not changed by ${step}`, () => {
          const call = callIn(phase);
          expect(transition(call, FACTS[step])).to.equal(call);
        });
      }
    }
  }

  it('keeps who, when and the session through every phase', () => {
    const customer = { entity: 'contact', id: '7', name: 'Maria Castro', detail: 'Fourth Coffee' };
    const facts: CallFact[] = [
      { type: 'identified', customer, candidates: [customer] },
      { type: 'session', session: { state: 'open', id: 's1' } },
      FACTS.established,
      FACTS.holding,
      FACTS.held,
      FACTS.resuming,
      FACTS.resumed,
      FACTS.ended,
    ];
    const call = facts.reduce(transition, { ...offeredCall('1', PARTY, 1), consultedFor: '2' });
    expect(call).to.deep.equal({
      id: '1',
      consultedFor: '2',
      direction: 'inbound',
      transferredTo: null,
      quality: null,
      party: PARTY,
      customer,
      candidates: [customer],
      session: { state: 'open', id: 's1' },
      begunAt: 1,
      phase: 'ended',
      establishedAt: 2,
      endedAt: 9,
      outcome: 'answered',
      ending: BY_PARTY,
    });
  });

  it('remembers since when it is on hold when taking it back is refused', () => {
    const refused = transition(callIn('resuming'), { type: 'held', at: 99 });
    expect(refused).to.include({ phase: 'held', heldSince: 3 });
  });

  it('that rings can begin to be heard, and is heard from then on', () => {
    const heard = transition(callIn('ringing'), { type: 'ringing', audible: true });
    expect(callIn('ringing')).to.include({ phase: 'ringing', audible: false });
    expect(heard).to.include({ phase: 'ringing', audible: true });
    expect(transition(heard, { type: 'ringing' })).to.equal(heard);
  });

  it('that is being put through tells how far it is, and that once', () => {
    const queued = { type: 'ringing', progress: 'queued', said: '3 ahead' } as const;
    const waiting = transition(callIn('dialling'), queued);
    expect(waiting).to.include({ phase: 'ringing', progress: 'queued', said: '3 ahead', audible: false });
    expect(transition(waiting, queued)).to.equal(waiting);
    expect(transition(waiting, { type: 'ringing' })).to.include({ progress: 'ringing', said: '' });
  });

  it('stays muted when it is held and taken back', () => {
    const facts: CallFact[] = [{ type: 'muted', muted: true }, FACTS.holding, FACTS.held, FACTS.resumed];
    expect(facts.reduce(transition, callIn('live'))).to.include({ phase: 'live', muted: true });
  });

  for (const phase of phases) {
    it(`that is ${phase} ${phase === 'ended' ? 'stays with whom it was' : 'is with somebody else from then on'}`, () => {
      const customer = { entity: 'contact', id: '7', name: 'Maria Castro', detail: '' };
      const detour = { ...PARTY, diversion: { forWhom: 'Sales', by: '300' } };
      const call: Call = { ...callIn(phase), party: detour, customer };
      const carl = { name: 'Carl', number: '200' };
      const isOver = phase === 'ended';
      const expected = isOver ? call : { ...call, party: carl, customer: null };
      expect(transition(call, { type: 'party', party: carl })).to.deep.equal(expected);
      const renamed = { ...detour, name: 'M. Castro' };
      expect(
        transition(call, { type: 'party', party: { name: 'M. Castro', number: PARTY.number } }),
      ).to.deep.equal(isOver ? call : { ...call, party: renamed });
    });
  }

  for (const fact of [
    { type: 'muted', muted: true },
    { type: 'heldByParty', held: true },
    { type: 'connected', connected: false },
  ] as const satisfies CallFact[]) {
    it(`notes ${fact.type} while talking and never before`, () => {
      const noted = transition(callIn('held'), fact);
      expect(noted.phase).to.equal('held');
      expect(noted).not.to.deep.equal(callIn('held'));
      const ringing = callIn('offered');
      expect(transition(ringing, fact)).to.equal(ringing);
    });
  }
});

describe('the outcome of a call', () => {
  const rows: readonly [Phase, Ending, Outcome][] = [
    ['offered', BY_PARTY, 'missed'],
    ['offered', { by: 'party', status: 487, elsewhere: true }, 'elsewhere'],
    ['offered', { by: 'agent', status: 486, elsewhere: false }, 'declined'],
    ['offered', { by: 'agent', status: 603, elsewhere: false }, 'declined'],
    ['offered', { by: 'agent', status: 480, elsewhere: false }, 'missed'],
    ['offered', { by: 'network', status: null, elsewhere: false }, 'missed'],
    ['answering', BY_PARTY, 'missed'],
    ['dialling', BY_AGENT, 'cancelled'],
    ['ringing', BY_AGENT, 'cancelled'],
    ['ringing', { by: 'party', status: 486, elsewhere: false }, 'failed'],
    ['dialling', { by: 'network', status: 503, elsewhere: false }, 'failed'],
    ['live', BY_PARTY, 'answered'],
    ['held', BY_AGENT, 'answered'],
    ['resuming', { by: 'network', status: null, elsewhere: false }, 'answered'],
  ];
  for (const [phase, ending, outcome] of rows) {
    it(`is ${outcome} when it is ${phase} and ends ${JSON.stringify(ending)}`, () => {
      expect(transition(callIn(phase), { type: 'ended', at: 9, ending })).to.include({ outcome });
    });
  }

  it('that is transferred says to whom, and is transferred only when it is told so', () => {
    const asked = transition(callIn('held'), { type: 'transferring', to: '202' });
    expect(asked).to.deep.include({ phase: 'held', transfer: { to: '202', ringing: false, done: false } });
    const ringing = transition(asked, { type: 'transferring', to: '202', ringing: true });
    expect(ringing).to.deep.include({ transfer: { to: '202', ringing: true, done: false } });
    expect(transition(ringing, FACTS.ended)).to.deep.include({ transferredTo: null });
    expect(transition(ringing, { type: 'transferFailed' })).to.deep.include({ transfer: null });
    const done = transition(ringing, { type: 'transferred' });
    expect(transition(done, FACTS.ended)).to.deep.include({ outcome: 'answered', transferredTo: '202' });
  });

  for (const phase of ['offered', 'ringing', 'ended'] as const) {
    it(`that is ${phase} cannot be transferred`, () => {
      const call = callIn(phase);
      expect(transition(call, { type: 'transferring', to: '202' })).to.equal(call);
      expect(transition(call, { type: 'transferred' })).to.equal(call);
    });
  }

  it('that nobody is asked to take over is not changed by an outcome', () => {
    const call = callIn('live');
    expect(transition(call, { type: 'transferred' })).to.equal(call);
    expect(transition(call, { type: 'transferFailed' })).to.equal(call);
  });
});
