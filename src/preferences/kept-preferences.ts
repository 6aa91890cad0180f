/**
 * What the agent prefers, kept in this browser for the next time. A framed page is often denied a storage, which throws
 * then: the choice lasts as long as the page.
 */
import {
  LANGUAGES,
  TEAMS_SHORTCUTS,
  type AgentPreferences,
  type Preferences,
  type ShortcutAct,
  type Shortcuts,
} from '../agent-preferences.js';
import { refusalOf } from '../key-combination.js';

const KEY = 'cif-softphone.preferences';
const ACTS = Object.keys(TEAMS_SHORTCUTS) as readonly ShortcutAct[];

/** Tells `adopt` of what is preferred: now, and after every change. */
export function keepPreferences(
  usesShortcuts: boolean,
  adopt: (preferences: AgentPreferences) => void,
): void {
  const use = (preferences: Preferences) =>
    adopt({
      ...preferences,
      choose(change) {
        const changed = { ...preferences, ...change };
        remember(changed);
        use(changed);
      },
    });
  use(recall(usesShortcuts));
}

/** What is not as it was written is not taken. `usesShortcuts` is what the administrator wants where the agent has said nothing. */
export function recall(usesShortcuts = true): Preferences {
  const kept = read();
  return {
    language: LANGUAGES.find((language) => language === kept.language) ?? null,
    usesShortcuts: typeof kept.usesShortcuts === 'boolean' ? kept.usesShortcuts : usesShortcuts,
    shortcuts: shortcutsOf(kept.shortcuts),
  };
}

function read(): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

function remember({ language, usesShortcuts, shortcuts }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, usesShortcuts, shortcuts }));
  } catch {
    // Denied or full: see above.
  }
}

/** Others can write to the storage, too: keys that could not be chosen, or twice the same, are not taken. */
function shortcutsOf(value: unknown): Shortcuts {
  const kept = fieldsOf(value);
  const keys = ACTS.map((act) => kept[act]);
  const isWhole = keys.every((key) => typeof key === 'string' && key.length < 40 && refusalOf(key) === null);
  if (!isWhole || new Set(keys).size < keys.length) return TEAMS_SHORTCUTS;
  return Object.fromEntries(ACTS.map((act) => [act, kept[act]])) as Shortcuts;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
