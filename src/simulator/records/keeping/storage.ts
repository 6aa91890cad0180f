/** The changes of records in the browser's database: one entry for each changed record, and when all were forgotten. */
import { createStore, delMany, entries, promisifyRequest, setMany } from 'idb-keyval';
import { FORMAT, isVersion, partsOf, placeOf, readChange, savedChange } from './saved-change.js';
import type { RecordChange } from '../record-change.js';
import type { UseStore } from 'idb-keyval';

export interface Loaded {
  /** The oldest first. */
  readonly changes: readonly RecordChange[];
  /** How many entries could not be read. */
  readonly unreadable: number;
}

/** Holds the version up to which every change is forgotten. */
const RESET = 'reset';

export function databaseOf(name: string): UseStore {
  return createStore(name, 'records');
}

/** What is saved; entries that cannot be read are removed. */
export async function load(database: UseStore): Promise<Loaded> {
  const saved = new Map<unknown, unknown>(await entries<IDBValidKey, unknown>(database));
  const forgotten = readReset(saved.get(RESET));
  saved.delete(RESET);
  const changes = [...saved].map(([place, value]) => ({ place, change: changeAt(place, value) }));
  const unreadable = changes.filter(({ change }) => !change).map(({ place }) => place as IDBValidKey);
  if (unreadable.length > 0) await delMany(unreadable, database);
  return {
    changes: changes
      .flatMap(({ change }) => change ?? [])
      .filter(({ version }) => version > forgotten)
      .sort((one, other) => one.version - other.version),
    unreadable: unreadable.length,
  };
}

export function save(database: UseStore, changes: readonly RecordChange[]): Promise<void> {
  return setMany(
    changes.map((change): [string, unknown] => [placeOf(change), savedChange(change)]),
    database,
  );
}

/** A page that is still writing what it changed before cannot bring it back: it is older than this. */
export function forget(database: UseStore, version: number): Promise<void> {
  return database('readwrite', (records) => {
    records.clear();
    records.put({ format: FORMAT, version }, RESET);
    return promisifyRequest(records.transaction);
  });
}

function changeAt(place: unknown, value: unknown): RecordChange | null {
  const change = readChange(value);
  return change && placeOf(change) === place ? change : null;
}

function readReset(value: unknown): number {
  const { version } = partsOf(value);
  return isVersion(version) ? version : 0;
}
