/**
 * A voice from nothing: a formant synthesiser in the manner of the 1980s. Pulses of the vocal cords, or breath, pass
 * through a cascade of resonances of the vocal tract; friction noise is added beside it. Pure and deterministic:
 * the same sentence and voice give the same samples. Knows no audio device.
 */
import { AntiResonator, BandPass, Resonator } from './filters.js';
import { melody } from './melody.js';
import { motion, type Tract } from './motion.js';
import { layOut } from './segments.js';
import { readTranscript } from './transcript.js';
import type { Voice } from './voice.js';

/** Seconds between two settings of the filters. */
const FRAME = 0.004;
/** The loudest sample of a sentence. */
const PEAK = 0.7;
/** The share of a period in which the vocal cords are open. */
const OPEN = 0.6;
/** What brings noise to the loudness it has beside vowels in natural speech: s about 10 dB below a. */
const FRICTION = 3.2;
const BREATH = 0.5;

/**
 * Speaks a sentence written in sounds (see `readTranscript`). Samples are between -0.7 and 0.7.
 * @throws Error the transcript names a sound that does not exist
 */
export function synthesise(transcript: string, voice: Voice, sampleRate: number): Float32Array<ArrayBuffer> {
  const score = layOut(readTranscript(transcript), voice);
  const tractAt = motion(score);
  const pitchAt = melody(score, voice);
  const speaker = new Speaker(voice, sampleRate);
  const samples = new Float32Array(Math.ceil(score.length * sampleRate));
  const frame = Math.round(FRAME * sampleRate);
  for (let start = 0; start < samples.length; start += frame) {
    const time = start / sampleRate;
    speaker.pose(tractAt(time), pitchAt(time));
    speaker.speak(samples.subarray(start, start + frame));
  }
  return normalised(samples);
}

/** Throat, mouth and nose. `pose` sets them, `speak` lets the sound out. */
class Speaker {
  readonly #voice: Voice;
  readonly #sampleRate: number;
  readonly #formants: readonly Resonator[];
  readonly #nose: Resonator;
  readonly #nasalZero: AntiResonator;
  readonly #friction: BandPass;
  readonly #noise = noiseSource();
  /** White noise spreads over half the sample rate: this keeps its density the same at every rate. */
  readonly #density: number;
  #tract: Tract | null = null;
  #previous: Tract | null = null;
  #pitch = 100;
  /** Where in a period of the vocal cords we are, 0 to 1. */
  #phase = 0;
  #softened = 0;

  constructor(voice: Voice, sampleRate: number) {
    this.#voice = voice;
    this.#sampleRate = sampleRate;
    this.#density = Math.sqrt(sampleRate / 24_000);
    const resonator = () => new Resonator(sampleRate);
    this.#formants = [resonator(), resonator(), resonator(), ...upperFormants(voice, sampleRate)];
    this.#nose = resonator();
    this.#nasalZero = new AntiResonator(sampleRate);
    this.#friction = new BandPass(sampleRate);
    this.#nose.tune(270, 100);
  }

  pose(tract: Tract, pitch: number): void {
    this.#previous = this.#tract ?? tract;
    this.#tract = tract;
    this.#pitch = pitch;
    for (const [index, formant] of tract.formants.entries())
      this.#formants[index]?.tune(formant * this.#voice.tract, tract.bandwidths[index] ?? 100);
    // With the mouth open the zero lies on the pole of the nose and both vanish.
    this.#nasalZero.tune(270 + 180 * tract.nasal, 100);
    this.#friction.tune(tract.noise.centre, tract.noise.width);
  }

  /** Fills the samples; levels move evenly from the previous pose to this one, so that nothing clicks. */
  speak(samples: Float32Array): void {
    const { voicing, breath, noise } = this.#tract ?? SILENCE;
    const previous = this.#previous ?? SILENCE;
    for (let index = 0; index < samples.length; index++) {
      const share = index / samples.length;
      const towards = (from: number, to: number) => from + (to - from) * share;
      const throat = this.#throat(towards(previous.voicing, voicing), towards(previous.breath, breath));
      const friction = this.#friction.next(this.#noise() * this.#density);
      samples[index] = this.#mouth(throat) + FRICTION * towards(previous.noise.level, noise.level) * friction;
    }
  }

  #throat(voicing: number, breath: number): number {
    this.#phase = (this.#phase + this.#pitch / this.#sampleRate) % 1;
    const isOpen = this.#phase < OPEN;
    const hiss = this.#noise() * this.#density * (isOpen ? 1 : 0.5);
    const airy = 0.25 * this.#voice.breathiness * voicing;
    return voicing * this.#soften(isOpen ? pulse(this.#phase / OPEN) : 0) + BREATH * (breath + airy) * hiss;
  }

  /** One pole at about 2.5 kHz takes the edge off the closing of the cords. */
  #soften(sample: number): number {
    const pole = Math.exp((-2 * Math.PI * 2500) / this.#sampleRate);
    this.#softened = sample * (1 - pole) + this.#softened * pole;
    return this.#softened;
  }

  #mouth(throat: number): number {
    const nasal = this.#nasalZero.next(this.#nose.next(throat));
    return this.#formants.reduce((sample, formant) => formant.next(sample), nasal);
  }
}

const SILENCE = { voicing: 0, breath: 0, noise: { level: 0 } } as const;

/** The fourth and fifth resonance say who speaks rather than what is said: they stay where they are. */
function upperFormants(voice: Voice, sampleRate: number): readonly Resonator[] {
  const fixed = [
    [3300, 250],
    [3850, 300],
  ] as const;
  return fixed.map(([frequency, bandwidth]) => {
    const resonator = new Resonator(sampleRate);
    resonator.tune(Math.min(frequency * voice.tract, sampleRate * 0.45), bandwidth);
    return resonator;
  });
}

/** The flow of air through the opening cords, differentiated as the lips radiate it (KLGLOTT88): x from 0 to 1. */
function pulse(x: number): number {
  return 2 * x - 3 * x * x;
}

/** White noise between -1 and 1, the same every time: a linear congruential generator. */
function noiseSource(): () => number {
  let state = 0x2545f491;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 0x8000_0000;
  };
}

function normalised(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return loudest === 0 ? samples : samples.map((sample) => (sample * PEAK) / loudest);
}
