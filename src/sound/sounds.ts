/**
 * What the agent hears beside the voices: the ring, the beep of a waiting call, the ringing at the far end. There is
 * one audio context, from the first tone on; it sleeps while there is nothing to hear.
 *
 * A browser keeps a framed page silent until the agent has clicked in it or its microphone is live: the context then
 * stays suspended without a word. Once it has been allowed to run, it may run for ever; so after a ring that nobody
 * heard it is tried again until it was, even if only for a moment of silence, and the next ring is heard.
 */
import type { Calls } from '../call/calls.js';
import type { Log } from '../log.js';
import { toneFor } from './choice.js';
import { Loop } from './loop.js';
import { render, SAMPLE_RATE, TONES, type ToneName } from './tones.js';

/** Milliseconds. A context that is allowed to run takes a moment to start, more with a wireless headset. */
const PATIENCE = 1000;

export interface SoundsOptions {
  /** The browser keeps a tone from being heard; or no longer does, or the tone is over. */
  readonly blocked: (blocked: boolean) => void;
  readonly log: Log;
  readonly openContext?: () => AudioContext;
}

export class Sounds {
  readonly #options: SoundsOptions;
  readonly #cycles = new Map<ToneName, AudioBuffer>();
  #context: AudioContext | null = null;
  #tone: ToneName | null = null;
  #loop: Loop | null = null;
  /** The context has run, if only once. */
  #allowed = false;
  #blocked = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SoundsOptions) {
    this.#options = options;
  }

  /** To be told of every change of the calls. Never throws: a telephone that cannot ring is a telephone still. */
  follow(calls: Calls): void {
    try {
      const tone = toneFor(calls);
      if (tone === this.#tone) this.enable();
      else this.#change(tone);
    } catch (error) {
      this.#options.log('sound.failed', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  /** Tries to play what the browser has blocked. To be called in the agent's click, which the browser waits for. */
  enable(): void {
    if (this.#context?.state !== 'running' && (this.#loop || !this.#allowed)) this.#resume();
  }

  #change(tone: ToneName | null): void {
    this.#tone = tone;
    this.#loop?.stop(this.#context?.state === 'running');
    this.#loop = null;
    if (tone) this.#loop = new Loop(this.#openContext(), this.#cycleOf(tone), () => this.#runs());
    // Also a context that says it runs: it may be about to fall asleep after the tone before.
    if (tone || !this.#allowed) this.#resume();
    this.#report();
  }

  #openContext(): AudioContext {
    if (this.#context && this.#context.state !== 'closed') return this.#context;
    const { openContext = () => new AudioContext() } = this.#options;
    const context = openContext();
    context.addEventListener('statechange', () => this.#stateChanged(context.state));
    this.#allowed = false;
    return (this.#context = context);
  }

  #cycleOf(tone: ToneName): AudioBuffer {
    const known = this.#cycles.get(tone);
    if (known) return known;
    const samples = render(TONES[tone]);
    const cycle = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    cycle.copyToChannel(samples, 0);
    this.#cycles.set(tone, cycle);
    return cycle;
  }

  #stateChanged(state: AudioContextState): void {
    if (state === 'running') this.#runs();
    else this.enable();
    this.#report();
  }

  /** Settles late, never, or with the refusal of a browser: the state alone tells what came of it. */
  #resume(): void {
    this.#context?.resume().catch(() => {});
  }

  /** A tone has begun or ended: that it was allowed to is remembered, and without another one the context sleeps. */
  #runs(): void {
    this.#allowed = true;
    if (!this.#loop) this.#context?.suspend().catch(() => {});
  }

  #report(): void {
    clearTimeout(this.#patience);
    const isWaiting = this.#loop !== null && this.#context?.state !== 'running';
    if (!isWaiting) this.#tell(false);
    else if (!this.#blocked) this.#patience = setTimeout(() => this.#tell(true), PATIENCE);
  }

  #tell(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#options.blocked(blocked);
  }
}
