/** What each notice says and what can be done about it. Pure: the notice and the texts in, a card's content out. */
import type { AgentRequest, Notice } from '../agent-screen.js';
import type { Ended } from '../call/call.js';
import type { Explanation, Messages } from './messages.js';

export interface NoticeCard {
  readonly look: 'error' | 'warning' | 'info';
  readonly explanation: Explanation;
  readonly action: { readonly label: string; readonly request: AgentRequest } | null;
}

/** `recent` is where the number of a missed caller is found. */
export function cardOf(notice: Notice, recent: readonly Ended[], messages: Messages): NoticeCard {
  switch (notice.code) {
    case 'microphone':
      return tell('error', messages.microphone[notice.fault]);
    case 'dialRefused': {
      const explanation = [messages.notDialled(notice.target), ...messages.refusal[notice.reason]] as const;
      const again = { label: messages.tryAgain, request: { type: 'dial', target: notice.target } } as const;
      return { look: 'warning', explanation, action: notice.reason === 'notDialable' ? null : again };
    }
    case 'callEnded':
      return ended(notice, recent, messages);
    case 'requestRefused': {
      const { act, call, reason } = notice;
      const explanation = [messages.actRefused[act], ...messages.refusal[reason]] as const;
      const isFinal = act === 'digits' || reason === 'over';
      const action = isFinal ? null : ({ label: messages.tryAgain, request: { type: act, call } } as const);
      return { look: 'warning', explanation, action };
    }
    case 'askedHere':
      return tell('info', messages.askedHere[notice.cause]);
    case 'heldTooLong': {
      const { call, party, seconds } = notice;
      const action = { label: messages.resume, request: { type: 'resume', call } } as const;
      return { look: 'warning', explanation: messages.heldTooLong(party, seconds), action };
    }
    case 'turnedAway':
      return tell('info', messages.turnedAway(notice.party));
    case 'soundBlocked': {
      const action = { label: messages.enableSound, request: { type: 'enableSound' } } as const;
      return { look: 'error', explanation: messages.soundBlocked, action };
    }
    case 'configuration': {
      const { field, problem, cure } = notice.problem;
      return tell('error', [messages.configuration(field), problem, cure]);
    }
  }
}

function ended(
  notice: Extract<Notice, { code: 'callEnded' }>,
  recent: readonly Ended[],
  messages: Messages,
): NoticeCard {
  const who = notice.party || messages.withheld;
  const target = recent.find((call) => call.id === notice.call)?.party.number;
  const action = target ? { label: messages.call, request: { type: 'dial', target } as const } : null;
  if (notice.outcome === 'failed') {
    const known = notice.status === null ? undefined : messages.failed[notice.status];
    const explanation = known?.(who) ?? messages.failedOtherwise(who, notice.status);
    return { look: 'warning', explanation, action };
  }
  const isMissed = notice.outcome === 'missed';
  const look = isMissed ? 'warning' : 'info';
  return { look, explanation: messages.ended[notice.outcome](who), action: isMissed ? action : null };
}

function tell(look: NoticeCard['look'], explanation: Explanation): NoticeCard {
  return { look, explanation, action: null };
}
