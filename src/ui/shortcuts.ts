/** The keys of Teams, which agents know. They work while the widget has the focus, and can be changed or taken away. */
import { nothing } from 'lit';
import type { AgentRequest } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { together } from '../call/conference.js';

export type ShortcutAct = 'mute' | 'answer' | 'decline' | 'hangUp';

/** The letter that, together with Ctrl and Shift, asks for the act. */
export type Shortcuts = Readonly<Record<ShortcutAct, string>>;

export const TEAMS_SHORTCUTS: Shortcuts = { mute: 'M', answer: 'S', decline: 'D', hangUp: 'H' };

/** Which act a key stands for, if any. */
export function actOf(event: KeyboardEvent, shortcuts: Shortcuts | null): ShortcutAct | undefined {
  if (!shortcuts || !event.ctrlKey || !event.shiftKey || event.altKey || event.metaKey) return undefined;
  const acts = Object.keys(shortcuts) as ShortcutAct[];
  return acts.find((act) => shortcuts[act].toLowerCase() === event.key.toLowerCase());
}

/** What the act asks for: of the call on the stage, or of the one that is offered; null where there is none for it. */
export function requestOf(
  act: ShortcutAct,
  current: Call | null,
  calls: readonly Call[],
): AgentRequest | null {
  if (act === 'mute') {
    return current && isTalking(current) ? { type: act, call: current.id, muted: !current.muted } : null;
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
  return shortcuts ? `Control+Shift+${shortcuts[act]}` : nothing;
}
