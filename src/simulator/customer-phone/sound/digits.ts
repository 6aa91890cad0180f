/**
 * Hears the digits of a telephone keypad. A browser does not tell a page about received telephone events
 * (RFC 4733), but Chromium plays them as the two tones of each key (ITU-T Q.23), about 40 ms of every 100: long
 * enough to be heard. Pure.
 */
import { energyOf, powersAt } from './goertzel.js';

const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477, 1633] as const;
const KEYS = ['123A', '456B', '789C', '*0#D'] as const;

/** Both tones together make up nearly all that is heard while a key is down; speech seldom does that. */
const PURITY = 0.85;
/** Neither of the two may be weaker than this share of the other (Q.24 allows 8 dB of twist). */
const TWIST = 0.15;
/** Mean square below which nothing is recognised: -50 dB. */
const FAINT = 1e-5;

/** Samples that are looked at together, and how far one look is from the next: about 17 and 6 ms. */
const WINDOW = 768;
const HOP = 256;
/** Looks in a row that make a key, and looks without it that end it, for the tone may falter. */
const STEADY = 2;
const RELEASE = 6;

/** The key whose two tones fill these samples, or null. */
export function keyHeard(samples: Float32Array, sampleRate: number): string | null {
  const energy = energyOf(samples);
  if (energy < FAINT * samples.length) return null;
  const powers = powersAt(samples, [...ROWS, ...COLUMNS], sampleRate);
  const row = strongest(powers.slice(0, ROWS.length));
  const column = strongest(powers.slice(ROWS.length));
  const isPure = row.power + column.power > PURITY * energy;
  const isEven = row.power > TWIST * column.power && column.power > TWIST * row.power;
  return isPure && isEven ? (KEYS[row.index]?.[column.index] ?? null) : null;
}

function strongest(powers: readonly number[]) {
  const power = Math.max(...powers);
  return { power, index: powers.indexOf(power) };
}

/** Turns sound into key presses, one for each time a key goes down. */
export class DigitListener {
  readonly #sampleRate: number;
  /** Samples that have come in since the last look. */
  #unseen = 0;
  #candidate: string | null = null;
  #seen = 0;
  #pressed: string | null = null;
  #missed = 0;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  /** The keys that went down lately: `samples` ends now, and its last `fresh` samples have not been heard before. */
  hear(samples: Float32Array, fresh: number): string {
    let keys = '';
    this.#unseen = Math.min(this.#unseen + fresh, samples.length - WINDOW);
    for (; this.#unseen >= HOP; this.#unseen -= HOP) {
      const end = samples.length - this.#unseen + HOP;
      keys += this.#look(keyHeard(samples.subarray(end - WINDOW, end), this.#sampleRate));
    }
    return keys;
  }

  #look(key: string | null): string {
    this.#seen = key === this.#candidate ? this.#seen + 1 : 1;
    this.#candidate = key;
    this.#missed = key === this.#pressed ? 0 : this.#missed + 1;
    if (this.#missed >= RELEASE) this.#pressed = null;
    if (key === null || key === this.#pressed || this.#seen < STEADY) return '';
    this.#pressed = key;
    this.#missed = 0;
    return key;
  }
}
