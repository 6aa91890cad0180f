/**
 * A change of a record as it is saved and as it is told to other pages. Both places can be written to by anybody who can
 * run a script at this origin, and by older versions of this program: what is read there is checked like a request.
 */
import { columnAt, entityNamed } from '../entity.js';
import { readId, readValue } from '../column-value.js';
import type { Entity } from '../entity.js';
import type { Fields, Value } from '../fields.js';
import type { RecordChange } from '../record-change.js';

/** Grows when something older can no longer be read. */
export const FORMAT = 1;

export interface SavedChange extends RecordChange {
  readonly format: typeof FORMAT;
}

/** Where the change of this record is saved: a later one takes its place. */
export function placeOf({ entity, id }: RecordChange): string {
  return `${entity}/${id}`;
}

export function savedChange(change: RecordChange): SavedChange {
  return { format: FORMAT, ...change };
}

/** Null where it is not what this program saves. */
export function readChange(saved: unknown): RecordChange | null {
  const { format, entity: name, id, version, fields } = partsOf(saved);
  const entity = typeof name === 'string' ? entityNamed(name) : null;
  if (format !== FORMAT || !entity || typeof id !== 'string' || readId(id) !== id) return null;
  if (!isVersion(version)) return null;
  if (fields === null) return { entity: entity.logicalName, id, fields, version };
  const read = readFields(entity, fields);
  if (read?.[entity.primaryId] !== id || read.versionnumber !== version) return null;
  return { entity: entity.logicalName, id, fields: read, version };
}

/** Versions are times in milliseconds, and may run a little ahead of the clock. */
export function isVersion(version: unknown): version is number {
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0;
}

export function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readFields(entity: Entity, fields: unknown): Fields | null {
  try {
    return Object.fromEntries(
      Object.entries(partsOf(fields)).map(([key, value]) => [key, readKept(entity, key, value)]),
    );
  } catch {
    return null;
  }
}

/** @throws for whatever no record of this table has */
function readKept(entity: Entity, key: string, value: unknown): Value {
  const column = columnAt(entity, key);
  if (!column) throw new TypeError(`${entity.logicalName} has no ${key}`);
  if (key === 'versionnumber' && isVersion(value)) return value;
  return readValue(entity, column, value);
}
