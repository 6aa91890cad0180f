/** How a call ended, and what it came to in the agent's words. Pure. */
import type { Call } from './call.js';

/** Why a call is over, as far as the line knows. */
export interface Ending {
  /** `agent`: we ended it. `party`: they did. `network`: neither did, the connection or the server failed. */
  readonly by: 'agent' | 'party' | 'network';
  /** The final SIP status where the call was never established (RFC 3261 section 21), else null. */
  readonly status: number | null;
  /** Another of the agent's phones took it: Reason with cause 200 on CANCEL (RFC 3326). */
  readonly elsewhere: boolean;
}

/** What a call came to that rang here, or was dialled. */
export type Met = 'answered' | 'declined' | 'missed' | 'elsewhere' | 'cancelled' | 'failed';

export type Outcome =
  | Met
  /** It never rang: the agent was in a call. */
  | 'busy'
  /** It never rang: the agent was not to be disturbed. */
  | 'doNotDisturb';

export const OUTCOMES: readonly Outcome[] = [
  'answered',
  'declined',
  'missed',
  'elsewhere',
  'cancelled',
  'failed',
  'busy',
  'doNotDisturb',
];

/** 486 Busy Here and 603 Decline say that the agent chose; every other refusal by us is the agent's absence. */
const DECLINES: readonly (number | null)[] = [486, 603];

/** `talked`: the two had been able to hear each other. */
export function outcomeOf({ direction }: Call, { by, status, elsewhere }: Ending, talked: boolean): Met {
  if (talked) return 'answered';
  if (direction === 'outbound') return by === 'agent' ? 'cancelled' : 'failed';
  if (elsewhere) return 'elsewhere';
  return by === 'agent' && DECLINES.includes(status) ? 'declined' : 'missed';
}
