/**
 * Keeps which record the agent has chosen for a number, in this browser or as long as the page. Nothing but the number and
 * the record's key is kept, and only of numbers that several records have.
 */
import type { Choices } from './recognition.js';

const KEY = 'cif-softphone.choices';

/** The oldest choices go first. */
const MOST = 200;

type Kept = Readonly<Record<string, string>>;

export class KeptChoices implements Choices {
  readonly #storage: Storage | null;
  /** What there is where nothing may be stored. */
  #memory: Kept = {};

  /** @param storage null where nothing may be stored. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  recall(number: string): string | null {
    const kept = this.#read();
    return Object.hasOwn(kept, digitsOf(number)) ? (kept[digitsOf(number)] ?? null) : null;
  }

  keep(number: string, record: string): void {
    this.#write([...this.#others(number), [digitsOf(number), record]]);
  }

  forget(number: string): void {
    const others = this.#others(number);
    if (others.length < Object.keys(this.#read()).length) this.#write(others);
  }

  #others(number: string): readonly [string, string][] {
    return Object.entries(this.#read()).filter(([digits]) => digits !== digitsOf(number));
  }

  /** Others can write to the storage, too: what is not as it was written is not taken. */
  #read(): Kept {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '{}');
      if (this.#storage === null || typeof kept !== 'object' || kept === null) return this.#memory;
      const pairs = Object.entries(kept).filter((pair): pair is [string, string] => isChoice(pair));
      return { ...this.#memory, ...Object.fromEntries(pairs) };
    } catch {
      return this.#memory;
    }
  }

  #write(pairs: readonly (readonly [string, string])[]): void {
    const kept = Object.fromEntries(pairs.slice(-MOST));
    try {
      if (this.#storage) this.#storage.setItem(KEY, JSON.stringify(kept));
      else this.#memory = kept;
    } catch {
      // Denied or full: it lasts as long as the page.
      this.#memory = kept;
    }
  }
}

/** One number is written in many ways. A `#` keeps the order in which they were chosen: bare digits would be sorted. */
function digitsOf(number: string): string {
  return `#${number.replace(/\D/g, '')}`;
}

function isChoice([number, record]: readonly [string, unknown]): boolean {
  return /^#\d{3,20}$/.test(number) && typeof record === 'string' && /^\w+:[\w-]{1,100}$/.test(record);
}
