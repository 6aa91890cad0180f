/** What each message says and what can be done about it. Pure: facts and texts in, a card's content out. */
import type { AgentRequest, Notice } from '../agent-screen.js';
import { isTalking, type Call, type CallId, type Ended } from '../call/call.js';
import type { DownCause, LineRefusal } from '../softphone.js';
import type { Card } from './card.js';
import type { Explanation, Explanations, Messages } from './messages.js';

type NoticeOf<Code extends Notice['code']> = Extract<Notice, { code: Code }>;

/** The line's status above has the button for it. */
export function cardOfFault(fault: DownCause, explanations: Explanations): Card {
  return { look: 'error', explanation: explanations.lineDown[fault] };
}

/** What became of the session of a call that goes on, or null if all is well. */
export function cardOfSession(call: Call, messages: Messages, explanations: Explanations): Card | null {
  const { session, id } = call;
  if (session.state !== 'refused' && session.state !== 'closed') return null;
  const isClosed = session.state === 'closed';
  const explanation = isClosed ? explanations.sessionClosed : explanations.sessionRefused[session.reason];
  const action = { label: messages.openSession, request: { type: 'openSession', call: id } } as const;
  return { look: 'warning', explanation, action };
}

/** The most important of what is to be said against the sound of a call, or null if it is good. */
export function cardOfQuality(call: Call, { quality }: Explanations): Card | null {
  const [warning] = isTalking(call) ? (call.quality?.warnings ?? []) : [];
  if (!warning) return null;
  const puzzles = warning === 'sentSilence' || warning === 'receivedSilence';
  return { look: 'info', explanation: quality.warning[warning], puzzles };
}

/** `recent` is where the number of a missed caller is found. */
export function cardOfNotice(
  notice: Notice,
  recent: readonly Ended[],
  messages: Messages,
  explanations: Explanations,
): Card {
  switch (notice.code) {
    case 'microphone':
      return { look: 'error', explanation: explanations.microphone[notice.fault], puzzles: true };
    case 'dialRefused':
      return dialRefused(notice, messages, explanations);
    case 'callEnded':
      return callEnded(notice, recent, messages, explanations);
    case 'requestRefused':
      return requestRefused(notice, messages, explanations);
    case 'transferFailed':
      return transferFailed(notice, messages, explanations);
    case 'conferenceFailed':
      return conferenceFailed(notice, messages, explanations);
    case 'consultationEnded': {
      const explanation = explanations.consultationEnded(
        knownAs(notice.consulted, messages),
        knownAs(notice.party, messages),
      );
      return { look: 'warning', explanation, action: resuming(notice.call, messages) };
    }
    case 'askedHere':
      return { look: 'info', explanation: explanations.askedHere[notice.cause] };
    case 'heldTooLong': {
      const explanation = explanations.heldTooLong(knownAs(notice.party, messages), notice.seconds);
      return { look: 'warning', explanation, action: resuming(notice.call, messages) };
    }
    case 'emergencyBlocked':
      return { look: 'error', explanation: explanations.emergencyBlocked(notice.target, notice.text) };
    case 'emergencyDialled':
      return { look: 'warning', explanation: explanations.emergencyDialled(notice.target, notice.text) };
    case 'askToDial': {
      const { target, name, why } = notice;
      const action = { label: messages.call, request: { type: 'dial', target } } as const;
      const who = name ? `${name}, ${target}` : target;
      return {
        look: 'info',
        explanation: [explanations.askToDial(who), explanations.whyAsked[why], ''],
        action,
      };
    }
    case 'turnedAway':
      return { look: 'info', explanation: explanations.turnedAway(knownAs(notice.party, messages)) };
    case 'soundBlocked': {
      const action = { label: messages.enableSound, request: { type: 'enableSound' } } as const;
      return { look: 'error', explanation: explanations.soundBlocked, action, puzzles: true };
    }
    case 'audioMoved':
      return { look: 'info', explanation: explanations.audioMoved(notice.moves) };
    case 'windowBlocked':
      return { look: 'warning', explanation: explanations.windowBlocked };
    case 'configuration': {
      const { field, problem, cure } = notice.problem;
      return { look: 'error', explanation: [explanations.configuration(field), problem, cure] };
    }
  }
}

function dialRefused(
  { target, reason, call }: NoticeOf<'dialRefused'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const explanation: Explanation = [explanations.notDialled(target), ...explanations.refusal[reason]];
  if (reason === 'notDialable') return { look: 'warning', explanation };
  const request: AgentRequest =
    call === undefined ? { type: 'dial', target } : { type: 'consult', call, target };
  return { look: 'warning', explanation, action: { label: messages.tryAgain, request } };
}

function conferenceFailed(
  { call, other, party, reason }: NoticeOf<'conferenceFailed'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const what = explanations.notJoined(party || messages.withheld);
  const explanation: Explanation = [what, ...explanations.refusal[reason]];
  const action = { label: messages.tryAgain, request: { type: 'confer', call, other } } as const;
  return { look: 'warning', explanation, action };
}

function requestRefused(
  { act, call, reason }: NoticeOf<'requestRefused'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const explanation: Explanation = [explanations.actRefused[act], ...explanations.refusal[reason]];
  if (act === 'digits' || act === 'holdBeside' || reason === 'over') return { look: 'warning', explanation };
  const action = { label: messages.tryAgain, request: { type: act, call } } as const;
  return { look: 'warning', explanation, action };
}

/** Who failed, where the customer is now, and what can be done about it. */
function transferFailed(
  { call, target, party, reason, status, held }: NoticeOf<'transferFailed'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const customer = knownAs(party, messages);
  const [what, cure] = whyNotTransferred(knownAs(target, messages), reason, status, customer, explanations);
  const meaning = explanations.afterTransfer[whereabouts(reason, held)](customer);
  const explanation: Explanation = [what, meaning, cure];
  return held
    ? { look: 'warning', explanation, action: resuming(call, messages) }
    : { look: 'warning', explanation };
}

/** A telephone that does not do what REFER asks (RFC 3515) answers 405 or 501 itself: the target was never called. */
function whyNotTransferred(
  target: string,
  reason: LineRefusal,
  status: number | null,
  customer: string,
  explanations: Explanations,
): readonly [what: string, cure: string] {
  if (reason !== 'refused') return [explanations.notTransferred(target), explanations.refusal[reason][1]];
  if (status === 405 || status === 501) return explanations.notTransferable(customer);
  const [what, , cure] = failed(target, status, explanations);
  return [what, cure];
}

/** Somebody's name or number; '' is withheld. */
function knownAs(who: string, messages: Messages): string {
  return messages.phoneNumber(who) || messages.withheld;
}

/** What cannot be asked for at all changes nothing; after anything else the customer comes back. */
function whereabouts(reason: LineRefusal, held: boolean): 'held' | 'back' | 'stayed' {
  if (held) return 'held';
  return reason === 'refused' || reason === 'noAnswer' ? 'back' : 'stayed';
}

function resuming(call: CallId, { resume }: Messages) {
  return { label: resume, request: { type: 'resume', call } } as const;
}

function callEnded(
  { call, outcome, party, status }: NoticeOf<'callEnded'>,
  recent: readonly Ended[],
  messages: Messages,
  explanations: Explanations,
): Card {
  const who = knownAs(party, messages);
  if (outcome !== 'failed' && outcome !== 'missed')
    return { look: 'info', explanation: explanations.ended[outcome](who) };
  const explanation =
    outcome === 'missed' ? explanations.ended.missed(who) : failed(who, status, explanations);
  const target = recent.find(({ id }) => id === call)?.party.number;
  if (!target) return { look: 'warning', explanation };
  return {
    look: 'warning',
    explanation,
    action: {
      label: outcome === 'missed' ? messages.callBack : messages.tryAgain,
      request: { type: 'dial', target },
    },
  };
}

function failed(who: string, status: number | null, explanations: Explanations): Explanation {
  const known = status === null ? undefined : explanations.failed[status];
  return known?.(who) ?? explanations.failedOtherwise(who, status);
}
