/** How much of a stretch of sound lies at one frequency. Pure. */

/**
 * The share of the energy at `frequency`, from 0 (none) to 1 (a pure sine and nothing else): Goertzel's algorithm
 * under a Hann window, so that a strong neighbour does not leak in. Silence has a share of 0 of everything.
 */
export function shareAt(samples: Float32Array, frequency: number, sampleRate: number): number {
  const energy = energyOf(samples);
  if (energy < SILENCE * samples.length) return 0;
  return Math.min(1, powerAt(samples, frequency, sampleRate) / energy);
}

/** The energy at `frequency`: for a pure sine as much as its `energyOf`. */
export function powerAt(samples: Float32Array, frequency: number, sampleRate: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / sampleRate);
  const step = (2 * Math.PI) / samples.length;
  let last = 0;
  let beforeLast = 0;
  for (const [index, sample] of samples.entries()) {
    const next = sample * (1 - Math.cos(step * index)) + coefficient * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  return (2 * power) / samples.length;
}

export function energyOf(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0);
}

/** Mean square below which there is nothing to hear: -80 dB. */
const SILENCE = 1e-8;
