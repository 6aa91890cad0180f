/** What keys ask for. They work while the widget has the focus, and can be changed or taken away. */
import { nothing } from 'lit';
import type { ShortcutAct, Shortcuts } from '../agent-preferences.js';
import type { AgentRequest } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { together } from '../call/conference.js';
import { combinationOf } from '../key-combination.js';

/** Which act keys stand for, if any. */
export function actOf(event: KeyboardEvent, shortcuts: Shortcuts | null): ShortcutAct | undefined {
  if (!shortcuts) return undefined;
  const combination = combinationOf(event);
  const acts = Object.keys(shortcuts) as ShortcutAct[];
  return acts.find((act) => shortcuts[act] === combination);
}

/** `?` asks for the list of the shortcuts, except where it is written. */
export function asksForList(event: KeyboardEvent): boolean {
  const isHeld = event.ctrlKey || event.altKey || event.metaKey;
  return event.key === '?' && !isHeld && !(event.composedPath()[0] instanceof HTMLInputElement);
}

/**
 * What the act asks for: of the call on the stage, or of the one that is offered; null where there is none for it. The
 * microphone is that of the call in which the agent is heard, wherever that stands.
 */
export function requestOf(
  act: ShortcutAct,
  current: Call | null,
  calls: readonly Call[],
): AgentRequest | null {
  if (act === 'mute') {
    const heard = calls.find(({ phase }) => phase === 'live') ?? current;
    return heard && isTalking(heard) ? { type: act, call: heard.id, muted: !heard.muted } : null;
  }
  if (act === 'hangUp') {
    if (!current || current.phase === 'offered') return null;
    const isJoined = together(calls, current.id).length > 1;
    return isJoined ? { type: 'endConference' } : { type: act, call: current.id };
  }
  const offered = calls.find((call) => call.phase === 'offered');
  return offered ? { type: act, call: offered.id } : null;
}

/** The value of `aria-keyshortcuts`. */
export function ariaKeys(shortcuts: Shortcuts | null, act: ShortcutAct): string | typeof nothing {
  return shortcuts?.[act] ?? nothing;
}
