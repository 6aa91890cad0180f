import { energyOf } from './goertzel.js';

/** Samples that make up a moment, to be the `fftSize` of a meter: about 43 ms at 48 kHz. */
export const MOMENT = 2048;

/** How loud a node's sound is at this moment: the root mean square of its last samples, 0 silence, 1 the most. */
export function levelOf(analyser: AnalyserNode): number {
  const samples = latestSamples(analyser);
  return Math.sqrt(energyOf(samples) / samples.length);
}

/** The last samples that went through, as many as the `fftSize` of the node. */
export function latestSamples(analyser: AnalyserNode): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  return samples;
}
