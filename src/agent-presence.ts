/**
 * Port: the agent's presence in the desktop, as far as an organisation has one. It is not the telephone's: others change it,
 * too, nothing keeps the two alike, and it may be unknown at any time.
 */

export interface PresenceDesk {
  /** Its text, as the administrator has it; null where the desktop does not say. Always resolves. */
  current(): Promise<string | null>;
  /** Whether the desktop says that it was set, which is no proof that it is. Always resolves. */
  set(text: string): Promise<boolean>;
  /** Tells of every change, whoever has made it, until the signal. The text is null where only the desktop knows it. */
  watch(changed: (change: PresenceChange) => void, signal: AbortSignal): void;
}

export interface PresenceChange {
  readonly text: string | null;
  /** Null where the desktop does not say what kind of presence it is. */
  readonly isDoNotDisturb: boolean | null;
}

/** What is known of it now. */
export type Presence =
  /** The organisation has none, or there is no desktop. */
  | { readonly state: 'none' }
  /** There is one, and the desktop does not say which. */
  | { readonly state: 'unknown' }
  | { readonly state: 'known'; readonly text: string };

/** As the diagnostics show it. */
export interface PresenceReport {
  readonly presence: Presence;
  /** What it was set to on account of a call; null where it was not, or the agent has chosen another since. */
  readonly setTo: string | null;
  /** What the desktop would not set. */
  readonly refused: string | null;
}

/** What was done to the presence on account of a call, and is to be undone. */
export interface PresenceChanged {
  readonly before: string;
  readonly setTo: string;
}

/** Keeps that beyond the page: one that crashes in a call cannot undo it. */
export interface PresenceMemory {
  recall(): PresenceChanged | null;
  /** Null where there is nothing to be undone any more. */
  keep(changed: PresenceChanged | null): void;
}
