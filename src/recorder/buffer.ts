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

/** A morning of calls, in less than a megabyte of the page's memory. */
const BOUNDS: Bounds = { entries: 5_000, characters: 600_000 };

/** Of what is kept: to shift a long list at every entry would cost more than all the rest. */
const STEP = 0.1;

export class Buffer {
  /** Before the first entry. */
  initial: State = NOTHING_YET;
  readonly #bounds: Bounds;
  /** As the file has them: as objects they would take several times the room. */
  readonly #entries: string[] = [];
  #size = 0;
  #count = 0;

  constructor(bounds: Bounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries.map(read);
  }

  /** How many are not kept any more. */
  get dropped(): number {
    return this.#count - this.#entries.length;
  }

  add(entry: Omit<Entry, 'id'>): void {
    const text = JSON.stringify({ id: this.#count, ...entry });
    this.#entries.push(text);
    this.#count += 1;
    this.#size += text.length;
    const { entries, characters } = this.#bounds;
    while (this.#entries.length > entries || this.#size > characters) this.#drop();
  }

  #drop(): void {
    const count = Math.ceil(this.#entries.length * STEP);
    for (const text of this.#entries.splice(0, count)) {
      this.#size -= text.length;
      const { source, detail } = read(text);
      if (source === 'state') this.initial = { ...this.initial, ...detail };
    }
  }
}

function read(text: string): Entry {
  return JSON.parse(text) as Entry;
}
