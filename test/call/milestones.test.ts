import { expect } from '@open-wc/testing';
import { dialledCall, offeredCall, transition, type Call, type CallFact } from '../../src/call/call.js';
import { milestonesBetween } from '../../src/call/milestones.js';

const PARTY = { name: 'Maria Castro', number: '+15550100' };
const ENDING = { by: 'party', status: null, elsewhere: false } as const;

/** The names of all turning points of a call to which all this happens, one by one. */
function story(begun: Call, ...facts: readonly CallFact[]) {
  let before: Call | null = null;
  let call = begun;
  const all = [...milestonesBetween(before, call, 0)];
  for (const fact of facts) {
    before = call;
    call = transition(call, fact);
    all.push(...milestonesBetween(before, call, 9_000));
  }
  return all;
}

const inbound = offeredCall('c1', PARTY, 1_000);
const established = { type: 'established', at: 4_000 } as const;
const holding = [{ type: 'holding' }, { type: 'held', at: 9_000 }] as const;
const ended = { type: 'ended', at: 64_000, ending: ENDING } as const;
const names = (all: ReturnType<typeof story>) => all.map(({ name }) => name);

describe('the turning points of a call', () => {
  it('are offered, answered, held, resumed, ended, in this order', () => {
    const all = story(
      inbound,
      { type: 'answering' },
      established,
      ...holding,
      { type: 'resuming' },
      { type: 'resumed' },
      ended,
    );
    expect(names(all)).to.deep.equal(['callOffered', 'callAnswered', 'callHeld', 'callResumed', 'callEnded']);
    expect(all[1]).to.deep.include({ at: 4_000, facts: { secondsToAnswer: 3 } });
    expect(all.at(-1)).to.deep.include({
      at: 64_000,
      reason: 'answered',
      facts: { by: 'party', secondsTalked: 60 },
    });
  });

  it('name who dialled, a transfer and the quality', () => {
    const score = { average: 4.26, worst: 3.1 };
    const quality = {
      sent: score,
      received: { average: null, worst: null },
      warnings: ['sentLoss'],
    } as const;
    const transferred: CallFact[] = [{ type: 'transferring', to: '300' }, { type: 'transferred' }];
    const all = story(dialledCall('c2', PARTY, 1_000), established, ...transferred, { ...ended, quality });
    expect(names(all)).to.deep.equal([
      'callDialled',
      'callAnswered',
      'callTransferred',
      'callQuality',
      'callEnded',
    ]);
    expect(all[3]).to.deep.include({ reason: 'sentLoss', facts: { sent: 4.3, sentWorst: 3.1 } });
  });

  it('tell a refused hold from a held call', () => {
    const all = story(inbound, established, { type: 'holding' }, { type: 'resumed' });
    expect(names(all)).to.deep.equal(['callOffered', 'callAnswered']);
    const refused = story(
      inbound,
      established,
      ...holding,
      { type: 'resuming' },
      { type: 'held', at: 9_500 },
    );
    expect(names(refused)).to.deep.equal(['callOffered', 'callAnswered', 'callHeld']);
  });

  it('say nothing of who it was', () => {
    expect(JSON.stringify(story(inbound, established, ended))).not.to.match(/Maria|5550100/);
  });
});
