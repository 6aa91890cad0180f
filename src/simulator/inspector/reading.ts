/** Reads the data of entries: arguments come as objects, as Maps or as JSON text, and may have been cut. */
import type { Data } from '../desktop/snapshot.js';
import type { TimelineEntry } from '../desktop/timeline.js';

export type Fields = ReadonlyMap<string, Data>;

const NOTHING: Fields = new Map();

/** The fields of an object, of a Map or of the JSON text of one; none where it is something else or was cut. */
export function fieldsOf(data: Data | undefined): Fields {
  if (typeof data === 'string') return fieldsOf(parsed(data));
  if (!isObject(data)) return NOTHING;
  if (data.$ === 'Map') return fieldsOfMap(data.entries);
  return '$' in data ? NOTHING : new Map(Object.entries(data).flatMap(known));
}

function fieldsOfMap(entries: Data | undefined): Fields {
  if (!isList(entries)) return NOTHING;
  return new Map(
    entries.flatMap((entry) =>
      isList(entry) && typeof entry[0] === 'string' ? known([entry[0], entry[1]]) : [],
    ),
  );
}

function known([key, value]: readonly [string, Data | undefined]): readonly (readonly [string, Data])[] {
  return value === undefined ? [] : [[key, value]];
}

export function textOf(data: Data | undefined): string {
  return typeof data === 'string' ? data : '';
}

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

/** An object, also one that stands for something that JSON cannot say. */
export function isObject(data: Data | undefined): data is Readonly<Record<string, Data | undefined>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** An object that was one at the provider, too. */
export function isPlainObject(data: Data | undefined): boolean {
  return isObject(data) && (data.$ === undefined || data.$ === 'Map');
}

/** Undefined where the text is no JSON. */
export function parsed(text: string): Data | undefined {
  try {
    return JSON.parse(text) as Data;
  } catch {
    return undefined;
  }
}

export function argumentsOf(entry: TimelineEntry | null): readonly Data[] {
  return entry?.kind === 'call' ? entry.detail : [];
}

/** The name at the beginning of a rejection's message: `SessionNotFoundError`. */
export function errorName(message: string): string {
  return /^\w+(?=:)/.exec(message)?.[0] ?? '';
}
