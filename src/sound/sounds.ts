/**
 * What the agent hears beside the voices: the ring, the beep of a waiting call, the ringing at the far end, and that
 * it is busy. There is one audio context, from the first tone on, and it sleeps while there is nothing to hear.
 *
 * A browser keeps a framed page silent until the agent has clicked in it or its microphone is live, and tells nobody
 * when that changes. A tone that is kept from being heard is therefore tried again while it lasts; the context that
 * was allowed to run once may run for ever.
 */
import type { Ended } from '../call/call.js';
import type { Calls } from '../call/calls.js';
import type { Log } from '../log.js';
import { failureTone, toneFor } from './choice.js';
import type { KeyTones } from './key-tones.js';
import { Loop } from './loop.js';
import { mayBeHeard } from './permission.js';
import { render, SAMPLE_RATE, TONES, type ToneName, type Tones } from './tones.js';

/** Milliseconds between two attempts. The microphone of a call opens a moment after it begins to ring. */
const RETRY = 200;

/** Milliseconds of a tone that no call asks for: long enough to be understood. */
const PASSING = 5000;

/** Attempts before the agent is told: a loudspeaker takes a moment to start, more if it is wireless. */
const PATIENCE = 5;

export interface SoundsOptions {
  /** A tone cannot be heard, as a rule because the browser will not let it; or it is heard now, or it is over. */
  readonly blocked: (blocked: boolean) => void;
  readonly log: Log;
  readonly openContext?: () => AudioContext;
}

/** Identifiers of the devices that play: '' for the one of the system. */
export interface SoundOutputs {
  /** Rings. */
  readonly ringer: string;
  /** Plays what belongs to a call. */
  readonly speaker: string;
}

/** Not every browser can play elsewhere than the system does: https://webaudio.github.io/web-audio-api/#dom-audiocontext-setsinkid */
type Routable = AudioContext & {
  readonly sinkId?: unknown;
  setSinkId?(id: string): Promise<void>;
};

export class Sounds {
  readonly #options: SoundsOptions;
  readonly #cycles = new Map<ToneName, AudioBuffer>();
  #tones: Tones = TONES;
  #outputs: SoundOutputs = { ringer: '', speaker: '' };
  #calls: Calls = [];
  /** A tone that no call asks for, and when it is over. */
  #passing: { readonly tone: ToneName; readonly over: ReturnType<typeof setTimeout> } | null = null;
  #context: AudioContext | null = null;
  #tone: ToneName | null = null;
  /** What plays the tone. */
  #loop: Loop | null = null;
  /** That, and what has been stopped and is still fading. */
  readonly #sounding = new Set<Loop>();
  /** What plays the digits, once there were any. */
  #keys: Promise<KeyTones | null> | null = null;
  #blocked = false;
  /** The present tone could not be played at all; that it is tried again need not be logged again. */
  #failed = false;
  #retrying: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SoundsOptions) {
    this.#options = options;
  }

  /**
   * To be told of every change of the calls, and of those that are over, newest first. Never throws: a telephone that
   * cannot ring is a telephone still.
   */
  follow(calls: Calls, recent: readonly Ended[] = []): void {
    const failure = failureTone(this.#calls, recent);
    this.#calls = calls;
    if (failure) this.play(failure);
    else this.#turn();
  }

  /** Plays a tone for some seconds, unless there is a call that asks for another. */
  play(tone: ToneName): void {
    clearTimeout(this.#passing?.over);
    this.#passing = { tone, over: setTimeout(() => this.hush(), PASSING) };
    this.#turn();
  }

  /** Ends a tone that no call asks for: the agent goes on to something else. */
  hush(): void {
    clearTimeout(this.#passing?.over);
    this.#passing = null;
    this.#turn();
  }

  /** Other tones from now on: those of the agent's country. The one that is heard is played to its end. */
  adopt(tones: Partial<Tones>): void {
    this.#tones = { ...TONES, ...tones };
    this.#cycles.clear();
  }

  /** Plays a digit that is being sent, for the agent to hear that it is. */
  async key(digit: string): Promise<void> {
    this.#keys ??= import('./key-tones.js').then(
      ({ KeyTones }) => new KeyTones(),
      () => (this.#keys = null),
    );
    const keys = await this.#keys;
    await keys?.play(digit, this.#outputs.speaker);
  }

  /** Plays elsewhere, from now on. */
  route(outputs: SoundOutputs): void {
    this.#outputs = outputs;
    this.#direct();
  }

  #turn(): void {
    const asked = toneFor(this.#calls);
    if (asked && this.#passing) return this.hush();
    const tone = asked ?? this.#passing?.tone ?? null;
    if (tone === this.#tone) return;
    this.#loop?.stop(this.#isRunning);
    this.#loop = null;
    this.#tone = tone;
    this.#failed = false;
    this.#review();
    this.enable();
  }

  /** Tries to play what the browser has blocked. To be called in the agent's click, which the browser waits for. */
  enable(): void {
    if (!this.#tone) return;
    try {
      this.#play(this.#tone);
    } catch (error) {
      if (!this.#failed) this.#options.log('sound.failed', { error: nameOf(error) });
      this.#failed = true;
    }
  }

  get #isRunning(): boolean {
    return this.#context?.state === 'running';
  }

  #play(tone: ToneName): void {
    if (this.#context?.state === 'closed') this.#forgetContext();
    // Asked beforehand: a context that may not run is complained of on the console, and would not tell.
    if (!this.#context && !mayBeHeard()) return;
    const context = (this.#context ??= this.#openContext());
    this.#direct();
    this.#loop ??= this.#begin(tone, context);
    // Also one that runs, for it may be about to fall asleep after the tone before. What comes of it, the state tells.
    context.resume().catch(() => {});
  }

  #openContext(): AudioContext {
    const { openContext = () => new AudioContext() } = this.#options;
    const context = openContext();
    context.addEventListener('statechange', () => this.#review());
    return context;
  }

  /** Where a device has gone meanwhile, the sound stays where it is. */
  #direct(): void {
    const context: Routable | null = this.#context;
    const wanted = this.#tone === 'ring' ? this.#outputs.ringer : this.#outputs.speaker;
    if (context?.setSinkId && (context.sinkId ?? '') !== wanted) context.setSinkId(wanted).catch(() => {});
  }

  #forgetContext(): void {
    this.#context = null;
    this.#loop = null;
    this.#sounding.clear();
  }

  #begin(tone: ToneName, context: AudioContext): Loop {
    const loop: Loop = new Loop(context, this.#cycleOf(tone), () => {
      this.#sounding.delete(loop);
      if (this.#sounding.size === 0) context.suspend().catch(() => {});
    });
    this.#sounding.add(loop);
    return loop;
  }

  #cycleOf(tone: ToneName): AudioBuffer {
    const known = this.#cycles.get(tone);
    if (known) return known;
    const samples = render(this.#tones[tone]);
    const cycle = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    cycle.copyToChannel(samples, 0);
    this.#cycles.set(tone, cycle);
    return cycle;
  }

  /** Looks whether the tone is heard; if not, tries again, and after so many attempts the agent is told. */
  #review(attempts = 0): void {
    clearTimeout(this.#retrying);
    const isUnheard = this.#tone !== null && !this.#isRunning;
    if (!isUnheard) this.#tell(false);
    else if (attempts === PATIENCE) this.#tell(true);
    if (isUnheard) this.#retrying = setTimeout(() => this.#retry(attempts + 1), RETRY);
  }

  #retry(attempts: number): void {
    this.enable();
    this.#review(attempts);
  }

  #tell(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#options.blocked(blocked);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
