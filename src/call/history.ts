/** What the agent has to know of the calls that are over. Pure, like `call.ts`. */
import type { Ended, Outcome } from './call.js';

/** The caller wanted the agent and got nobody. */
const UNMET: readonly Outcome[] = ['missed', 'busy', 'doNotDisturb'];

/** The callers who got nobody since the agent last looked, newest first. */
export function unseen(recent: readonly Ended[], seenAt: number): readonly Ended[] {
  return recent.filter(({ outcome, endedAt }) => endedAt > seenAt && UNMET.includes(outcome));
}
