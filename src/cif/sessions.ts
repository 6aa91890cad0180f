/**
 * The sessions that this provider has opened, and which of them the agent is looking at. There is no way to switch or
 * to close a session: agents do that by hand. The host says neither whether `createSession` resolves before or after
 * the events of the new session, nor in which order the events of a closed one come, so any order is taken.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/createsession
 */
import { SessionError, type Offer } from '../agent-desktop.js';
import type { SessionRefusal } from '../call/call.js';
import type { Log } from '../log.js';
import type { Purpose, SessionInput } from './framework.js';
import type { Host } from './host.js';
import { within } from './limit.js';
import { fieldsOf, HostError, hostError, text, type Fields } from './result.js';
import { customerName, slugs } from './slugs.js';

/** How long `createSession` is waited for, in milliseconds: it loads the session's tabs first. */
export const SESSION_LIMIT = 15_000;
/** For a question that only saves a refusal later on. */
const QUESTION_LIMIT = 3_000;

export interface SessionTemplates {
  /** Unique name of the session template for a call. */
  readonly sessionTemplate: string;
  /** Unique name of the template of the default session, or null with a single provider. */
  readonly defaultSessionTemplate: string | null;
  /** What stands for the name of a caller who has none. */
  readonly unnamed: string;
}

export interface SessionsObserver {
  /** The agent closed the session of a call. */
  sessionClosed(session: string): void;
  /** The agent went to one of our sessions, or left it for none of ours. */
  sessionFocused(session: string | null): void;
  /** No call has a session: the last one was closed, or one was refused. */
  noSessionLeft(): void;
}

/** Where what asks for earlier sessions cannot be fetched. */
const NO_OTHERS = { earlierSessions: () => Promise.resolve([]) };

export class Sessions {
  readonly #host: Host;
  readonly #templates: SessionTemplates;
  readonly #observer: SessionsObserver;
  readonly #log: Log;
  readonly #own = new Map<string, Purpose>();
  /** What is waited for. */
  readonly #opening: Purpose[] = [];
  /** The default session is being asked for. */
  #keepsDefault = false;
  /** What `createSession` has not answered yet, waited for or not: the host may never answer. */
  #unanswered = 0;
  /** Who waits for the agent to look at a session. */
  readonly #awaited = new Set<{ readonly session: string; readonly resolve: () => void }>();
  /** Closed before `createSession` told us that they are ours. */
  readonly #closedEarly = new Set<string>();
  /** How much is new in a session since the agent was there. */
  readonly #news = new Map<string, number>();
  /** Null while the agent is elsewhere, undefined while no event has told us anything. */
  #focused: string | null | undefined;

  constructor(host: Host, templates: SessionTemplates, observer: SessionsObserver, log: Log) {
    this.#host = host;
    this.#templates = templates;
    this.#observer = observer;
    this.#log = log;
  }

  /**
   * Opens the session of a call; null where the call is over before the host has been asked. A session that the host
   * opens after the limit is no call's, but ours all the same: its events are followed. @throws SessionError
   */
  async open(offer: Offer, over: AbortSignal): Promise<string | null> {
    const { sessionTemplate, unnamed } = this.#templates;
    try {
      if (await this.#isFull()) throw new SessionError('tooMany');
      if (over.aborted) return null;
      return await this.#create('call', {
        templateName: sessionTemplate,
        templateParameters: slugs(offer, unnamed),
        customerName: customerName(offer, unnamed),
      });
    } catch (error) {
      this.#tellWhenNoneIsLeft();
      throw this.#refusal(error);
    }
  }

  /** Takes over what an earlier page has opened. Always resolves. */
  async takeOver(): Promise<void> {
    if (!this.#host.has('getAllSessions')) return;
    const { earlierSessions } = await import('./earlier-sessions.js').catch(() => NO_OTHERS);
    for (const [session, purpose] of await earlierSessions(this.#host)) {
      if (this.#own.has(session)) continue;
      this.#own.set(session, purpose);
      this.#log('session.takenOver', { purpose });
    }
  }

  /** With several providers: makes sure that the default session is there, or coming. Always resolves. */
  async keepDefault(): Promise<void> {
    const templateName = this.#templates.defaultSessionTemplate;
    if (templateName === null || this.#keepsDefault || this.#has('default')) return;
    this.#keepsDefault = true;
    try {
      if (!(await this.#isFull())) await this.#create('default', { templateName });
    } catch (error) {
      this.#log('session.refused', { purpose: 'default', code: hostError(error).code });
    } finally {
      this.#keepsDefault = false;
    }
  }

  /** A session of ours that the agent has not closed. */
  has(session: string): boolean {
    return this.#own.has(session);
  }

  /** Marks a session of ours for the agent, unless he is looking at it. Always resolves. */
  async requestFocus(session: string, isNews: boolean): Promise<void> {
    if (!this.#own.has(session) || (await this.#focusedSession()) === session) return;
    const count = (this.#news.get(session) ?? 0) + 1;
    if (isNews) this.#news.set(session, count);
    if (isNews && this.#host.has('notifyNewActivity')) {
      void this.#host.attempt('notifyNewActivity', session, count);
    }
    await this.#host.attempt('requestFocusSession', session);
  }

  /**
   * Resolves when the agent looks at a session of ours, which is marked until then: what is opened, opens in the session in
   * front. At once where nobody can say, and when the session is closed: whether it is still there says `has`.
   */
  async untilFocused(session: string): Promise<void> {
    if (!this.#own.has(session)) return;
    const seen = new Promise<void>((resolve) => this.#awaited.add({ session, resolve }));
    const focused = await this.#focusedSession();
    if (focused === undefined || focused === session) this.#endWait(session);
    else await this.requestFocus(session, true);
    await seen;
  }

  /** `onSessionSwitched`: `{sessionId, focused}`, which the documentation also spells `focussed`. */
  switched(payload: Fields): void {
    const session = text(payload.sessionId);
    if (!this.#own.has(session) && this.#unanswered === 0) return;
    if (String(payload.focused ?? payload.focussed) === 'true') {
      this.#focused = session;
      this.#endWait(session);
      if (this.#own.has(session)) this.#enter(session);
    } else if (this.#focused === session) {
      this.#focused = null;
      this.#observer.sessionFocused(null);
    }
  }

  /** `onSessionClosed`: `{sessionId}`. */
  closed(payload: Fields): void {
    const session = text(payload.sessionId);
    if (this.#own.has(session)) this.#forget(session);
    else if (this.#unanswered > 0) this.#closedEarly.add(session);
  }

  /** An older host cannot be asked, and a silent one is asked to open all the same. */
  async #isFull(): Promise<boolean> {
    if (!this.#host.has('canCreateSession')) return false;
    const answer = await within(QUESTION_LIMIT, this.#host.call('canCreateSession')).catch(() => null);
    return String(answer) === 'false';
  }

  async #create(purpose: Purpose, input: Omit<SessionInput, 'context'>): Promise<string> {
    this.#opening.push(purpose);
    const session = this.#ask(purpose, { ...input, context: { softphone: purpose } });
    try {
      return await within(SESSION_LIMIT, session);
    } catch (error) {
      const isLate = hostError(error).code === 'silent';
      throw isLate ? new SessionError('hostSilent', session) : error;
    } finally {
      this.#opening.splice(this.#opening.indexOf(purpose), 1);
    }
  }

  async #ask(purpose: Purpose, input: SessionInput): Promise<string> {
    this.#unanswered += 1;
    try {
      const session = sessionIn(await this.#host.call('createSession', input));
      this.#adopt(session, purpose);
      return session;
    } finally {
      this.#unanswered -= 1;
      if (this.#unanswered === 0) this.#closedEarly.clear();
    }
  }

  #adopt(session: string, purpose: Purpose): void {
    this.#own.set(session, purpose);
    this.#log('session.opened', { purpose });
    if (this.#focused === session) this.#enter(session);
    // Told in a turn of its own: whoever opened it has to learn its name first.
    if (this.#closedEarly.delete(session)) setTimeout(() => this.#forget(session));
  }

  #enter(session: string): void {
    this.#news.delete(session);
    this.#observer.sessionFocused(session);
  }

  #forget(session: string): void {
    const purpose = this.#own.get(session);
    this.#own.delete(session);
    this.#news.delete(session);
    this.#endWait(session);
    this.#log('session.closed', { purpose: purpose ?? null });
    if (purpose === 'call') this.#observer.sessionClosed(session);
    this.#tellWhenNoneIsLeft();
  }

  #tellWhenNoneIsLeft(): void {
    if (!this.#has('call')) this.#observer.noSessionLeft();
  }

  #has(purpose: Purpose): boolean {
    return this.#opening.includes(purpose) || [...this.#own.values()].includes(purpose);
  }

  /** Undefined where nobody can say. */
  async #focusedSession(): Promise<string | null | undefined> {
    if (this.#focused !== undefined) return this.#focused;
    const answer = within(QUESTION_LIMIT, this.#host.call('getFocusedSession'));
    return answer.then(text).catch(() => undefined);
  }

  #endWait(session: string): void {
    for (const wait of this.#awaited) {
      if (wait.session !== session) continue;
      this.#awaited.delete(wait);
      wait.resolve();
    }
  }

  #refusal(error: unknown): SessionError {
    const refusal = error instanceof SessionError ? error : new SessionError(reasonOf(hostError(error)));
    this.#log('session.refused', { purpose: 'call', reason: refusal.reason, code: hostError(error).code });
    return refusal;
  }
}

/** The id in what `createSession` gives: the text itself, or an object that holds it. @throws HostError */
function sessionIn(answer: unknown): string {
  const session = text(answer) || text(fieldsOf(answer)?.sessionId);
  if (session === '') throw new HostError('unintelligible');
  return session;
}

/** The words are not documented, so only what can hardly be misread is taken for a reason. */
function reasonOf(error: HostError): SessionRefusal {
  if (error.says(/template/i)) return 'templateMissing';
  return error.says(/limit|maximum|too many/i) ? 'tooMany' : 'refused';
}
