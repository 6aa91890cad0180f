/** What the agent asks for by a button, and what the lamps say of the calls. Pure. */
import type { AgentRequest } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { offered, type Calls } from '../call/calls.js';
import { together } from '../call/conference.js';
import type { Press } from './buttons.js';
import type { Lamp } from './usages.js';

/** Null where there is nothing for it to act on. A caller on hold is never hung up on by a button that nobody looks at. */
export function requestOf({ button, on }: Press, calls: Calls): AgentRequest | null {
  const [caller] = offered(calls);
  const current = currentOf(calls);
  switch (button) {
    case 'hook':
      if (caller && on !== false) return { type: 'answer', call: caller.id };
      return current && on !== true ? endOf(current, calls) : null;
    case 'drop':
      if (on === false) return null;
      if (caller) return { type: 'decline', call: caller.id };
      return current ? endOf(current, calls) : null;
    case 'mute':
      return current && isTalking(current)
        ? { type: 'mute', call: current.id, muted: on ?? !current.muted }
        : null;
    case 'flash':
    case 'hold':
      return on === false ? null : holdOrResume(calls, caller);
  }
}

/** All of a conference, as by the one button that ends it. */
function endOf({ id }: Call, calls: Calls): AgentRequest {
  return together(calls, id).length > 1 ? { type: 'endConference' } : { type: 'hangUp', call: id };
}

/** As a telephone's hook flash: to whoever waits. Taking one up puts the other on hold. */
function holdOrResume(calls: Calls, caller: Call | undefined): AgentRequest | null {
  if (caller) return { type: 'answer', call: caller.id };
  const live = calls.find(({ phase }) => phase === 'live');
  if (live) return { type: 'hold', call: live.id };
  const held = calls.findLast(({ phase }) => phase === 'held');
  return held ? { type: 'resume', call: held.id } : null;
}

export type Lamps = Readonly<Record<Lamp, boolean>>;

/** Follows the facts, never a button. */
export function lampsFor(calls: Calls): Lamps {
  const current = currentOf(calls);
  const isHeld = calls.some(({ phase }) => phase === 'held');
  return {
    ring: offered(calls).length > 0,
    offHook: current !== undefined || isHeld,
    mute: current !== undefined && isTalking(current) && current.muted,
    hold: current === undefined && isHeld,
  };
}

/** The one that the agent is in: in conversation, or else on the way there. */
function currentOf(calls: Calls): Call | undefined {
  const isSettingUp = ({ phase }: Call) =>
    phase === 'answering' || phase === 'dialling' || phase === 'ringing';
  return (
    calls.find(({ phase }) => phase === 'live') ??
    calls.find(({ phase }) => phase === 'holding' || phase === 'resuming') ??
    calls.find(isSettingUp)
  );
}
