/**
 * Whether audio gets through in an established call, and its repair when it does not any more: another way through the
 * network is looked for (RFC 8445 section 2.4), and the far end is told of it, again and again until both agree on one.
 */
import type { Log } from '../log.js';
import { LineError } from '../softphone.js';
import type { LineFact } from '../softphone.js';
import type { Media } from './media.js';
import { pause } from './pause.js';

export interface AudioPathSetup {
  readonly media: Pick<Media, 'connectionChanged'>;
  readonly over: AbortSignal;
  readonly random: () => number;
  readonly log: Log;
  /** What is sent now gets to the server. */
  readonly isUp: () => boolean;
  readonly tell: (fact: LineFact) => void;
  /** Offers the far end new ways; resolves when it has answered, rejects if it has not or will not. */
  readonly restart: () => Promise<void>;
}

/** Milliseconds: a connection that is only disturbed often comes back by itself. */
const DISTURBANCE = 2000;
/** Milliseconds between the far end's answer and a connection that works. */
const SETTLING = 4000;
/** Milliseconds between attempts: the first, and the most. */
const BACKOFF = { first: 500, most: 15_000 };

export class AudioPath {
  readonly #setup: AudioPathSetup;
  #connected = true;
  /** Aborted when the state of the connection changes. */
  #change = new AbortController();
  /** Aborted when the repair begins anew; null while there is none. */
  #repairing: AbortController | null = null;

  /** Watches until the call is over. */
  constructor(setup: AudioPathSetup) {
    this.#setup = setup;
    setup.media.connectionChanged = (state) => this.#changed(state);
  }

  /**
   * Looks for another way at once, although this one may do: the network or the flow is another. On another flow the
   * far end must learn where we are now, else its BYE would go to the old one.
   */
  renew(): void {
    this.#repairing?.abort();
    void this.#repair((this.#repairing = new AbortController()));
  }

  #changed(state: RTCPeerConnectionState): void {
    const change = this.#change;
    this.#change = new AbortController();
    change.abort();
    if (state === 'connected') this.#note(true);
    if (state === 'failed' || state === 'disconnected') this.#note(false);
    if (state === 'failed') this.#begin();
    if (state === 'disconnected') void this.#beginIfItLasts();
  }

  #note(connected: boolean): void {
    if (connected === this.#connected) return;
    this.#connected = connected;
    this.#setup.tell({ type: 'connected', connected });
  }

  async #beginIfItLasts(): Promise<void> {
    const { over, random } = this.#setup;
    const signal = AbortSignal.any([this.#change.signal, over]);
    // Both ends see it at the same moment: two offers would cross.
    await pause(DISTURBANCE + 500 * random(), signal);
    if (!signal.aborted) this.#begin();
  }

  #begin(): void {
    if (!this.#repairing) this.renew();
  }

  async #repair(round: AbortController): Promise<void> {
    const { over, random } = this.#setup;
    const signal = AbortSignal.any([round.signal, over]);
    for (let attempt = 0; !signal.aborted && !(await this.#isRepaired(signal)); attempt += 1) {
      const delay = Math.min(BACKOFF.first * 2 ** attempt, BACKOFF.most) * (0.75 + random() / 2);
      await pause(delay, signal);
    }
    if (this.#repairing === round) this.#repairing = null;
  }

  /** One attempt. True when no other is needed, or none can help before there is another flow, which renews. */
  async #isRepaired(signal: AbortSignal): Promise<boolean> {
    const { isUp, restart, log } = this.#setup;
    if (!isUp()) return true;
    try {
      await restart();
      log('call.renewed');
    } catch (error) {
      const status = error instanceof LineError ? error.status : null;
      if (!signal.aborted) log('call.renewalFailed', { status });
      // It wants no change, and there need be none.
      return this.#connected && status !== null;
    }
    await this.#settle(signal);
    return this.#connected;
  }

  async #settle(signal: AbortSignal): Promise<void> {
    const until = Date.now() + SETTLING;
    while (!this.#connected && !signal.aborted && Date.now() < until)
      await pause(until - Date.now(), AbortSignal.any([this.#change.signal, signal]));
  }
}
