/** How much of a stretch of sound lies at given frequencies: Goertzel's algorithm. Pure. */

/** Mean square below which there is nothing to hear: -80 dB. */
const SILENCE = 1e-8;

/** The share of the energy at `frequency`, from 0 (none, or silence) to 1 (a pure sine and nothing else). */
export function shareAt(samples: Float32Array, frequency: number, sampleRate: number): number {
  const energy = energyOf(samples);
  if (energy < SILENCE * samples.length) return 0;
  return Math.min(1, powerAt(samples, frequency, sampleRate) / energy);
}

/** The energy at `frequency`: for a pure sine as much as its `energyOf`. */
export function powerAt(samples: Float32Array, frequency: number, sampleRate: number): number {
  return goertzel(windowed(samples), frequency, sampleRate);
}

/** As `powerAt`, for several frequencies at once. */
export function powersAt(
  samples: Float32Array,
  frequencies: readonly number[],
  sampleRate: number,
): readonly number[] {
  const weighted = windowed(samples);
  return frequencies.map((frequency) => goertzel(weighted, frequency, sampleRate));
}

export function energyOf(samples: Float32Array): number {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  return energy;
}

/** Hann's window, so that a strong neighbour does not leak in. */
function windowed(samples: Float32Array): Float32Array {
  const step = (2 * Math.PI) / samples.length;
  return samples.map((sample, index) => sample * (1 - Math.cos(step * index)));
}

function goertzel(samples: Float32Array, frequency: number, sampleRate: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / sampleRate);
  let last = 0;
  let beforeLast = 0;
  for (const sample of samples) {
    const next = sample + coefficient * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  return (2 * power) / samples.length;
}
