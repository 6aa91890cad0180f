/** What the agent asks for by a button, and what the lamps say of the calls. Pure. */
import type { AgentRequest } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { offered, type Calls } from '../call/calls.js';
import { together } from '../call/conference.js';
import type { Press } from './buttons.js';
import type { Lamp } from './usages.js';

/** Null where there is nothing for it to act on. A caller on hold is never hung up on by a button that nobody looks at. */
export function requestOf({ button, on }: Press, calls: Calls): AgentRequest | null {
  if (button === 'hook') return byHook(on, calls);
  if (button === 'mute') return byMute(on, calls);
  if (on === false) return null;
  return button === 'drop' ? byDrop(calls) : byFlash(calls);
}

function byHook(on: boolean | null, calls: Calls): AgentRequest | null {
  const [caller] = offered(calls);
  if (caller && on !== false) return { type: 'answer', call: caller.id };
  return on === true ? null : endOf(currentOf(calls), calls);
}

function byMute(on: boolean | null, calls: Calls): AgentRequest | null {
  const current = currentOf(calls);
  if (!current || !isTalking(current)) return null;
  return { type: 'mute', call: current.id, muted: on ?? !current.muted };
}

function byDrop(calls: Calls): AgentRequest | null {
  const [caller] = offered(calls);
  return caller ? { type: 'decline', call: caller.id } : endOf(currentOf(calls), calls);
}

/** As a telephone's hook flash: to whoever waits. Taking one up puts the other on hold. */
function byFlash(calls: Calls): AgentRequest | null {
  const [caller] = offered(calls);
  if (caller) return { type: 'answer', call: caller.id };
  const live = calls.find(({ phase }) => phase === 'live');
  if (live) return { type: 'hold', call: live.id };
  const held = calls.findLast(({ phase }) => phase === 'held');
  return held ? { type: 'resume', call: held.id } : null;
}

/** All of a conference, as by the one button that ends it. */
function endOf(current: Call | undefined, calls: Calls): AgentRequest | null {
  if (!current) return null;
  const isConference = together(calls, current.id).length > 1;
  return isConference ? { type: 'endConference' } : { type: 'hangUp', call: current.id };
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
