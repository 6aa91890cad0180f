/**
 * The story of the agent's presence: set while the agent is in a call and writes about it, put back afterwards, and followed
 * where the desktop says that the agent is not to be disturbed. What the agent chooses by hand stands. Nothing is taken for
 * granted: only what the desktop says is known, and the telephone rings by its own rules whatever that is.
 */
import type { Presence, PresenceChange, PresenceDesk, PresenceReport } from '../agent-presence.js';
import type { AgentView } from '../agent-screen.js';
import { isTalking } from '../call/call.js';
import type { PresenceConfig } from '../config/config.js';
import type { Log } from '../log.js';
import type { Follower } from './followers.js';

export interface PresenceKeeperSetup {
  readonly desk: PresenceDesk;
  readonly policy: PresenceConfig;
  /** Something is left to be written about a call. */
  readonly isWrappingUp: () => boolean;
  readonly doNotDisturb: (on: boolean) => void;
  readonly log: Log;
}

export class PresenceKeeper implements Follower {
  readonly #setup: PresenceKeeperSetup;
  readonly #life = new AbortController();
  #presence: Presence = { state: 'none' };
  /** What it was before a call, as long as we are to put it back. */
  #before: string | null = null;
  #setTo: string | null = null;
  #refused: string | null = null;
  /** What it should be for the telephone's sake; '' for what the agent likes. */
  #wanted = '';
  #isConnected = false;
  /** We have switched do not disturb on, because the desktop said so. */
  #quieted = false;
  #view: AgentView | null = null;
  /** One question or request at a time: the desktop may answer them in any order. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(setup: PresenceKeeperSetup) {
    this.#setup = setup;
  }

  /** Its end is the end of all following. */
  get life(): AbortSignal {
    return this.#life.signal;
  }

  get report(): PresenceReport {
    return { presence: this.#presence, setTo: this.#setTo, refused: this.#refused };
  }

  follow(view: AgentView): void {
    this.#view = view;
    const wasConnected = this.#isConnected;
    this.#isConnected = view.host.state === 'connected';
    if (this.#isConnected && !wasConnected) this.#connected();
    this.update();
  }

  /** What is written about calls may have changed. */
  update(): void {
    const wanted = this.#wish();
    if (wanted === this.#wanted || !this.#isConnected) return;
    this.#wanted = wanted;
    this.#inTurn(() => (wanted === '' ? this.#putBack() : this.#take(wanted)));
  }

  /** The calls end with the page: what can still be put back, is. */
  leave(): void {
    if (this.#before !== null && this.#setTo !== null) void this.#setup.desk.set(this.#before);
  }

  stop(): void {
    this.#life.abort();
  }

  #wish(): string {
    const { policy, isWrappingUp } = this.#setup;
    if (this.#view?.calls.some(isTalking)) return policy.inCall;
    return isWrappingUp() ? policy.wrapUp : '';
  }

  #connected(): void {
    this.#setup.desk.watch((change) => this.#inTurn(() => this.#heard(change)), this.#life.signal);
    this.#inTurn(async () => {
      const text = await this.#setup.desk.current();
      if (text === null) return;
      this.#know(text);
      this.#followQuiet(text, null);
    });
  }

  async #take(wanted: string): Promise<void> {
    const current = await this.#ask();
    // There is none, or it is the agent's own that says as much: there is nothing to be put back.
    if (current === null || current === wanted || wanted !== this.#wanted) return;
    if (this.#setTo !== null && current !== this.#setTo) return;
    if (this.#setTo === null && this.#isQuiet(current)) return;
    if (!(await this.#set(wanted))) return;
    this.#before ??= current;
    this.#setTo = wanted;
  }

  /** Unless the agent has chosen another one meanwhile. */
  async #putBack(): Promise<void> {
    const before = this.#before;
    const setTo = this.#setTo;
    [this.#before, this.#setTo] = [null, null];
    if (before === null || (await this.#ask()) !== setTo) return;
    await this.#set(before);
  }

  async #set(text: string): Promise<boolean> {
    const isSet = await this.#setup.desk.set(text);
    this.#refused = isSet ? null : text;
    this.#setup.log(isSet ? 'presence.set' : 'presence.refused', { presence: text });
    if (isSet) await this.#ask();
    return isSet;
  }

  async #ask(): Promise<string | null> {
    const text = await this.#setup.desk.current();
    if (text !== null) this.#know(text);
    else if (this.#presence.state === 'known') this.#presence = { state: 'unknown' };
    return text;
  }

  async #heard({ text, isDoNotDisturb }: PresenceChange): Promise<void> {
    this.#presence = { state: 'unknown' };
    // What it says may be old by now.
    const known = (await this.#setup.desk.current()) ?? text;
    if (known === null) this.#setup.log('presence.unknown');
    else this.#know(known);
    // Somebody else's wish counts more than ours.
    if (known !== null && this.#setTo !== null && known !== this.#setTo)
      [this.#before, this.#setTo] = [null, null];
    this.#followQuiet(known, text === null || text === known ? isDoNotDisturb : null);
  }

  #know(text: string): void {
    this.#presence = { state: 'known', text };
  }

  #isQuiet(text: string): boolean {
    return text === this.#setup.policy.doNotDisturb;
  }

  /** What is not known changes nothing, and neither does what we have set ourselves. */
  #followQuiet(text: string | null, said: boolean | null): void {
    const { policy, doNotDisturb } = this.#setup;
    if (policy.doNotDisturb === '' || (text === null && said === null)) return;
    if (text !== null && text === this.#setTo) return;
    const isQuiet = said ?? (text !== null && this.#isQuiet(text));
    if (isQuiet === this.#quieted) return;
    if (isQuiet && this.#view?.doNotDisturb != null) return;
    this.#quieted = isQuiet;
    doNotDisturb(isQuiet);
  }

  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(() => (this.#life.signal.aborted ? undefined : work()));
  }
}
