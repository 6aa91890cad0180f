/**
 * The story of the agent's presence: set while the agent is in a call and writes about it, put back afterwards, and followed
 * where the desktop says that the agent is not to be disturbed. What the agent chooses by hand stands. Nothing is taken for
 * granted: only what the desktop says is known, and the telephone rings by its own rules whatever that is.
 */
import type {
  Presence,
  PresenceChange,
  PresenceChanged,
  PresenceDesk,
  PresenceMemory,
  PresenceReport,
} from '../agent-presence.js';
import type { AgentView } from '../agent-screen.js';
import { isTalking } from '../call/call.js';
import type { PresenceConfig } from '../config/config.js';
import type { Log } from '../log.js';
import type { Follower } from './followers.js';

export interface PresenceKeeperSetup {
  readonly desk: PresenceDesk;
  readonly memory: PresenceMemory;
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
  /** What we have set, and what it was before, as long as we are to put it back. */
  #changed: PresenceChanged | null = null;
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
    return { presence: this.#presence, setTo: this.#changed?.setTo ?? null, refused: this.#refused };
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
    if (this.#changed) void this.#setup.desk.set(this.#changed.before);
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
      await this.#takeOver(text);
      this.#followQuiet(text, null);
    });
  }

  /** A page that was here before has set it and was gone before it could put it back. */
  async #takeOver(current: string): Promise<void> {
    if (this.#changed) return;
    const left = this.#setup.memory.recall();
    this.#keep(left?.setTo === current ? left : null);
    if (this.#wish() === '') await this.#putBack();
  }

  async #take(wanted: string): Promise<void> {
    const current = await this.#ask();
    const before = this.#changed;
    // There is none, or it is the agent's own that says as much: there is nothing to be put back.
    if (current === null || current === wanted || wanted !== this.#wanted) return;
    if (before !== null && current !== before.setTo) return;
    if (before === null && this.#isQuiet(current)) return;
    // Kept first: the page may be gone before the desktop has answered.
    this.#keep({ before: before?.before ?? current, setTo: wanted });
    if (!(await this.#set(wanted))) this.#keep(before);
  }

  /** Unless the agent has chosen another one meanwhile. */
  async #putBack(): Promise<void> {
    const changed = this.#changed;
    if (!changed) return;
    if ((await this.#ask()) === changed.setTo) await this.#set(changed.before);
    this.#keep(null);
  }

  #keep(changed: PresenceChanged | null): void {
    this.#changed = changed;
    this.#setup.memory.keep(changed);
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
    if (known !== null && this.#changed && known !== this.#changed.setTo) this.#keep(null);
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
    if (text !== null && text === this.report.setTo) return;
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
