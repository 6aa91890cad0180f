/** The spectrum of a voiced sound, read at the harmonics of its pitch. For tests. */
import { powerAt } from '../../../../src/simulator/customer-phone/sound/goertzel.js';

/** Power at each harmonic of `pitch` up to `highest` hertz, in decibels; the first entry is the pitch itself. */
export function harmonics(
  samples: Float32Array,
  pitch: number,
  sampleRate: number,
  highest: number,
): number[] {
  const count = Math.floor(highest / pitch);
  return Array.from(
    { length: count },
    (_, index) => 10 * Math.log10(powerAt(samples, pitch * (index + 1), sampleRate) + 1e-12),
  );
}

/** The frequencies at which the harmonics are stronger than on both sides: where the formants are. */
export function peaks(levels: readonly number[], pitch: number): number[] {
  return levels.flatMap((level, index) => {
    const below = levels[index - 1] ?? -Infinity;
    const above = levels[index + 1] ?? -Infinity;
    return level > below && level > above ? [pitch * (index + 1)] : [];
  });
}

export function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
