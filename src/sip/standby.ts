/**
 * What a call of the agent's needs, made ready before the agent dials: a peer connection with an offer and its
 * candidates, and the microphone where the agent has allowed it for good. Nothing is sent of it. Why it is not kept
 * for ever: docs/adr/004-a-call-on-standby.md.
 */
import type { Media } from './media.js';
import { isMicrophoneGranted } from './microphone.js';
import { pause } from './pause.js';

/** Milliseconds after the agent's last sign: a relay keeps a port for it, and the system says that it records. */
const LIFETIME = 300_000;

/** Milliseconds: what the agent does first comes first. */
const DELAY = 200;

/** What an agent does in a page before dialling in it. */
const SIGNS = ['pointerdown', 'keydown', 'focusin'] as const;

export interface StandbySetup {
  readonly create: () => Media;
  /** Whether a call could be made now. */
  readonly isWanted: () => boolean;
}

export class Standby {
  readonly #setup: StandbySetup;
  readonly #end: AbortSignal;
  #media: Media | null = null;
  /** Aborted when what it has made, or is about to make, is taken or out of date. */
  #round: AbortController | null = null;
  /** When the agent was last seen; signing in is such a sign. */
  #seenAt = Date.now();

  /** Until the signal aborts. */
  constructor(setup: StandbySetup, end: AbortSignal) {
    this.#setup = setup;
    this.#end = end;
    for (const sign of SIGNS)
      addEventListener(sign, () => this.#noticeAgent(), { signal: end, passive: true });
    end.addEventListener('abort', () => this.#drop());
  }

  /** The media for one call: the one that stands by, or a new one. */
  take(): Media {
    const media = this.#media ?? this.#setup.create();
    this.#media = null;
    this.#seenAt = Date.now();
    this.renew();
    return media;
  }

  /** There is none yet, or another network, flow or server: what stands by is out of date. */
  renew(): void {
    this.#drop();
    if (!this.#end.aborted) void this.#standBy((this.#round = new AbortController()));
  }

  #noticeAgent(): void {
    this.#seenAt = Date.now();
    if (!this.#round) this.renew();
  }

  async #standBy(round: AbortController): Promise<void> {
    const { signal } = round;
    await pause(DELAY, signal);
    if (!signal.aborted && this.#isWanted()) await this.#make(signal);
    while (!signal.aborted && this.#isWanted()) await pause(this.#seenAt + LIFETIME - Date.now(), signal);
    if (!signal.aborted) this.#drop();
  }

  async #make(signal: AbortSignal): Promise<void> {
    const media = (this.#media = this.#setup.create());
    media.prepare();
    const granted = await isMicrophoneGranted();
    // What is wrong with it the agent hears when it is needed.
    if (granted && !signal.aborted) media.openMicrophone().catch(() => {});
  }

  #isWanted(): boolean {
    return this.#setup.isWanted() && Date.now() < this.#seenAt + LIFETIME;
  }

  #drop(): void {
    this.#round?.abort();
    this.#round = null;
    this.#media?.close();
    this.#media = null;
  }
}
