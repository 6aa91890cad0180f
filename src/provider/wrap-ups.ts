/**
 * The story of what is written about calls: begun with the call, offered to the agent when it is over, brought to the
 * organisation, and kept until it is there, whatever becomes of the page and of the desktop. Follows the calls and never
 * asks anything of them: no call waits for its record.
 */
import { isRecorded, type Notes, type Stage } from '../call/activity.js';
import type { Call, CallId, Customer } from '../call/call.js';
import {
  beginWrapUp,
  breakOff,
  followCall,
  identify,
  takeOver,
  withNotes,
  type WrapUp,
} from '../call/wrap-up.js';
import type { AgentDesktop } from '../agent-desktop.js';
import type { AgentView } from '../agent-screen.js';
import type { WrapUpConfig } from '../config/config.js';
import type { Log } from '../log.js';
import type { Drafts, WrapUps } from '../wrap-ups.js';
import { ActivityWriter } from './activity-writer.js';
import type { Follower } from './followers.js';

export interface WrapUpOptions {
  readonly desktop: Pick<AgentDesktop, 'record' | 'giveWay'>;
  readonly drafts: Drafts;
  readonly policy: WrapUpConfig;
  readonly log: Log;
  /** The heading of a record, in the agent's language. */
  readonly subject: (wrapUp: WrapUp) => Promise<string>;
}

/** As many calls can still be told whose they were when their records are closed. */
const MOST_CLOSED = 50;

export class WrapUpDesk implements WrapUps, Follower {
  readonly #options: WrapUpOptions;
  readonly #writer: ActivityWriter;
  readonly #watchers = new Set<() => void>();
  #state: readonly WrapUp[] = [];
  /** Those that the organisation has altogether, newest last. */
  #closed: readonly WrapUp[] = [];
  /** Calls that are over and have been seen to. */
  #seen: ReadonlySet<CallId> = new Set();
  #owner: string | null = null;
  #connected = false;
  #hasCalls = false;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WrapUpOptions) {
    const { desktop, log, subject } = options;
    this.#options = options;
    this.#writer = new ActivityWriter({
      ...{ desktop, log, subject },
      find: (id) => this.#find(id),
      written: (wrapUp, stage) => this.#written(wrapUp, stage),
      failed: (id, fault) => this.#change(id, (wrapUp) => ({ ...wrapUp, fault })),
    });
  }

  get state(): readonly WrapUp[] {
    return this.#state;
  }

  /** A conversation of this page's waits for the agent's words. */
  get isBusy(): boolean {
    return this.#state.some(({ phase, leftOver }) => phase === 'open' && !leftOver);
  }

  get outcomes(): readonly string[] {
    return this.#options.policy.outcomes;
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener('abort', () => this.#watchers.delete(changed), { once: true });
  }

  follow({ calls, recent, registration, host }: AgentView): void {
    // Nobody keeps records where there is no desktop around the telephone.
    if (host.state === 'absent' && host.cause === 'standalone') return;
    if (registration.state === 'ready') this.#belongTo(registration.user);
    for (const call of [...recent].reverse()) if (!this.#seen.has(call.id)) this.#followCall(call);
    for (const call of calls) this.#followCall(call);
    this.#seen = new Set(recent.map(({ id }) => id));
    this.#hasCalls = calls.length > 0;
    this.#setClock();
    const wasConnected = this.#connected;
    this.#connected = host.state === 'connected';
    if (this.#connected && !wasConnected) this.#writer.hurryAll();
  }

  write(id: string, notes: Partial<Notes>): void {
    this.#change(id, (wrapUp) => withNotes(wrapUp, notes, Date.now()));
    this.#rewind();
  }

  /** It has become known who a call was with that is over. */
  identify(call: CallId, customer: Customer): void {
    const isOfCall = (wrapUp: WrapUp) => wrapUp.call === call && !wrapUp.leftOver;
    const closed = this.#closed.find(isOfCall);
    this.#closed = this.#closed.filter((wrapUp) => wrapUp !== closed);
    if (closed) this.#state = [...this.#state, closed];
    const known = this.#state.find(isOfCall);
    if (known) this.#change(known.activity.id, (wrapUp) => identify(wrapUp, customer));
  }

  finish(id: string): void {
    this.#change(id, (wrapUp) =>
      wrapUp.phase === 'open' ? { ...wrapUp, phase: 'done', until: null } : wrapUp,
    );
  }

  retry(id: string): void {
    this.#writer.hurry(id);
  }

  discard(id: string): void {
    if (this.#find(id)?.phase === 'talking') return;
    this.#options.log('wrapUp.discarded');
    this.#set(this.#state.filter(({ activity }) => activity.id !== id));
  }

  /** What is known is kept, and told to the desktop while that can be. */
  leave(): void {
    const now = Date.now();
    for (const { activity } of this.#state) this.#change(activity.id, (wrapUp) => breakOff(wrapUp, now));
  }

  stop(): void {
    clearTimeout(this.#alarm);
    this.#writer.stop();
    this.#watchers.clear();
  }

  #find(id: string): WrapUp | undefined {
    return this.#state.find(({ activity }) => activity.id === id);
  }

  #followCall(call: Call): void {
    const known = this.#state.find((wrapUp) => wrapUp.call === call.id && !wrapUp.leftOver);
    if (known) return this.#change(known.activity.id, (wrapUp) => followCall(wrapUp, call));
    if (!isRecorded(call, this.#options.policy.records)) return;
    const wrapUp = followCall(beginWrapUp(call, crypto.randomUUID(), crypto.randomUUID()), call);
    this.#set([...this.#state, wrapUp]);
    this.#writer.follow(wrapUp.activity.id);
  }

  /** What an earlier page has left of this agent's is offered again; another agent's stays kept, and is shown no more. */
  #belongTo(owner: string): void {
    if (this.#owner === owner) return;
    const isAnother = this.#owner !== null;
    this.#owner = owner;
    if (isAnother) {
      this.#closed = [];
      this.#set([]);
    }
    void this.#options.drafts.adopt(owner).then((drafts) => {
      if (drafts.length === 0 || this.#owner !== owner) return;
      this.#options.log('wrapUp.takenOver', { count: drafts.length });
      this.#set([...drafts.map(takeOver), ...this.#state]);
      for (const { activity } of drafts) this.#writer.follow(activity.id);
    });
  }

  /** The organisation has it up to this stage, unless it has become known meanwhile who it was. */
  #written({ activity: { id, customer } }: WrapUp, stage: Stage): void {
    this.#change(id, (wrapUp) => {
      const now = { ...wrapUp, written: stage, fault: null };
      return wrapUp.activity.customer === customer ? now : identify(now, wrapUp.activity.customer);
    });
    const closed = this.#find(id);
    if (closed?.written !== 'completed') return;
    this.#closed = [...this.#closed, closed].slice(-MOST_CLOSED);
    this.#set(this.#state.filter((wrapUp) => wrapUp !== closed));
  }

  #change(id: string, change: (wrapUp: WrapUp) => WrapUp): void {
    const before = this.#find(id);
    const after = before && change(before);
    if (!before || !after || after === before) return;
    this.#set(this.#state.map((wrapUp) => (wrapUp === before ? after : wrapUp)));
    this.#writer.follow(id);
  }

  #set(state: readonly WrapUp[]): void {
    const wasBusy: boolean = this.isBusy;
    this.#state = state;
    if (wasBusy && !this.isBusy && !this.#hasCalls) void this.#options.desktop.giveWay();
    if (this.#owner !== null) this.#options.drafts.keep(this.#owner, state);
    for (const changed of this.#watchers) changed();
  }

  /** The time to write runs only while the agent is in no call. */
  #setClock(): void {
    const { seconds } = this.#options.policy;
    const next = this.#hasCalls || seconds === 0 ? null : Date.now() + seconds * 1000;
    for (const { activity, phase, leftOver, until } of this.#state) {
      if (phase !== 'open' || leftOver || (until === null) !== (next !== null)) continue;
      this.#change(activity.id, (wrapUp) => ({ ...wrapUp, until: next }));
    }
    this.#rewind();
  }

  /** Wakes when the first of the times is up. */
  #rewind(): void {
    clearTimeout(this.#alarm);
    const times = this.#state.flatMap(({ until }) => until ?? []);
    if (times.length === 0) return;
    this.#alarm = setTimeout(() => this.#timeIsUp(), Math.max(0, Math.min(...times) - Date.now()));
  }

  #timeIsUp(): void {
    for (const { activity, until } of this.#state) {
      if (until !== null && until <= Date.now()) this.finish(activity.id);
    }
    this.#rewind();
  }
}
