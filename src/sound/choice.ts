/** Which tone the agent hears, for whatever calls there are. Pure. */
import { isTalking, type Call } from '../call/call.js';
import { offered, type Calls } from '../call/calls.js';
import type { ToneName } from './tones.js';

/** A caller who waits comes first; what the far network plays itself is not played a second time. */
export function toneFor(calls: Calls): ToneName | null {
  if (offered(calls).length > 0) return calls.some(hasTheAgentsEar) ? 'waiting' : 'ring';
  return calls.some((call) => call.phase === 'ringing' && !call.audible) ? 'ringback' : null;
}

/** On hold too: the agent has a headset on, and a bell in it is too much. */
function hasTheAgentsEar(call: Call): boolean {
  return call.phase === 'answering' || isTalking(call);
}
