/**
 * Hears the digits of a telephone keypad. A browser does not tell a page about received telephone events
 * (RFC 4733), but it plays them as the two tones of each key (ITU-T Q.23), so they can be heard like any sound.
 */
import { energyOf, powerAt } from './goertzel.js';

const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477, 1633] as const;
const KEYS = ['123A', '456B', '789C', '*0#D'] as const;

/** Both tones together make up nearly all that is heard while a key is down; speech never does that. */
const PURITY = 0.85;
/** Neither of the two may be weaker than this share of the other (Q.24 allows 8 dB of twist). */
const TWIST = 0.15;
/** Mean square below which nothing is recognised: -50 dB. */
const FAINT = 1e-5;

/** The key whose two tones fill these samples (20 to 50 ms of sound), or null. */
export function keyHeard(samples: Float32Array, sampleRate: number): string | null {
  const energy = energyOf(samples);
  if (energy < FAINT * samples.length) return null;
  const row = strongest(samples, sampleRate, ROWS);
  const column = strongest(samples, sampleRate, COLUMNS);
  const isPure = row.power + column.power > PURITY * energy;
  const isEven = row.power > TWIST * column.power && column.power > TWIST * row.power;
  return isPure && isEven ? (KEYS[row.index]?.[column.index] ?? null) : null;
}

function strongest(samples: Float32Array, sampleRate: number, frequencies: readonly number[]) {
  const powers = frequencies.map((frequency) => powerAt(samples, frequency, sampleRate));
  const power = Math.max(...powers);
  return { power, index: powers.indexOf(power) };
}

/** Turns what is heard moment by moment into key presses: two moments alike are a key, the gap ends it. */
export class DigitListener {
  #heard: string | null = null;
  #pressed: string | null = null;

  /** The key that has just been recognised, once for each press; else null. */
  listen(key: string | null): string | null {
    const isSteady = key === this.#heard;
    this.#heard = key;
    if (!isSteady || key === this.#pressed) return null;
    this.#pressed = key;
    return key;
  }
}
