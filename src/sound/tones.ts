/**
 * The tones of a telephone: as data, and as the samples of one cycle. Pure: knows no calls and no loudspeaker.
 * What other countries hear stands in `country-tones.ts`.
 */

/** Frequencies that sound together, in bursts. */
export interface Cadence {
  /** Hertz. */
  readonly frequencies: readonly number[];
  /** Seconds of sound and of silence by turns, beginning with sound; then from the start again. */
  readonly pattern: readonly number[];
}

export interface Tone extends Cadence {
  /** The loudest it ever is; 1 is the most that can be played. */
  readonly level: number;
}

export type ToneName = 'ring' | 'waiting' | 'ringback' | 'busy' | 'congestion';
export type Tones = Readonly<Record<ToneName, Tone>>;

export const TONES: Tones = {
  /**
   * A call for the agent: a major third, whose lower tone trembles 25 times a second like the bell of a telephone.
   * Low enough for an open-plan office, high enough for the speakers of a laptop.
   */
  ring: { frequencies: [660, 685, 825], pattern: [0.4, 0.2, 0.4, 2], level: 0.25 },
  /** Another call while the agent talks: heard beside a voice, and not in its place. */
  waiting: { frequencies: [440], pattern: [0.2, 3.8], level: 0.06 },
  /** The far end rings: the North American tone. */
  ringback: { frequencies: [440, 480], pattern: [2, 4], level: 0.1 },
  /** Whoever was called talks to somebody else. */
  busy: { frequencies: [480, 620], pattern: [0.5, 0.5], level: 0.1 },
  /** The network found no way to them. */
  congestion: { frequencies: [480, 620], pattern: [0.25, 0.25], level: 0.1 },
};

/** Enough for every tone of a telephone network, and a third of the memory that the loudspeaker's own rate takes. */
export const SAMPLE_RATE = 16_000;

/** Seconds in which a burst swells and fades, so that it does not click. */
const EDGE = 0.01;

/** One cycle of the tone, to be played over and over. */
export function render({ frequencies, pattern, level }: Tone): Float32Array<ArrayBuffer> {
  const lengths = pattern.map((seconds) => Math.round(seconds * SAMPLE_RATE));
  const cycle = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (const [index, length] of lengths.entries()) {
    const isBurst = index % 2 === 0;
    if (isBurst) fill(cycle.subarray(start, start + length), frequencies, level / frequencies.length);
    start += length;
  }
  return cycle;
}

function fill(burst: Float32Array, frequencies: readonly number[], level: number): void {
  for (let index = 0; index < burst.length; index += 1) {
    const edge = Math.min(1, Math.min(index, burst.length - index) / (EDGE * SAMPLE_RATE));
    const turn = (2 * Math.PI * index) / SAMPLE_RATE;
    burst[index] = level * edge * frequencies.reduce((sum, each) => sum + Math.sin(each * turn), 0);
  }
}
