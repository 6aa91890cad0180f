import { expect } from '@open-wc/testing';
import {
  dialledCall,
  isOver,
  offeredCall,
  transition,
  type Call,
  type CallFact,
  type Ending,
} from '../../src/call/call.js';
import { failureTone, toneFor } from '../../src/sound/choice.js';
import type { ToneName } from '../../src/sound/tones.js';

const PARTY = { name: '', number: '1' };
const ESTABLISHED: CallFact = { type: 'established', at: 1 };

const inbound = (...facts: CallFact[]): Call => facts.reduce(transition, offeredCall('in', PARTY, 0));
const outbound = (...facts: CallFact[]): Call => facts.reduce(transition, dialledCall('out', PARTY, 0));

const offered = inbound();
const silent = offeredCall('quiet', PARTY, 0, 'silent');
const automatic = offeredCall('auto', PARTY, 0, 'automatic');
const answering = inbound({ type: 'answering' });
const live = inbound(ESTABLISHED);
const holding = inbound(ESTABLISHED, { type: 'holding' });
const held = inbound(ESTABLISHED, { type: 'held', at: 2 });
const resuming = inbound(ESTABLISHED, { type: 'held', at: 2 }, { type: 'resuming' });
const ended = inbound({ type: 'ended', at: 1, ending: { by: 'party', status: 487, elsewhere: false } });
const dialling = outbound();
const ringing = outbound({ type: 'ringing' });
const announced = outbound({ type: 'ringing', audible: true });
const announcedLate = outbound({ type: 'ringing' }, { type: 'ringing', audible: true });

const TABLE: readonly (readonly [string, readonly Call[], ToneName | null])[] = [
  ['no call', [], null],
  ['an offered call', [offered], 'ring'],
  ['two offered calls', [offered, offered], 'ring'],
  ['a call that is being answered', [answering], null],
  ['a live call', [live], null],
  ['a call on hold', [held], null],
  ['a call that is over', [ended], null],
  ['an offered call beside one that is over', [ended, offered], 'ring'],
  ['an offered call beside one that is being answered', [answering, offered], 'waiting'],
  ['an offered call beside a live one', [live, offered], 'waiting'],
  ['an offered call beside one that goes on hold', [holding, offered], 'waiting'],
  ['an offered call beside one on hold', [held, offered], 'waiting'],
  ['an offered call beside one that is taken back', [resuming, offered], 'waiting'],
  ['an offered call that came before the live one', [offered, live], 'waiting'],
  ['a silent call beside a live one', [live, silent], null],
  ['a silent call beside one on hold', [held, silent], null],
  ['a silent call beside a far end that rings', [ringing, silent], 'ringback'],
  ['a silent call beside one that is not, and a live one', [live, silent, offered], 'waiting'],
  ['a silent call when the other one is over', [ended, silent], 'ring'],
  ['a call that is answered by itself', [automatic], 'waiting'],
  ['a call that is answered by itself, beside one that rings', [automatic, offered], 'ring'],
  ['a number that is being dialled', [dialling], null],
  ['a far end that rings', [ringing], 'ringback'],
  ['a far end that rings while another is on hold', [held, ringing], 'ringback'],
  ['a far network that is heard itself', [announced], null],
  ['a far network that is heard itself after a while', [announcedLate], null],
  ['an offered call beside a far end that rings', [ringing, offered], 'ring'],
];

describe('What is heard of the calls', () => {
  for (const [situation, calls, tone] of TABLE) {
    it(`${tone ?? 'nothing'}: ${situation}`, () => {
      expect(toneFor(calls)).to.equal(tone);
    });
  }
});

describe('What is heard of a call that has failed', () => {
  const end = (call: Call, ending: Partial<Ending>) => {
    const fact: CallFact = {
      type: 'ended',
      at: 9,
      ending: { by: 'party', status: null, elsewhere: false, ...ending },
    };
    const after = transition(call, fact);
    return failureTone([call], isOver(after) ? [after] : []);
  };

  const FAILURES: readonly (readonly [string, Call, Partial<Ending>, ToneName | null])[] = [
    ['somebody who is busy', ringing, { status: 486 }, 'busy'],
    ['somebody who is busy everywhere', dialling, { status: 600 }, 'busy'],
    ['a service that is not there', dialling, { status: 503 }, 'congestion'],
    ['a server that fails', ringing, { status: 500 }, 'congestion'],
    ['a network that is gone', dialling, { by: 'network' }, 'congestion'],
    ['a number that nobody has', dialling, { status: 404 }, null],
    ['a status that says nothing of a server', dialling, { status: 600 + 3 }, null],
    ['a network that has said it itself', announced, { status: 486 }, null],
    ['a call that the agent gave up', ringing, { by: 'agent', status: 487 }, null],
    ['a caller who was turned away', offered, { by: 'agent', status: 486 }, null],
    ['a conversation that breaks off', outbound(ESTABLISHED), { by: 'network' }, null],
  ];

  for (const [situation, call, ending, tone] of FAILURES) {
    it(`${tone ?? 'nothing'}: ${situation}`, () => {
      expect(end(call, ending)).to.equal(tone);
    });
  }

  it('nothing: a call that failed a while ago', () => {
    const after = transition(ringing, {
      type: 'ended',
      at: 9,
      ending: { by: 'party', status: 486, elsewhere: false },
    });
    expect(failureTone([], isOver(after) ? [after] : [])).to.equal(null);
  });
});
