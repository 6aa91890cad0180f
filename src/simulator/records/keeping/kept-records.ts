/**
 * Records that outlive the page: what is changed in them is saved in the browser and is there again after a reload. Pages
 * that are open at once see each other's changes; of two changes of one record the later one counts. A browser that
 * saves nothing costs nothing but that: the records work without.
 */
import { databaseOf, forget, load, save } from './storage.js';
import { OtherPages } from './other-pages.js';
import { placeOf } from './saved-change.js';
import { RecordChangeEvent } from '../record-change.js';
import { RecordStore } from '../store.js';
import { SAMPLE_RECORDS } from '../seed.js';
import { within } from '../../../cif/limit.js';
import type { RecordChange } from '../record-change.js';
import type { Seed } from '../seed.js';
import type { UseStore } from 'idb-keyval';

export interface KeepOptions {
  /** What the records are before anything is changed; the samples by default. */
  readonly seed?: Seed;
  /** Told in words, and of each kind of trouble once. */
  readonly onFault?: (fault: string) => void;
  /** The browser's own by default. */
  readonly database?: UseStore;
  /** How long the saved records may take to load, in milliseconds. Records are shown without them after that. */
  readonly patience?: number;
}

const PATIENCE = 3_000;

/** Opens the records that are kept under this name in this browser. Never rejects. */
export async function openKeptRecords(name: string, options: KeepOptions = {}): Promise<KeptRecords> {
  const kept = new KeptRecords(`cif-desktop-records-${name}`, options);
  await kept.load(options.patience ?? PATIENCE);
  return kept;
}

export class KeptRecords {
  readonly records: RecordStore;
  readonly #database: UseStore;
  readonly #pages: OtherPages;
  readonly #onFault: (fault: string) => void;
  /** The version of the last change of each record, by its place. */
  readonly #versions = new Map<string, number>();
  /** What is still to be written. */
  readonly #unsaved = new Map<string, RecordChange>();
  #forgotten = 0;
  #writing: Promise<void> = Promise.resolve();
  #saves = true;
  #hasFailed = false;

  /** Use {@link openKeptRecords}: it loads what was saved. */
  constructor(name: string, { seed = SAMPLE_RECORDS, onFault, database }: KeepOptions) {
    this.records = new RecordStore(seed);
    this.#database = database ?? databaseOf(name);
    this.#onFault = onFault ?? (() => {});
    this.#pages = new OtherPages(name, {
      changedElsewhere: (change) => this.#adopt(change),
      resetElsewhere: (version) => this.#forget(version),
    });
    this.records.addEventListener('recordchange', this.#keep);
  }

  async load(patience: number): Promise<void> {
    try {
      const { changes, unreadable } = await within(patience, load(this.#database));
      for (const change of changes) this.#adopt(change);
      if (unreadable > 0) {
        this.#onFault(
          `Saved records that are broken, or of another version of this page: ${unreadable} left out.`,
        );
      }
    } catch {
      this.#saves = false;
      this.#onFault('The browser does not give the saved records back: changes are gone after a reload.');
    }
  }

  /** Resolves when everything that was changed so far is written, or has failed to be. */
  saved(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** The records of the beginning again: here, in every other page, and after a reload. */
  reset(): Promise<void> {
    const version = this.records.reset();
    this.#drop(version);
    this.#pages.tellReset(version);
    this.#writing = this.#writing.then(async () => {
      await this.#attempt(() => forget(this.#database, version));
    });
    return this.#writing;
  }

  /** Keeps nothing any more, after writing what is unsaved. */
  close(): Promise<void> {
    this.#pages.close();
    this.records.removeEventListener('recordchange', this.#keep);
    return this.saved();
  }

  readonly #keep = (event: Event): void => {
    if (!(event instanceof RecordChangeEvent) || !event.madeHere) return;
    const { change } = event;
    this.#versions.set(placeOf(change), change.version);
    this.#unsaved.set(placeOf(change), change);
    this.#pages.tellChange(change);
    // At once: the page may be reloaded the next moment. What is changed in the same task is written together.
    void this.saved();
  };

  /** What is older than what is known already came late. */
  #adopt(change: RecordChange): void {
    const place = placeOf(change);
    const known = Math.max(this.#versions.get(place) ?? 0, this.#forgotten);
    if (change.version <= known) return;
    this.#versions.set(place, change.version);
    this.#unsaved.delete(place);
    this.records.adopt(change);
  }

  #forget(version: number): void {
    if (version <= this.#forgotten) return;
    this.#drop(version);
    this.records.reset();
  }

  #drop(version: number): void {
    this.#forgotten = version;
    this.#versions.clear();
    this.#unsaved.clear();
  }

  async #write(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const changes = [...this.#unsaved.values()];
    this.#unsaved.clear();
    const isWritten = await this.#attempt(() => save(this.#database, changes));
    if (!isWritten) this.#putBack(changes);
  }

  /** They are tried again with the next change, unless something newer took their place meanwhile. */
  #putBack(changes: readonly RecordChange[]): void {
    for (const change of changes) {
      if (this.#versions.get(placeOf(change)) === change.version) this.#unsaved.set(placeOf(change), change);
    }
  }

  async #attempt(write: () => Promise<void>): Promise<boolean> {
    if (!this.#saves) return false;
    try {
      await write();
      return true;
    } catch {
      if (!this.#hasFailed)
        this.#onFault('The browser does not save the records: changes are gone after a reload.');
      this.#hasFailed = true;
      return false;
    }
  }
}
