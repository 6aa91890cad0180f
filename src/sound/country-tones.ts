/**
 * The tones by which the telephone networks of the world say that it rings, that the line is busy and that there is no
 * way through: data, fetched when a telephone knows its country. Pure.
 *
 * The figures are those of ITU-T E.180 supplement 2, "Various tones used in national networks", as far as its transcriptions go
 * that the test of this table names. Where a network knows several variants it is the one of its
 * largest part. A tone that is modulated by another (400 × 25 Hz) is the carrier with its two sidebands.
 */
import { TONES, type Cadence, type Tone, type ToneName } from './tones.js';

/** What sounds different from country to country. */
export type NetworkToneName = Exclude<ToneName, 'ring'>;
export type NetworkTones = Readonly<Record<NetworkToneName, Cadence>>;

/** Hertz, then seconds of sound and silence by turns. */
const tone = (frequency: number | readonly number[], ...pattern: readonly number[]): Cadence => ({
  frequencies: typeof frequency === 'number' ? [frequency] : frequency,
  pattern,
});

const modulated = (carrier: number, by: number): readonly number[] => [carrier - by, carrier, carrier + by];

const NORTH_AMERICA: NetworkTones = {
  ringback: tone([440, 480], 2, 4),
  busy: tone([480, 620], 0.5, 0.5),
  congestion: tone([480, 620], 0.25, 0.25),
  waiting: tone(440, 0.3, 9.7),
};

/** By ISO 3166 code. */
export const COUNTRY_TONES = {
  AT: {
    ringback: tone(420, 1, 5),
    busy: tone(420, 0.4, 0.4),
    congestion: tone(420, 0.2, 0.2),
    waiting: tone(420, 0.04, 1.96),
  },
  AU: {
    ringback: tone([413, 438], 0.4, 0.2, 0.4, 2),
    busy: tone(425, 0.375, 0.375),
    congestion: tone(425, 0.375, 0.375),
    waiting: tone(425, 0.2, 0.2, 0.2, 4.4),
  },
  BR: {
    ringback: tone(425, 1, 4),
    busy: tone(425, 0.25, 0.25),
    congestion: tone(425, 0.25, 0.25, 0.75, 0.25),
    waiting: tone(425, 0.05, 1),
  },
  CA: NORTH_AMERICA,
  CH: {
    ringback: tone(425, 1, 4),
    busy: tone(425, 0.5, 0.5),
    congestion: tone(425, 0.2, 0.2),
    waiting: tone(425, 0.2, 0.2, 0.2, 4),
  },
  DE: {
    ringback: tone(425, 1, 4),
    busy: tone(425, 0.48, 0.48),
    congestion: tone(425, 0.24, 0.24),
    waiting: tone(425, 0.2, 0.2, 0.2, 5),
  },
  ES: {
    ringback: tone(425, 1.5, 3),
    busy: tone(425, 0.2, 0.2),
    congestion: tone(425, 0.2, 0.2, 0.2, 0.2, 0.2, 0.6),
    waiting: tone(425, 0.175, 0.175, 0.175, 3.5),
  },
  FR: {
    ringback: tone(440, 1.5, 3.5),
    busy: tone(440, 0.5, 0.5),
    congestion: tone(440, 0.25, 0.25),
    waiting: tone(440, 0.3, 9.7),
  },
  GB: {
    ringback: tone([400, 450], 0.4, 0.2, 0.4, 2),
    busy: tone(400, 0.375, 0.375),
    congestion: tone(400, 0.4, 0.35, 0.225, 0.525),
    waiting: tone(400, 0.1, 3.9),
  },
  IN: {
    ringback: tone(modulated(400, 25), 0.4, 0.2, 0.4, 2),
    busy: tone(400, 0.75, 0.75),
    congestion: tone(400, 0.25, 0.25),
    waiting: tone(400, 0.2, 0.1, 0.2, 7.5),
  },
  IT: {
    ringback: tone(425, 1, 4),
    busy: tone(425, 0.5, 0.5),
    congestion: tone(425, 0.2, 0.2),
    waiting: tone(425, 0.4, 0.1, 0.25, 0.1, 0.15, 14),
  },
  JP: {
    ringback: tone(modulated(400, 16), 1, 2),
    busy: tone(400, 0.5, 0.5),
    congestion: tone(400, 0.5, 0.5),
    waiting: tone(modulated(400, 16), 0.5, 8),
  },
  NL: {
    ringback: tone(425, 1, 4),
    busy: tone(425, 0.5, 0.5),
    congestion: tone(425, 0.25, 0.25),
    waiting: tone(425, 0.5, 9.5),
  },
  US: NORTH_AMERICA,
} as const satisfies Readonly<Record<string, NetworkTones>>;

/** For the countries that are not listed: 425 Hz, in the range that ITU-T E.180 recommends to every network. */
export const RECOMMENDED: NetworkTones = {
  ringback: tone(425, 1, 4),
  busy: tone(425, 0.5, 0.5),
  congestion: tone(425, 0.25, 0.25),
  waiting: tone(425, 0.2, 0.6, 0.2, 3),
};

/** The tones of a country, as loud as those that they take the place of. */
export function tonesOf(country: string): Readonly<Record<NetworkToneName, Tone>> {
  const [, known = RECOMMENDED] = Object.entries(COUNTRY_TONES).find(([code]) => code === country) ?? [];
  return {
    ringback: { ...known.ringback, level: TONES.ringback.level },
    busy: { ...known.busy, level: TONES.busy.level },
    congestion: { ...known.congestion, level: TONES.congestion.level },
    waiting: { ...known.waiting, level: TONES.waiting.level },
  };
}
