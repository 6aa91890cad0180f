import { expect } from '@open-wc/testing';
import type { AgentRequest, NoticeContent } from '../../src/agent-screen.js';
import type { SessionLink } from '../../src/call/call.js';
import type { DownCause, LineRefusal, MicrophoneFault } from '../../src/softphone.js';
import { en } from '../../src/ui/messages/en.js';
import { explanations } from '../../src/ui/messages/explanations-en.js';
import { cardOfFault, cardOfNotice, cardOfSession } from '../../src/ui/notice-card.js';
import { findButton, open, wordsOf } from './screen.js';
import { idle, liveMaria, recent } from './states.js';

const MICROPHONE: readonly MicrophoneFault[] = ['denied', 'notDelegated', 'missing', 'busy', 'insecure'];
const REFUSALS: readonly LineRefusal[] = [
  'notDialable',
  'notReady',
  'over',
  'wrongState',
  'refused',
  'noAnswer',
  'tooMany',
  'notMixed',
];
const CAUSES: readonly DownCause[] = [
  'unreachable',
  'silent',
  'wrongPassword',
  'unknownUser',
  'serverRefused',
];
const STATUSES = [403, 404, 408, 480, 486, 487, 488, 500, 503, 603, 418, null];

function cardOf(content: NoticeContent) {
  return cardOfNotice({ id: 'n', ...content }, recent, en, explanations);
}

function ended(
  outcome: 'failed' | 'missed' | 'answered' | 'declined' | 'elsewhere' | 'cancelled',
  status: number | null = null,
) {
  return cardOf({ code: 'callEnded', call: 'r3', outcome, party: 'Maria Castro', status });
}

describe('a message', () => {
  it('says of every microphone fault what it means and what to do, each in its own words', () => {
    const cards = MICROPHONE.map((fault) => cardOf({ code: 'microphone', fault }).explanation);
    expect(new Set(cards.map(([what]) => what)).size).to.equal(MICROPHONE.length);
    for (const part of cards.flat()) expect(part).not.to.equal('');
  });

  it('says of every final SIP status in plain words what became of the call', () => {
    const cards = STATUSES.map((status) => ended('failed', status).explanation);
    for (const [what] of cards) expect(what).to.contain('Maria Castro');
    expect(new Set(cards.map(([what, meaning]) => what + meaning)).size).to.equal(STATUSES.length);
  });

  it('names the status where there are no words for it', () => {
    expect(ended('failed', 418).explanation[1]).to.contain('418');
    expect(ended('failed', 486).explanation.join(' ')).not.to.contain('486');
  });

  it('says why the line is down, each cause in its own words', () => {
    const texts = CAUSES.map((cause) => cardOfFault(cause, explanations).explanation[0]);
    expect(new Set(texts).size).to.equal(CAUSES.length);
  });

  it('says of every refusal why and what to do', () => {
    for (const reason of REFUSALS) {
      const { explanation } = cardOf({ code: 'requestRefused', call: 'x', act: 'hold', reason });
      expect(explanation[0]).to.equal('The call was not put on hold; they still hear you.');
      expect(explanation[1]).to.equal(explanations.refusal[reason][0]);
    }
  });

  const ACTS: readonly (readonly [string, NoticeContent, AgentRequest | undefined])[] = [
    [
      'a missed caller back',
      { code: 'callEnded', call: 'r3', outcome: 'missed', party: 'x', status: null },
      { type: 'dial', target: '+15550142' },
    ],
    [
      'nothing for a caller without a number',
      { code: 'callEnded', call: 'r5', outcome: 'missed', party: '', status: null },
      undefined,
    ],
    [
      'the number again',
      { code: 'dialRefused', target: '55', reason: 'notReady' },
      { type: 'dial', target: '55' },
    ],
    [
      'the question again, where they were to be asked something',
      { code: 'dialRefused', target: '55', reason: 'tooMany', call: 'maria' },
      { type: 'consult', call: 'maria', target: '55' },
    ],
    [
      'nothing for what cannot be dialled',
      { code: 'dialRefused', target: 'é', reason: 'notDialable' },
      undefined,
    ],
    [
      'the act again',
      { code: 'requestRefused', call: 'c', act: 'resume', reason: 'noAnswer' },
      { type: 'resume', call: 'c' },
    ],
    [
      'nothing once the call is over',
      { code: 'requestRefused', call: 'c', act: 'hold', reason: 'over' },
      undefined,
    ],
    [
      'to resume who waits',
      { code: 'heldTooLong', call: 'c', party: 'x', seconds: 60 },
      { type: 'resume', call: 'c' },
    ],
    ['the sound', { code: 'soundBlocked' }, { type: 'enableSound' }],
  ];
  for (const [what, content, request] of ACTS) {
    it(`offers ${what}`, () => {
      expect(cardOf(content).action?.request).to.deep.equal(request);
    });
  }

  it('of the configuration names the field, the fault and the cure', () => {
    const problem = { field: 'sip.servers[0]', problem: 'It is no address.', cure: 'Write wss://…' };
    const { explanation } = cardOf({ code: 'configuration', problem });
    expect(explanation).to.deep.equal([
      'The setting sip.servers[0] is wrong.',
      'It is no address.',
      'Write wss://…',
    ]);
  });

  it('is needed for a session that was refused or closed, and for no other', () => {
    const card = (session: SessionLink) => cardOfSession({ ...liveMaria, session }, en, explanations);
    expect(card({ state: 'open', id: 's' })).to.be.null;
    expect(card({ state: 'none' })).to.be.null;
    expect(card({ state: 'closed' })?.action?.request).to.deep.equal({ type: 'openSession', call: 'maria' });
    for (const reason of ['tooMany', 'templateMissing', 'hostSilent', 'refused'] as const) {
      expect(card({ state: 'refused', reason })?.explanation).to.equal(explanations.sessionRefused[reason]);
    }
  });

  it('is shown with its three parts and its act', async () => {
    const { softphone } = await open({ ...idle, notices: [{ id: 'n', code: 'soundBlocked' }] });
    for (const part of explanations.soundBlocked) expect(wordsOf(softphone)).to.contain(part);
    expect(findButton(softphone, 'Turn on sound')).to.exist;
  });
});
