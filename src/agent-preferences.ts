/** Port: what an agent can have otherwise than others. Who keeps it, and for how long, is not known here. */

export type ShortcutAct = 'mute' | 'answer' | 'decline' | 'hangUp';

/** The keys that ask for the act together, written as for `aria-keyshortcuts`: `Control+Shift+M`. */
export type Shortcuts = Readonly<Record<ShortcutAct, string>>;

/** The keys of Teams, which agents know. */
export const TEAMS_SHORTCUTS: Shortcuts = {
  mute: 'Control+Shift+M',
  answer: 'Control+Shift+S',
  decline: 'Control+Shift+D',
  hangUp: 'Control+Shift+H',
};

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Preferences {
  /** Null for the browser's. */
  readonly language: Language | null;
  readonly usesShortcuts: boolean;
  readonly shortcuts: Shortcuts;
}

/** What is preferred now, and a way to have it otherwise: whoever is told of these is then told of others. */
export interface AgentPreferences extends Preferences {
  readonly choose: (change: Partial<Preferences>) => void;
}
