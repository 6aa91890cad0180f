/**
 * Keeps the newest entries, bounded in number and in size. What the dropped ones said of the state is not lost: it is what
 * was before the first entry.
 */
import { NOTHING_YET, type Entry, type State } from './recording.js';

export interface Bounds {
  readonly entries: number;
  /** Characters of all entries together, as the file has them. */
  readonly characters: number;
}

/** An hour of many calls, and a file that still fits into a mail. */
const BOUNDS: Bounds = { entries: 5_000, characters: 2_000_000 };

/** Of what is kept: to shift a long list at every entry would cost more than all the rest. */
const STEP = 0.1;

export class Buffer {
  /** Before the first entry. */
  initial: State = NOTHING_YET;
  readonly #bounds: Bounds;
  readonly #entries: Entry[] = [];
  readonly #sizes: number[] = [];
  #size = 0;
  #count = 0;

  constructor(bounds: Bounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** How many are not kept any more. */
  get dropped(): number {
    return this.#count - this.#entries.length;
  }

  add(entry: Omit<Entry, 'id'>): void {
    const size = JSON.stringify(entry).length;
    this.#entries.push({ id: this.#count, ...entry });
    this.#sizes.push(size);
    this.#count += 1;
    this.#size += size;
    const { entries, characters } = this.#bounds;
    while (this.#entries.length > entries || this.#size > characters) this.#drop();
  }

  #drop(): void {
    const count = Math.ceil(this.#entries.length * STEP);
    for (const { source, detail } of this.#entries.splice(0, count)) {
      if (source === 'state') this.initial = { ...this.initial, ...detail };
    }
    this.#size -= this.#sizes.splice(0, count).reduce((sum, size) => sum + size, 0);
  }
}
