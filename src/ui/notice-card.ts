/** What each message says and what can be done about it. Pure: facts and texts in, a card's content out. */
import type { Notice } from '../agent-screen.js';
import type { Call, Ended } from '../call/call.js';
import type { DownCause } from '../softphone.js';
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

/** `recent` is where the number of a missed caller is found. */
export function cardOfNotice(
  notice: Notice,
  recent: readonly Ended[],
  messages: Messages,
  explanations: Explanations,
): Card {
  switch (notice.code) {
    case 'microphone':
      return { look: 'error', explanation: explanations.microphone[notice.fault] };
    case 'dialRefused':
      return dialRefused(notice, messages, explanations);
    case 'callEnded':
      return callEnded(notice, recent, messages, explanations);
    case 'requestRefused':
      return requestRefused(notice, messages, explanations);
    case 'askedHere':
      return { look: 'info', explanation: explanations.askedHere[notice.cause] };
    case 'heldTooLong': {
      const action = { label: messages.resume, request: { type: 'resume', call: notice.call } } as const;
      return { look: 'warning', explanation: explanations.heldTooLong(notice.party, notice.seconds), action };
    }
    case 'turnedAway':
      return { look: 'info', explanation: explanations.turnedAway(notice.party || messages.withheld) };
    case 'soundBlocked': {
      const action = { label: messages.enableSound, request: { type: 'enableSound' } } as const;
      return { look: 'error', explanation: explanations.soundBlocked, action };
    }
    case 'configuration': {
      const { field, problem, cure } = notice.problem;
      return { look: 'error', explanation: [explanations.configuration(field), problem, cure] };
    }
  }
}

function dialRefused(
  { target, reason }: NoticeOf<'dialRefused'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const explanation: Explanation = [explanations.notDialled(target), ...explanations.refusal[reason]];
  if (reason === 'notDialable') return { look: 'warning', explanation };
  const action = { label: messages.tryAgain, request: { type: 'dial', target } } as const;
  return { look: 'warning', explanation, action };
}

function requestRefused(
  { act, call, reason }: NoticeOf<'requestRefused'>,
  messages: Messages,
  explanations: Explanations,
): Card {
  const explanation: Explanation = [explanations.actRefused[act], ...explanations.refusal[reason]];
  if (act === 'digits' || reason === 'over') return { look: 'warning', explanation };
  const action = { label: messages.tryAgain, request: { type: act, call } } as const;
  return { look: 'warning', explanation, action };
}

function callEnded(
  { call, outcome, party, status }: NoticeOf<'callEnded'>,
  recent: readonly Ended[],
  messages: Messages,
  explanations: Explanations,
): Card {
  const who = party || messages.withheld;
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
