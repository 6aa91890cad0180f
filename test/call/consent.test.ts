import { expect } from '@open-wc/testing';
import {
  automaticAnswer,
  judge,
  type ConsentPolicy,
  type ToastOutcome,
  type Verdict,
} from '../../src/call/consent.js';

const USUAL: ConsentPolicy = { autoAccept: 'answer', autoAnswer: false, declineStatus: 486 };

const rows: readonly [string, ToastOutcome, ConsentPolicy, Verdict][] = [
  ['accepted', { toast: 'accepted', automatic: false }, USUAL, { verdict: 'answer' }],
  ['accepted by itself', { toast: 'accepted', automatic: true }, USUAL, { verdict: 'answer' }],
  [
    'accepted by itself where that must be asked',
    { toast: 'accepted', automatic: true },
    { ...USUAL, autoAccept: 'ask' },
    { verdict: 'askHere', cause: 'autoAccept' },
  ],
  [
    'accepted by hand where accepting by itself must be asked',
    { toast: 'accepted', automatic: false },
    { ...USUAL, autoAccept: 'ask' },
    { verdict: 'answer' },
  ],
  ['declined', { toast: 'declined' }, USUAL, { verdict: 'reject', status: 486 }],
  [
    'declined for all phones',
    { toast: 'declined' },
    { ...USUAL, declineStatus: 603 },
    { verdict: 'reject', status: 603 },
  ],
  ['expired on screen', { toast: 'expired', where: 'onScreen' }, USUAL, { verdict: 'reject', status: 480 }],
  ['expired in the queue', { toast: 'expired', where: 'inQueue' }, USUAL, { verdict: 'reject', status: 480 }],
  ['withdrawn by the host', { toast: 'withdrawn' }, USUAL, { verdict: 'askHere', cause: 'withdrawn' }],
  ...(['queueFull', 'templateMissing', 'clientError', 'noHost', 'unintelligible'] as const).map(
    (cause): [string, ToastOutcome, ConsentPolicy, Verdict] => [
      `not shown: ${cause}`,
      { toast: 'notShown', cause },
      USUAL,
      { verdict: 'askHere', cause },
    ],
  ),
];

describe('a toast that is', () => {
  for (const [name, outcome, policy, verdict] of rows) {
    it(`${name} means ${JSON.stringify(verdict)}`, () => {
      expect(judge(outcome, policy)).to.deep.equal(verdict);
    });
  }
});

describe('a call that the server wants answered', () => {
  const allowed = { ...USUAL, autoAnswer: true };

  it('is answered only where the configuration allows it', () => {
    expect(automaticAnswer(0, USUAL)).to.equal(null);
    expect(automaticAnswer(null, allowed)).to.equal(null);
  });

  it('is answered when the agent has heard the tone and seen who it is, and no sooner than the server says', () => {
    expect(automaticAnswer(0, allowed)).to.equal(1500);
    expect(automaticAnswer(5, allowed)).to.equal(5000);
  });
});
