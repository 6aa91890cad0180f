import { expect } from '@open-wc/testing';
import { dialledCall, offeredCall, transition, type Call, type CallFact } from '../../src/call/call.js';
import { callOfSession, hasRoom, live, liveBeside, offered, talking } from '../../src/call/calls.js';

const PARTY = { name: '', number: '1' };

function call(id: string, ...facts: CallFact[]): Call {
  return facts.reduce(transition, offeredCall(id, PARTY, 0));
}

const ESTABLISHED: CallFact = { type: 'established', at: 1 };
const ringing = call('ringing');
const talkingCall = call('live', ESTABLISHED, { type: 'session', session: { state: 'open', id: 's1' } });
const heldCall = call('held', ESTABLISHED, { type: 'held', at: 2 });
const dialled = dialledCall('dialled', PARTY, 0);
const calls = [ringing, talkingCall, heldCall, dialled];

describe('the calls of an agent', () => {
  it('tell who waits for an answer', () => {
    expect(offered(calls)).to.deep.equal([ringing]);
  });

  it('tell who hears the agent', () => {
    expect(live(calls)).to.deep.equal([talkingCall]);
    expect(talking(calls)).to.deep.equal([talkingCall, heldCall]);
  });

  it('tell who must go on hold before another is talked to', () => {
    expect(liveBeside(calls, 'held')).to.deep.equal([talkingCall]);
    expect(liveBeside(calls, 'live')).to.deep.equal([]);
  });

  it('tell which one a session belongs to', () => {
    expect(callOfSession(calls, 's1')).to.equal(talkingCall);
    expect(callOfSession(calls, 's2')).to.equal(undefined);
  });

  it('tell whether one more may be offered', () => {
    expect(hasRoom(calls, 5)).to.equal(true);
    expect(hasRoom(calls, 4)).to.equal(false);
  });
});
