/**
 * What the entries of a timeline have taught so far: the knowledge that the rules judge the next entry by. Where the
 * beginning of a provider's story is not known, `readyAt` says so, and nothing can be said of what never happened.
 */
import { argumentsOf, fieldsOf, textOf } from './reading.js';
import type { Data } from '../desktop/snapshot.js';
import type { TimelineEntry } from '../desktop/timeline.js';

export interface ProviderPast {
  /** When the library started in the page that is loaded now; null when that was before the first entry known. */
  readyAt: number | null;
  calls: number;
  /** Names of the events that it listens to. */
  readonly handlers: Set<string>;
  /** The agent's consents that no session was opened for yet. */
  consents: number;
  /** Sessions opened since `readyAt`. */
  opened: number;
  /** Ids of its open sessions. */
  readonly sessions: Set<string>;
  /** Whether `canCreateSession` was called since the last session. */
  askedForSession: boolean;
  /** Whether the panel was docked by it since the start, or since its last session was closed. */
  dockedPanel: boolean;
  /** Whether the agent is at work in the provider's own page. */
  hasAgent: boolean;
  /** The cancellation tokens of its toasts, and whether each is still to be answered. */
  readonly toasts: Map<string, 'pending' | 'over'>;
  /** When a method was called for a session lately, by both. */
  readonly lately: Map<string, readonly number[]>;
}

export interface KnownSession {
  readonly owner: string;
  readonly isOpen: boolean;
}

/** Calls of one kind that are remembered with their times. */
export const REMEMBERED = 10;

/** A provider may send what it likes: of each list no more is kept. */
const MOST = 1_000;

export class Past {
  readonly #providers = new Map<string, ProviderPast>();
  readonly sessions = new Map<string, KnownSession>();

  of(provider: string): ProviderPast {
    const known = this.#providers.get(provider) ?? unknownProvider();
    this.#providers.set(provider, known);
    return known;
  }

  /** `opener`: the call of a result or rejection, the event of its handling. */
  learn(entry: TimelineEntry, opener: TimelineEntry | null): void {
    const provider = this.of(entry.provider);
    switch (entry.kind) {
      case 'ready':
        this.#providers.set(entry.provider, reloaded(provider, entry.at));
        return;
      case 'handlerAdded':
        if (provider.handlers.size < MOST) provider.handlers.add(entry.name);
        return;
      case 'handlerRemoved':
        provider.handlers.delete(entry.name);
        return;
      case 'call':
        return learnFromCall(provider, entry);
      case 'result':
      case 'rejection':
        return learnFromAnswer(provider, entry, opener);
      case 'event':
        if (entry.name === 'onclicktoact') provider.consents += 1;
        return;
      case 'act':
        if (entry.name === 'enterPanel') provider.hasAgent = true;
        if (entry.name === 'leavePanel') provider.hasAgent = false;
        return;
      case 'change':
        return this.#learnFromChange(provider, entry);
      default:
        return;
    }
  }

  #learnFromChange(provider: ProviderPast, entry: TimelineEntry & { readonly detail: Data }): void {
    const id = textOf(fieldsOf(entry.detail).get('sessionId'));
    if (entry.name === 'sessionOpened') {
      remember(this.sessions, id, { owner: entry.provider, isOpen: true });
      provider.sessions.add(id);
    }
    if (entry.name === 'sessionClosed') {
      remember(this.sessions, id, { owner: entry.provider, isOpen: false });
      provider.sessions.delete(id);
      if (provider.sessions.size === 0) provider.dockedPanel = false;
    }
  }
}

function unknownProvider(): ProviderPast {
  return {
    readyAt: null,
    calls: 0,
    handlers: new Set(),
    consents: 0,
    opened: 0,
    sessions: new Set(),
    askedForSession: false,
    dockedPanel: false,
    hasAgent: false,
    toasts: new Map(),
    lately: new Map(),
  };
}

/** A page was loaded anew; its sessions have stayed. */
function reloaded({ sessions, hasAgent }: ProviderPast, readyAt: number): ProviderPast {
  return { ...unknownProvider(), readyAt, sessions, hasAgent, opened: sessions.size };
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

function learnFromCall(provider: ProviderPast, call: TimelineEntry & { readonly kind: 'call' }): void {
  provider.calls += 1;
  const [first] = call.detail;
  const key = timingKey(call);
  remember(provider.lately, key, [...(provider.lately.get(key) ?? []), call.at].slice(-REMEMBERED));
  switch (call.name) {
    case 'canCreateSession':
      provider.askedForSession = true;
      return;
    case 'setMode':
      if (first === 1) provider.dockedPanel = true;
      return;
    case 'notifyEvent': {
      const token = tokenOf(call);
      if (token) remember(provider.toasts, token, 'pending');
      return;
    }
    case 'createSession':
      provider.askedForSession = false;
      provider.consents = Math.max(0, provider.consents - 1);
  }
}

function learnFromAnswer(provider: ProviderPast, answer: TimelineEntry, call: TimelineEntry | null): void {
  const isResult = answer.kind === 'result';
  const isAccepted = isResult && fieldsOf(answer.detail).get('actionName') === 'Accept';
  switch (answer.name) {
    case 'notifyEvent':
      remember(provider.toasts, tokenOf(call), 'over');
      if (isAccepted) provider.consents += 1;
      return;
    case 'cancelEvent':
      // A toast is withdrawn, too, when the call was taken in the provider's own page: that is a consent then.
      if (isResult) provider.consents += 1;
      return;
    case 'createSession':
      if (isResult) provider.opened += 1;
      // The consent still holds for another try.
      else provider.consents += 1;
  }
}

/** The token of a toast, in the input or as the third argument: the documentation has both. */
export function tokenOf(call: TimelineEntry | null): string {
  const [input, , third] = argumentsOf(call);
  return textOf(fieldsOf(input).get('cancellationToken')) || textOf(third);
}

/** What counts as the same message again: the method, and the session where it names one. */
export function timingKey(call: TimelineEntry & { readonly kind: 'call' }): string {
  const [first] = call.detail;
  return `${call.name} ${textOf(fieldsOf(first).get('sessionId')) || textOf(first).slice(0, 50)}`;
}
