/** Everything that passed between the desktop and its providers, in order, for the workbench and for tests. */

export type EntryKind =
  /** A provider called a method. */
  | 'call'
  | 'result'
  | 'rejection'
  /** The desktop told a provider of an event. */
  | 'event'
  /** What the provider's handlers made of it. */
  | 'handled'
  | 'failed'
  | 'unheard'
  /** A provider's client library started. */
  | 'ready'
  /** A provider sent more than the desktop reads. */
  | 'flood';

export interface TimelineEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly provider: string;
  readonly kind: EntryKind;
  /** Name of the method or of the event. */
  readonly name: string;
  /** Joins a call with its result, and an event with its handling, within a provider and a direction. */
  readonly correlation: number;
  readonly detail: unknown;
}

const MOST = 10_000;

export class Timeline {
  #entries: TimelineEntry[] = [];
  readonly #listeners = new Set<(entry: TimelineEntry) => void>();

  get entries(): readonly TimelineEntry[] {
    return this.#entries;
  }

  record(entry: Omit<TimelineEntry, 'at'>): void {
    const complete = { at: Date.now(), ...entry };
    this.#entries.push(complete);
    // Cut in large steps: shifting a long array at every entry would cost more than all the rest.
    if (this.#entries.length > MOST * 1.2) this.#entries = this.#entries.slice(-MOST);
    for (const listener of this.#listeners) listener(complete);
  }

  /** Calls `listener` at every entry from now on. Returns how to stop it. */
  follow(listener: (entry: TimelineEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The first entry that fits, past or to come. */
  until(fits: (entry: TimelineEntry) => boolean): Promise<TimelineEntry> {
    const past = this.#entries.find(fits);
    if (past) return Promise.resolve(past);
    return new Promise((resolve) => {
      const stop = this.follow((entry) => {
        if (!fits(entry)) return;
        stop();
        resolve(entry);
      });
    });
  }
}
