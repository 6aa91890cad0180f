/**
 * Keeps the telephone reachable, for ever: connects, registers, refreshes, notices what is dead and begins again.
 * Calls do not depend on it: their audio flows elsewhere, and their signalling goes on over the next flow.
 */
import type { Transport } from 'sip.js/lib/core/transport.js';
import type { Log } from '../log.js';
import type { DownCause, Registration } from '../softphone.js';
import { setback } from './binding.js';
import type { BindingAnswer, Setback } from './binding.js';
import { Flow } from './flow.js';
import type { OpenSocket } from './flow.js';
import { pause } from './pause.js';
import { nextAttempt } from './reconnect-policy.js';

export interface ConnectionSetup {
  readonly servers: readonly string[];
  readonly user: string;
  readonly openSocket: OpenSocket;
  readonly random: () => number;
  readonly log: Log;
  register(signal: AbortSignal): Promise<BindingAnswer>;
  /** Sends something that any server answers; the returned signal aborts when it has. */
  ask(): AbortSignal;
  /** A call is up: a dead connection must be noticed sooner. */
  inCall(): boolean;
  received(text: string): void;
  changed(registration: Registration): void;
  /** The flow is gone. */
  lost(): void;
  /** Registered on another flow than before. */
  renewed(): void;
}

/** All in milliseconds. A dead connection is noticed after both: within 10 s in a call, although timers may be late. */
const QUIET_LIMIT = { inCall: 4000, idle: 20_000 };
const PROBE_LIMIT = 4000;
/** After waking up, or when there is a network again, the connection is under suspicion. */
const SUSPICION_LIMIT = 2000;
/** With another address, audio has to be there again within 4 s, and browsers take two of them to notice. */
const MOVE_LIMIT = 500;
const HOMECOMING = 60_000;
/** A connection that is lost sooner had not been good. */
const PROVEN = 2000;

/** Parts of the granted lifetime: it is refreshed at one, and spread over the other. */
const REFRESH = 0.8;
const REFRESH_SPREAD = 0.1;
/** Seconds: whoever grants less shall not be asked more often. */
const SOONEST_REFRESH = 5;

/**
 * Least wait after a refusal. The same password gets the same answer, and locks accounts; a user may be set up
 * later.
 */
const PATIENCE: Readonly<Record<DownCause, number>> = {
  unreachable: 0,
  silent: 0,
  serverRefused: 0,
  unknownUser: 60_000,
  wrongPassword: Infinity,
};

export class Connection implements Transport {
  registration: Registration = { state: 'signedOut' };
  readonly #setup: ConnectionSetup;
  readonly #end = new AbortController();
  #nudge = new AbortController();
  #flow: Flow | null = null;
  #failures = 0;
  /** The flow that the registrar knows. */
  #boundFlow: Flow | null = null;
  #homecomingAt = 0;
  #downSince: number | null = null;
  /** The agent asked for it: even a refusal that is final otherwise is put to the test. */
  #asked = false;

  constructor(setup: ConnectionSetup) {
    this.#setup = setup;
  }

  /** The name of the transport in Via (RFC 7118 section 5.2). */
  get protocol(): string {
    return this.#flow?.server.startsWith('wss:') ? 'WSS' : 'WS';
  }

  /** What is sent now gets to the server as far as is known; a call needs no more, even if it registers us no more. */
  get up(): boolean {
    const { state } = this.registration;
    return (state === 'ready' || state === 'down') && this.#flow !== null && isUsable(this.#flow);
  }

  start(): void {
    const { signal } = this.#end;
    addEventListener('online', () => this.#suspect(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.#suspect(), { signal });
    void this.#keepReachable();
  }

  /** Tries at once to connect or to register again. */
  reconnect(): void {
    this.#asked = true;
    this.#suspect();
  }

  /**
   * The machine has another address: the flow is most likely dead, but a call that is being dialled over it needs it.
   * Resolves with whether it is good still.
   */
  async move(): Promise<boolean> {
    const flow = this.#flow;
    this.#suspect();
    if (flow) await this.#probe(flow, MOVE_LIMIT);
    return flow !== null && isUsable(flow);
  }

  stop(): void {
    this.#end.abort();
    this.#flow?.close();
    this.#report({ state: 'signedOut' });
  }

  send(message: string): Promise<void> {
    return this.#flow?.send(message) ? Promise.resolve() : Promise.reject(new Error('No connection'));
  }

  #suspect(): void {
    const nudge = this.#nudge;
    this.#nudge = new AbortController();
    nudge.abort();
  }

  async #keepReachable(): Promise<void> {
    let server = 0;
    while (!this.#isStopped()) {
      const setback = await this.#serve(server);
      if (this.#isStopped()) return;
      this.#failures = this.#hasProven() ? 0 : this.#failures + 1;
      server = await this.#recover(setback, server);
    }
  }

  /** Connects and registers, and stays as long as all goes well. */
  async #serve(index: number): Promise<Setback> {
    const server = this.#setup.servers[index] ?? '';
    this.#asked = false;
    this.#report({ state: 'connecting', server });
    let flow = await this.#reach(server);
    while (flow && isUsable(flow)) {
      this.#asked = false;
      const answer = await this.#register(flow);
      if (!answer.bound) return answer;
      this.#ready(flow);
      flow = await this.#keep(flow, answer.lifetime);
    }
    return setback(flow?.fate ?? 'unreachable', null);
  }

  /** The flow we have, if it leads to that server, or a new one; null if none can be had. */
  async #reach(server: string): Promise<Flow | null> {
    if (this.#flow?.server === server && isUsable(this.#flow)) return this.#flow;
    this.#flow?.close();
    const flow = await Flow.open(server, this.#setup.openSocket, this.#end.signal);
    if (flow) this.#adopt(flow);
    return flow;
  }

  #adopt(flow: Flow): void {
    this.#flow = flow;
    flow.listen((text) => this.#setup.received(text));
    flow.lost.addEventListener('abort', () => {
      if (this.#flow === flow) this.#setup.lost();
    });
  }

  async #register(flow: Flow): Promise<BindingAnswer> {
    const answer = await this.#setup.register(AbortSignal.any([flow.lost, this.#end.signal]));
    if (!isUsable(flow)) return setback(flow.fate, null);
    if (!answer.bound && answer.cause === 'silent') flow.close('silent');
    return answer;
  }

  #ready(flow: Flow): void {
    const renewed = this.#boundFlow !== flow;
    this.#boundFlow = flow;
    if (renewed) this.#homecomingAt = Date.now() + HOMECOMING;
    if (renewed || this.registration.state !== 'ready') {
      const { server } = flow;
      this.#report({ state: 'ready', server, user: this.#setup.user, since: Date.now() });
    }
    if (renewed) this.#setup.renewed();
  }

  /** Watches over the flow until it is time to refresh. Returns the flow to go on with. */
  async #keep(flow: Flow, lifetime: number): Promise<Flow> {
    const share = REFRESH + REFRESH_SPREAD * this.#setup.random();
    const until = Date.now() + Math.max(SOONEST_REFRESH, lifetime * share) * 1000;
    while (Date.now() < until && isUsable(flow) && !this.#isStopped() && !this.#asked) {
      const nudge = this.#nudge.signal;
      const interruption = AbortSignal.any([flow.lost, this.#end.signal, nudge]);
      await pause(Math.min(this.#patience(flow), until - Date.now()), interruption);
      if (nudge.aborted) await this.#probe(flow, SUSPICION_LIMIT);
      else if (this.#patience(flow) <= 0) await this.#probe(flow, PROBE_LIMIT);
      const home = await this.#comeHome(flow);
      if (home) return home;
    }
    return flow;
  }

  /** Milliseconds until the flow may be quiet; also without a call no more than in one, which may begin meanwhile. */
  #patience(flow: Flow): number {
    return Math.min(QUIET_LIMIT.inCall, this.#quietLimit - flow.silence);
  }

  get #quietLimit(): number {
    return this.#setup.inCall() ? QUIET_LIMIT.inCall : QUIET_LIMIT.idle;
  }

  /** A socket may be dead for minutes before the system notices: no answer in time is the end of it. */
  async #probe(flow: Flow, limit: number): Promise<void> {
    if (!isUsable(flow) || this.#isStopped()) return;
    const askedAt = performance.now();
    await pause(limit, AbortSignal.any([this.#setup.ask(), flow.lost, this.#end.signal]));
    // Anything that came in is a sign of life.
    if (flow.silence > performance.now() - askedAt) flow.close('silent');
  }

  /** From a substitute server back to the first, without a gap, when it takes us and no call is up. */
  async #comeHome(flow: Flow): Promise<Flow | null> {
    const [first = ''] = this.#setup.servers;
    if (flow.server === first || Date.now() < this.#homecomingAt || this.#setup.inCall()) return null;
    this.#homecomingAt = Date.now() + HOMECOMING;
    const home = await Flow.open(first, this.#setup.openSocket, this.#end.signal);
    if (!home) return null;
    this.#adopt(home);
    const answer = await this.#register(home);
    const [chosen, other] = answer.bound ? [home, flow] : [flow, home];
    this.#flow = chosen;
    other.close();
    return chosen;
  }

  /** Reports the setback, waits as long as policy and server want, and returns the server to try next. */
  async #recover(setback: Setback, index: number): Promise<number> {
    const { servers, random } = this.#setup;
    const next = nextAttempt(this.#failures, servers.length, random);
    const until = Date.now() + Math.max(next.delay, setback.retryAfter * 1000, PATIENCE[setback.cause]);
    this.#reportDown(setback, servers[index] ?? '', until);
    // Waking up or a new network is no reason to press a server that has said no; the agent's wish is.
    const firm = setback.status !== null;
    while (Date.now() < until && !this.#isStopped() && !this.#asked) {
      const nudge = this.#nudge.signal;
      await pause(until - Date.now(), AbortSignal.any([this.#end.signal, nudge]));
      if (nudge.aborted && !firm) break;
    }
    return next.server;
  }

  #reportDown({ cause, status }: Setback, server: string, until: number): void {
    const now = Date.now();
    if (this.registration.state === 'ready') this.#downSince = null;
    const since = (this.#downSince ??= now);
    const retryAt = Number.isFinite(until) ? until : null;
    this.#report({ state: 'down', server, cause, status, since, retryAt });
  }

  #hasProven(): boolean {
    const { registration } = this;
    return registration.state === 'ready' && Date.now() - registration.since >= PROVEN;
  }

  #isStopped(): boolean {
    return this.#end.signal.aborted;
  }

  #report(registration: Registration): void {
    this.registration = registration;
    const status = registration.state === 'down' ? (registration.status ?? 0) : 0;
    const cause = registration.state === 'down' ? registration.cause : '';
    this.#setup.log(`registration.${registration.state}`, cause ? { cause, status } : {});
    this.#setup.changed(registration);
  }
}

function isUsable(flow: Flow): boolean {
  return !flow.lost.aborted;
}
