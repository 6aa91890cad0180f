import { expect } from '@open-wc/testing';
import { dialledCall, transition, type Call, type CallFact } from '../../src/call/call.js';
import { consultation, liveBeside } from '../../src/call/calls.js';
import { conference, phaseOf, together, weakest } from '../../src/call/conference.js';
import type { Grade } from '../../src/call/quality.js';

const AT = 1000;

function call(id: string, ...facts: readonly CallFact[]): Call {
  const dialled: Call = dialledCall(id, { name: id, number: '' }, AT);
  return [{ type: 'established', at: AT } as const, ...facts].reduce(transition, dialled);
}

const held: CallFact = { type: 'held', at: AT };
const joined = (at = AT): CallFact => ({ type: 'joined', at });
const ending = { by: 'party', status: null, elsewhere: false } as const;

describe('a conference', () => {
  const maria = call('maria', joined(1), held);
  const bob = call('bob', joined(2));
  const ann = call('ann');

  it('is of the calls that are joined, since the last one was', () => {
    const found = conference([maria, ann, bob]);
    expect(found?.calls).to.deep.equal([maria, bob]);
    expect(found?.since).to.equal(2);
  });

  it('is none of one alone: whose others have parted, or hung up', () => {
    expect(conference([maria, transition(bob, { type: 'parted' }), ann])).to.equal(null);
    expect(conference([maria, transition(bob, { type: 'ended', at: AT, ending })])).to.equal(null);
    expect(conference([])).to.equal(null);
  });

  it('is not made of a call that is not up', () => {
    const dialled = dialledCall('x', { name: '', number: '' }, AT);
    expect(transition(dialled, joined())).to.equal(dialled);
    expect(transition(dialled, { type: 'parted' })).to.equal(dialled);
  });

  it('goes with a call through hold and back', () => {
    for (const facts of [
      [{ type: 'holding' }, held],
      [held, { type: 'resuming' }, { type: 'resumed' }],
    ] as const)
      expect(call('x', joined(3), ...facts)).to.include({ joinedAt: 3 });
  });

  it('has its calls together; any other call is alone', () => {
    const calls = [maria, bob, ann];
    expect(together(calls, 'bob')).to.deep.equal(['maria', 'bob']);
    expect(together(calls, 'ann')).to.deep.equal(['ann']);
    expect(liveBeside(calls, 'maria')).to.deep.equal([ann]);
    expect(liveBeside(calls, 'ann')).to.deep.equal([bob]);
  });

  for (const [phases, phase] of [
    [['live', 'held'], 'live'],
    [['holding', 'held'], 'holding'],
    [['resuming', 'held'], 'resuming'],
    [['held', 'held'], 'held'],
    [['live', 'resuming'], 'live'],
  ] as const) {
    it(`of calls that are ${phases.join(' and ')} is ${phase}`, () => {
      const facts = {
        live: [],
        holding: ['holding'],
        held: ['held'],
        resuming: ['held', 'resuming'],
      } as const;
      const calls = phases.map((each, index) =>
        call(`${index}`, joined(), ...facts[each].map((type) => ({ type, at: AT }))),
      );
      const found = conference(calls);
      expect(found && phaseOf(found)).to.equal(phase);
    });
  }

  it('is as good as the one who hears or is heard worst', () => {
    const graded = (id: string, sent: Grade, received: Grade) => {
      const direction = (grade: Grade) => ({ grade, mos: null, loss: null, jitter: null });
      const quality = { sent: direction(sent), received: direction(received), roundTrip: null, warnings: [] };
      return call(id, joined(), { type: 'quality', quality });
    };
    const found = conference([graded('a', 'good', 'fair'), graded('b', 'none', 'good'), call('c', joined())]);
    expect(found && weakest(found)?.id).to.equal('b');
  });

  it('leaves no question open whether one is passed on to the other', () => {
    const asked = { ...call('colleague', joined()), consultedFor: 'maria' };
    expect(consultation([maria, asked])).to.equal(null);
    expect(consultation([maria, transition(asked, { type: 'parted' })])?.call).to.equal(maria);
  });
});
