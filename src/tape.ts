/**
 * What happens, taken down as it happens: a stamp and a reference, nothing more, because calls wait for it. The newest are
 * kept until the flight recorder is there to read them; what may be kept of them, and for how long, is its business.
 */

/** Which side it was seen at. */
export type Source = 'sip' | 'media' | 'host' | 'agent' | 'telephone' | 'state';

/** Still as it was: it may hold secrets, so it is read at once and never written anywhere. */
export interface Taped {
  /** Milliseconds since the page began to load, by a clock that is never put back. */
  readonly at: number;
  /** Milliseconds since the epoch, by the computer's clock. */
  readonly time: number;
  readonly source: Source;
  readonly name: string;
  readonly detail: unknown;
}

export type Put = (source: Source, name: string, detail?: unknown) => void;

/** The first seconds of a telephone: its registration, and perhaps a call. */
const MOST = 300;

export class Tape {
  /** How many were not kept, because nobody came to read them. */
  lost = 0;
  #kept: Taped[] = [];
  #reader: ((taped: Taped) => void) | null = null;

  readonly put: Put = (source, name, detail = null) => {
    const taped = { at: performance.now(), time: Date.now(), source, name, detail };
    if (this.#reader) return this.#reader(taped);
    this.#kept.push(taped);
    if (this.#kept.length <= MOST) return;
    this.#kept.shift();
    this.lost += 1;
  };

  /** Gives what is kept and what is to come to `reader`, which must not throw. */
  read(reader: (taped: Taped) => void): void {
    this.#reader = reader;
    this.#kept.splice(0).forEach(reader);
  }
}
