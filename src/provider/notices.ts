/** The agent's notices: which of them replaces which, and which a call has put out of date. Pure. */
import type { Notice } from '../agent-screen.js';
import { isOver, type Call } from '../call/call.js';

/** What was to be done is done when the agent talks to them again. */
const BACK_IN_CONVERSATION: readonly Notice['code'][] = [
  'heldTooLong',
  'transferFailed',
  'consultationEnded',
  'conferenceFailed',
];

type Notices = readonly Notice[];

/** Notices beyond this number push out the oldest: a list that nobody reads to the end hides the newest. */
const MOST = 4;

/** A notice of the same code about the same call replaces the one before. */
export function withNotice(notices: Notices, notice: Notice): Notices {
  const others = notices.filter((other) => subject(other) !== subject(notice));
  return [...others, notice].slice(-MOST);
}

/** The notices that are still true of a call which has just come into another phase. */
export function stillTrue(notices: Notices, call: Call): Notices {
  return notices.filter((notice) => !isOutdated(notice, call));
}

function isOutdated(notice: Notice, call: Call): boolean {
  if (notice.code === 'microphone') return call.phase === 'live';
  if (notice.code === 'conferenceFailed' && notice.other === call.id) return isOver(call);
  if (!('call' in notice) || notice.call !== call.id) return false;
  // What was to be done about a call is done with when the call is; how it ended is told after this.
  if (isOver(call)) return true;
  if (notice.code === 'requestRefused') return notice.act !== 'digits';
  return BACK_IN_CONVERSATION.includes(notice.code) && call.phase === 'live';
}

function subject(notice: Notice): string {
  if (notice.code === 'configuration') return `${notice.code} ${notice.problem.field}`;
  return notice.code === 'callEnded' || !('call' in notice) ? notice.code : `${notice.code} ${notice.call}`;
}
