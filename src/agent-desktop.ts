/**
 * Port: the desktop around the telephone, which shows toasts, keeps sessions and knows customers. Which host stands
 * behind it, or none at all, is not known here. A desktop may be slow, silent or wrong: no promise of this
 * port is ever awaited between a caller and the answer.
 */
import type { Activity, Stage } from './call/activity.js';
import type { Customer, Party, Phase, SessionRefusal } from './call/call.js';
import type { ToastOutcome } from './call/consent.js';
import type { RecordFault } from './call/wrap-up.js';
import type { People } from './people.js';

export type { ToastFault, ToastOutcome } from './call/consent.js';

/** Whether there is a desktop, and if not, why: shown to the agent and in the diagnostics. */
export type HostStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected'; readonly user: string; readonly organization: string }
  | { readonly state: 'absent'; readonly cause: HostAbsence; readonly detail: string };

export type HostAbsence =
  /** The page is not inside a desktop; nothing is wrong. */
  | 'standalone'
  /** The organisation's address is not on the list of allowed origins. `detail` names it. */
  | 'originNotAllowed'
  /** The organisation's address is missing or is no address. `detail` names the field. */
  | 'addressInvalid'
  /** The client library could not be loaded: blocked cookies, a login page, a wrong address. */
  | 'libraryBlocked'
  /** The library was loaded, but did not say that it is ready within the limit. */
  | 'librarySilent'
  /** The library is ready, but the host behind it does not answer. */
  | 'hostSilent';

/** What the diagnostics say of the host. */
export interface HostDescription {
  readonly app: 'singleSession' | 'multiSession';
  /** By the host's own names. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Methods that this organisation does not have, or does not have yet. */
  readonly missing: readonly string[];
}

export type PanelMode = 'minimized' | 'docked' | 'hidden';

/** A call as the toast shows it. */
export interface Offer {
  readonly party: Party;
  readonly customer: Customer | null;
}

/** What the session of a call says of it, to whoever looks at its title and to what works with its context. */
export interface SessionStory {
  /** Everybody who is there besides the agent, and what the call is doing: words for its title. */
  readonly who: string;
  readonly state: string;
  readonly phase: Phase;
  readonly party: Party;
  readonly customer: Customer | null;
}

export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly reason: SessionRefusal;
  /** The session after all, where the host opens it when nobody waits for it any more. */
  readonly late: Promise<string> | null;

  constructor(reason: SessionRefusal, late: Promise<string> | null = null) {
    super(`No session: ${reason}`);
    this.reason = reason;
    this.late = late;
  }
}

/** A record could not be written, or it is not known whether it was; or the form for it did not open. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly reason: RecordFault;

  constructor(reason: RecordFault) {
    super(`No record: ${reason}`);
    this.reason = reason;
  }
}

/** What is to be written of a call now. */
export interface Entry {
  readonly activity: Activity;
  readonly stage: Stage;
  /** How far it is known to be written; null for not at all. */
  readonly written: Stage | null;
  /** Its heading, in the agent's language. */
  readonly subject: string;
}

/** The agent activated a phone number in the desktop. All of it comes from outside and is not checked yet. */
export interface ClickToAct {
  readonly number: string;
  readonly name: string;
  /** The record that the number stands in, where the host says which. */
  readonly customer: Customer | null;
}

export interface AgentDesktopObserver {
  hostChanged(status: HostStatus): void;
  panelChanged(mode: PanelMode): void;
  clickedToAct(request: ClickToAct): void;
  /** The agent closed a session that `openSession` gave. */
  sessionClosed(session: string): void;
  /** The agent is in this session of ours, or in none of them. */
  sessionFocused(session: string | null): void;
}

export interface AgentDesktop {
  /** Finds the host and announces the telephone to it. Always resolves; what came of it is told to the observer. */
  start(): Promise<void>;
  /**
   * Asks the agent by toast. Always resolves, but perhaps never: the caller races it against the widget.
   * Aborting `withdrawn` takes the toast away and resolves with `withdrawn` at once.
   */
  offer(offer: Offer, withdrawn: AbortSignal): Promise<ToastOutcome>;
  /**
   * Opens a session for a call that was consented to, with the customer's record; null where the desktop has none and turns
   * its one page to the record, where there is no desktop, or where the call is over before it was asked. @throws SessionError
   */
  openSession(offer: Offer, over: AbortSignal): Promise<string | null>;
  /**
   * Draws the agent's attention to a session that is not focused; a focused one is left alone. `isNews`: because something
   * has happened there. Always resolves.
   */
  requestFocus(session: string, isNews: boolean): Promise<void>;
  /** Brings title and context of a session up to the story. Always resolves. */
  tellStory(session: string, story: SessionStory): Promise<void>;
  /** Marks a session whose caller waits too long, with the reason in words; null takes the mark away. Always resolves. */
  markWaiting(session: string, reason: string | null): Promise<void>;
  /** Records whose telephone number is this one; null where nobody can say. */
  lookUp(number: string, signal: AbortSignal): Promise<readonly Customer[] | null>;
  /** Whom to call, by a part of the name or the number; see `people.ts`. */
  find: People['find'];
  /** Shows a record beside what there is: in the session, once the agent is there, or on the one page where it is null. Not to be waited for. */
  showRecord(customer: Customer, session: string | null): Promise<void>;
  /**
   * Opens the form of a new customer, with what is known of the party. Resolves when the agent leaves it, with the record where
   * it was saved; never, where that is not told. @throws RecordError it did not open
   */
  createCustomer(party: Party, session: string | null): Promise<Customer | null>;
  /**
   * Brings the record of a call up to the entry, with its follow-up where the call is completed. Made again, it writes no
   * second record. @throws RecordError
   */
  record(entry: Entry): Promise<void>;
  /** Makes the telephone visible, where the host lets it. Always resolves. */
  show(): Promise<void>;
  /** Nothing is left to be done in the telephone: a panel that was brought up over the agent's page goes back. Always resolves. */
  giveWay(): Promise<void>;
  stop(): void;
}
