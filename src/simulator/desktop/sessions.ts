/**
 * The sessions of the agent: home, which belongs to nobody and is always there, and those that providers opened. Only the
 * agent switches and closes them. Knows no panel and no frames: whom a change concerns is told to the observer.
 */
import { Refusal } from './refusal.js';
import type { PanelMode } from './panel-mode.js';
import type { Quirks } from '../quirks/quirks.js';
import type { Slugs } from './slugs.js';
import type { Tab } from './tabs.js';

export interface Session {
  readonly id: string;
  /** Name of the provider that opened it; null for home. */
  readonly owner: string | null;
  readonly title: string;
  /** The title as the template has it, with slugs. */
  readonly titleTemplate: string;
  readonly slugs: Slugs;
  /** Mode of the panel on every switch to this session; home has none of its own. */
  readonly panelMode: PanelMode | null;
  readonly context: Readonly<Record<string, unknown>>;
  readonly conversationId: string;
  readonly tabs: readonly Tab[];
  readonly focusedTab: string;
  /** The provider asked for the agent's attention (`requestFocusSession`). */
  readonly wantsAttention: boolean;
  /** New messages or activities; 0 shows no badge. */
  readonly activity: number;
  readonly kpiBreached: boolean;
  /** What the provider says of the breach. */
  readonly kpiDetails: string;
}

export type NewSession = Pick<
  Session,
  'owner' | 'title' | 'titleTemplate' | 'slugs' | 'panelMode' | 'context' | 'tabs'
>;

export interface SessionsObserver {
  /** The focus left or entered a session. */
  sessionSwitched(session: Session, focused: boolean): void;
  sessionClosed(session: Session): void;
  sessionsChanged(): void;
}

type SessionQuirks = Pick<Quirks, 'closeOrder' | 'focusAfterClose' | 'sessionLimit'>;

export class Sessions {
  readonly #observer: SessionsObserver;
  readonly #quirks: SessionQuirks;
  readonly home: string;
  #all: readonly Session[];
  #focused: string;
  /** Ids in the order in which they had the focus last. */
  #history: readonly string[];
  #opened = 0;

  constructor(homeTabs: readonly Tab[], quirks: SessionQuirks, observer: SessionsObserver) {
    this.#observer = observer;
    this.#quirks = quirks;
    const home = this.#create({ ...HOME, tabs: homeTabs });
    this.#all = [home];
    this.home = this.#focused = home.id;
    this.#history = [home.id];
  }

  /** Home first, then the others in the order in which they were opened. */
  get all(): readonly Session[] {
    return this.#all;
  }

  /** Home while a session that had the focus is being closed. */
  get focused(): Session {
    return this.#all.find(({ id }) => id === this.#focused) ?? this.get(this.home);
  }

  get hasRoom(): boolean {
    return this.#all.length - 1 < this.#quirks.sessionLimit;
  }

  /** @throws Refusal */
  get(id: string): Session {
    const session = this.#all.find((candidate) => candidate.id === id);
    if (!session) throw new Refusal('SessionNotFoundError', `there is no session ${id}.`);
    return session;
  }

  /** A session of this provider's. @throws Refusal also when it is another's, whose existence is nobody's business. */
  own(owner: string, id: string): Session {
    const session = this.#all.find((candidate) => candidate.id === id && candidate.owner === owner);
    if (!session) throw new Refusal('SessionNotFoundError', `there is no session ${id} of this provider.`);
    return session;
  }

  /** Opens a session without giving it the focus. @throws Refusal */
  open(wanted: NewSession): Session {
    if (!this.hasRoom) {
      throw new Refusal(
        'SessionLimitExceededError',
        `${this.#quirks.sessionLimit} sessions may be open, and are.`,
      );
    }
    const session = this.#create(wanted);
    this.#all = [...this.#all, session];
    this.#observer.sessionsChanged();
    return session;
  }

  focus(id: string): void {
    const next = this.get(id);
    const before = this.focused;
    if (next.id !== before.id) this.#moveFocus(before, next);
  }

  /** Closes a session of a provider's; home stays. */
  close(id: string): void {
    const session = this.get(id);
    if (session.owner === null) return;
    const wasFocused = session.id === this.#focused;
    this.#all = this.#all.filter((candidate) => candidate.id !== id);
    this.#history = this.#history.filter((past) => past !== id);
    if (wasFocused && this.#quirks.closeOrder === 'switchedFirst')
      this.#moveFocus(session, this.#successor());
    this.#observer.sessionClosed(session);
    if (this.#focused === id) this.#moveFocus(session, this.#successor());
    this.#observer.sessionsChanged();
  }

  change(id: string, change: Partial<Omit<Session, 'id' | 'owner'>>): Session {
    const changed = { ...this.get(id), ...change };
    this.#all = this.#all.map((session) => (session.id === id ? changed : session));
    this.#observer.sessionsChanged();
    return changed;
  }

  #create(wanted: NewSession): Session {
    this.#opened += 1;
    return {
      ...wanted,
      id: `session-id-${this.#opened}`,
      conversationId: crypto.randomUUID(),
      focusedTab: wanted.tabs[0]?.id ?? '',
      ...UNMARKED,
    };
  }

  #successor(): Session {
    const latest = this.#quirks.focusAfterClose === 'latest' ? this.#history.at(-1) : undefined;
    return this.get(latest ?? this.home);
  }

  #moveFocus(before: Session, next: Session): void {
    this.#focused = next.id;
    this.#history = [...this.#history.filter((past) => past !== next.id), next.id];
    const seen = this.change(next.id, UNMARKED);
    this.#observer.sessionSwitched(before, false);
    this.#observer.sessionSwitched(seen, true);
  }
}

/** The agent has seen it. */
const UNMARKED = { wantsAttention: false, activity: 0, kpiBreached: false, kpiDetails: '' } as const;

const HOME: Omit<NewSession, 'tabs'> = {
  owner: null,
  title: 'Home',
  titleTemplate: 'Home',
  slugs: new Map(),
  panelMode: null,
  context: {},
};
