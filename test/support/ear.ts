/** Hears what sounds somewhere in an audio context, long enough afterwards that a busy machine misses nothing of it. */
import { energyOf, powersAt } from '../../src/simulator/customer-phone/sound/goertzel.js';

/** Samples that it remembers: more than half a second. */
const MEMORY = 32_768;

export class Ear {
  readonly #analyser: AnalyserNode;

  constructor(context: BaseAudioContext) {
    this.#analyser = new AnalyserNode(context, { fftSize: MEMORY });
  }

  /** What is connected to it is heard. */
  get input(): AudioNode {
    return this.#analyser;
  }

  /** The last sound, without the silence before and after it; empty while there is only silence. */
  get sound(): Float32Array {
    const samples = new Float32Array(MEMORY);
    this.#analyser.getFloatTimeDomainData(samples);
    const begin = samples.findIndex((sample) => sample !== 0);
    return begin < 0 ? samples.subarray(0, 0) : samples.subarray(begin, samples.findLastIndex(Boolean) + 1);
  }

  /** How much of the last sound lies at these frequencies, from 0 to 1. */
  shareAt(frequencies: readonly number[]): number {
    const { sound } = this;
    const powers = powersAt(sound, frequencies, this.#analyser.context.sampleRate);
    return powers.reduce((sum, power) => sum + power, 0) / (energyOf(sound) || 1);
  }
}
