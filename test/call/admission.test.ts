import { expect } from '@open-wc/testing';
import { admit, type AdmissionPolicy } from '../../src/call/admission.js';
import { dialledCall, offeredCall, transition, turnedAwayCall, type Call } from '../../src/call/call.js';
import type { Calls } from '../../src/call/calls.js';
import { unseen } from '../../src/call/history.js';

const PARTY = { name: '', number: '1' };
const POLICY: AdmissionPolicy = { most: 3, nextCaller: 'offer', doNotDisturbStatus: 480 };

const offered = offeredCall('in', PARTY, 0);
const dialling = dialledCall('out', PARTY, 0);
const live = transition(offered, { type: 'established', at: 1 });
const held = transition(live, { type: 'held', at: 2 });
const ended = transition(live, {
  type: 'ended',
  at: 3,
  ending: { by: 'party', status: null, elsewhere: false },
});

const usual = { admission: 'offer', alerting: 'usual' } as const;
const silent = { admission: 'offer', alerting: 'silent' } as const;
const busy = { admission: 'turnAway', because: 'busy', status: 486 } as const;
const full = { ...busy, because: 'full' } as const;

const TABLE: readonly (readonly [string, Calls, Partial<AdmissionPolicy>, unknown])[] = [
  ['nobody else calls', [], { nextCaller: 'busy' }, usual],
  ['the agent is in a call', [live], {}, usual],
  ['the agent is in a call, and the next one hears busy', [live], { nextCaller: 'busy' }, busy],
  ['the agent is in a call, and the next one is silent', [live], { nextCaller: 'silent' }, silent],
  ['a call waits on hold', [held], { nextCaller: 'busy' }, busy],
  ['the agent is dialling', [dialling], { nextCaller: 'silent' }, silent],
  ['another one rings', [offered], { nextCaller: 'busy' }, usual],
  ['the last call is over', [ended], { nextCaller: 'busy' }, usual],
  ['there is no room', [live, held, offered], { nextCaller: 'silent' }, full],
  ['the room is taken by callers who ring', [offered, offered, offered], {}, full],
];

describe('a call that is to be answered without the agent’s doing', () => {
  const automatic = { admission: 'offer', alerting: 'automatic' } as const;
  const situations: readonly (readonly [string, Calls, unknown])[] = [
    ['is, where the agent is in no call', [], automatic],
    ['is, beside another one that rings', [offered], automatic],
    ['waits for the agent’s yes during a call', [live], usual],
    ['waits for it beside one on hold', [held], usual],
  ];
  for (const [what, calls, admission] of situations) {
    it(what, () => {
      expect(admit({ calls, doNotDisturb: false, automatic: true }, POLICY)).to.deep.equal(admission);
    });
  }
});

describe('the next caller', () => {
  for (const [situation, calls, policy, admission] of TABLE) {
    it(`has a defined end when ${situation}`, () => {
      expect(admit({ calls, doNotDisturb: false, automatic: false }, { ...POLICY, ...policy })).to.deep.equal(
        admission,
      );
    });
  }

  it('is refused with the configured status while the agent is not to be disturbed', () => {
    const calls: readonly Call[] = [live, held, offered];
    for (const present of [[], calls]) {
      expect(admit({ calls: present, doNotDisturb: true, automatic: true }, POLICY)).to.deep.equal({
        admission: 'turnAway',
        because: 'doNotDisturb',
        status: 480,
      });
    }
  });

  it('is told apart from one who was declined, and counts as missed until the agent has looked', () => {
    const away = turnedAwayCall('a', PARTY, 10, 'busy', 486);
    const quiet = turnedAwayCall('b', PARTY, 20, 'doNotDisturb', 480);
    expect([away.outcome, quiet.outcome]).to.deep.equal(['busy', 'doNotDisturb']);
    expect(quiet.ending).to.deep.equal({ by: 'agent', status: 480, elsewhere: false });
    expect(unseen([quiet, away], 10)).to.deep.equal([quiet]);
  });

  for (const [outcome, ending] of [
    ['declined', { by: 'agent', status: 486, elsewhere: false }],
    ['elsewhere', { by: 'party', status: 487, elsewhere: true }],
  ] as const) {
    it(`who was ${outcome} is not missed`, () => {
      const call = transition(offered, { type: 'ended', at: 5, ending });
      expect(call).to.include({ phase: 'ended', outcome });
      expect(unseen(call.phase === 'ended' ? [call] : [], 0)).to.deep.equal([]);
    });
  }
});
