/** Which tone the agent hears, for whatever calls there are. Pure. */
import { isEngaged } from '../call/admission.js';
import { isTalking, type Call, type Ended } from '../call/call.js';
import { offered, type Calls } from '../call/calls.js';
import type { ToneName } from './tones.js';

/** A caller who waits comes first; what the far network plays itself is not played a second time. */
export function toneFor(calls: Calls): ToneName | null {
  const ringing = offered(calls).filter((call) => call.alerting !== 'silent' || !isEngaged(calls));
  const rings = ringing.some((call) => call.alerting !== 'automatic') && !calls.some(hasTheAgentsEar);
  if (ringing.length > 0) return rings ? 'ring' : 'waiting';
  return calls.some((call) => call.phase === 'ringing' && !call.audible) ? 'ringback' : null;
}

/** On hold too: the agent has a headset on, and a bell in it is too much. */
function hasTheAgentsEar(call: Call): boolean {
  return call.phase === 'answering' || isTalking(call);
}

/**
 * What the agent hears of a call that has just failed: `before` are the calls as they were, `recent` those that are
 * over, newest first. As above, what the far network has said itself is not said a second time.
 */
export function failureTone(before: Calls, recent: readonly Ended[]): ToneName | null {
  const [ended] = recent;
  const call = before.find(({ id }) => id === ended?.id);
  if (!ended || !call || ended.direction !== 'outbound' || ended.outcome !== 'failed') return null;
  if (call.phase === 'ringing' && call.audible) return null;
  const { by, status } = ended.ending;
  if (status === 486 || status === 600) return 'busy';
  return by === 'network' || isServerFailure(status) ? 'congestion' : null;
}

/** RFC 3261 section 21.5. */
function isServerFailure(status: number | null): boolean {
  return status !== null && status >= 500 && status < 600;
}
