/**
 * What becomes of the next caller, before anybody is disturbed: offered to the agent, or turned away. Pure, like
 * `call.ts`.
 */
import { isOver, type Alerting } from './call.js';
import { hasRoom, type Calls } from './calls.js';

export interface AdmissionPolicy {
  /** Calls at once, ringing ones included; the next caller is busy. */
  readonly most: number;
  /** Who calls while the agent is in a call: waits with a tone, hears busy, or waits without a sound. */
  readonly nextCaller: 'offer' | 'busy' | 'silent';
  /** What is said to a caller while the agent is not to be disturbed (RFC 3261 section 21). */
  readonly doNotDisturbStatus: 480 | 486 | 603;
}

export type Admission =
  | { readonly admission: 'offer'; readonly alerting: Alerting }
  | { readonly admission: 'turnAway'; readonly because: Obstacle; readonly status: 480 | 486 | 603 };

export type Obstacle =
  /** As many calls as are allowed are there. */
  | 'full'
  /** The agent is in a call. */
  | 'busy'
  | 'doNotDisturb';

/** What the agent is in the middle of. */
export interface Situation {
  /** The server wants this one answered without the agent's doing, and may. */
  readonly automatic: boolean;
  readonly calls: Calls;
  readonly doNotDisturb: boolean;
}

export function admit({ calls, doNotDisturb, automatic }: Situation, policy: AdmissionPolicy): Admission {
  const { most, nextCaller, doNotDisturbStatus } = policy;
  if (doNotDisturb) return { admission: 'turnAway', because: 'doNotDisturb', status: doNotDisturbStatus };
  if (!hasRoom(calls, most)) return { admission: 'turnAway', because: 'full', status: 486 };
  const engaged = isEngaged(calls);
  if (engaged && nextCaller === 'busy') return { admission: 'turnAway', because: 'busy', status: 486 };
  if (engaged) return { admission: 'offer', alerting: nextCaller === 'silent' ? 'silent' : 'usual' };
  return { admission: 'offer', alerting: automatic ? 'automatic' : 'usual' };
}

/** In a call, on hold too, or about to be in one. */
export function isEngaged(calls: Calls): boolean {
  return calls.some((call) => call.phase !== 'offered' && !isOver(call));
}
