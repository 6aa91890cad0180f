/** What the agent is told of a call that has ended, where it is not plain to see. */
import type { NoticeContent } from '../agent-screen.js';
import type { Ended } from '../call/call.js';
import { knownAs } from './known-as.js';

/** Null where there is nothing to say. */
export function noticeOfEnd(call: Ended): NoticeContent | null {
  const { outcome, ending } = call;
  // Who never rang here stands in the history alone.
  if (outcome === 'busy' || outcome === 'doNotDisturb' || outcome === 'cancelled') return null;
  if (outcome === 'answered' && ending.by !== 'network') return null;
  return { code: 'callEnded', call: call.id, outcome, status: ending.status, party: knownAs(call) };
}
