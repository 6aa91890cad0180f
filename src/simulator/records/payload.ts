/**
 * The data of a create or an update, as the Web API takes it: values of columns, lookups by `@odata.bind`, and records
 * that come along in an array, as the parties of an activity.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api
 */
import { bareId } from './fields.js';
import { columnAt, entityNamed, entityOfSet, keyOf, navigationName, navigationNamed } from './entity.js';
import { readValue } from './column-value.js';
import { RecordError } from './record-error.js';
import type { Collection, Entity } from './entity.js';
import type { Fields, Value } from './fields.js';

export interface Payload {
  readonly fields: Fields;
  readonly parts: readonly Parts[];
}

/** The records of one collection that come along. */
export interface Parts {
  readonly collection: Collection;
  readonly fields: readonly Fields[];
}

/** Whether there is such a record. */
export type Exists = (logicalName: string, id: string) => boolean;

const BIND = '@odata.bind';

/** More than any meeting has. */
const MOST_PARTS = 500;

/** @throws RecordError that names what is wrong: then nothing of the data counts. */
export function readPayload(entity: Entity, data: unknown, exists: Exists): Payload {
  const entries = entriesOf(data, `The data for '${entity.logicalName}'`);
  const fields: Record<string, Value> = {};
  const parts: Parts[] = [];
  for (const [name, value] of entries) {
    const collection = entity.collections.find((candidate) => candidate.owned && candidate.name === name);
    if (collection) parts.push(readParts(collection, value, exists));
    else if (name.endsWith(BIND)) Object.assign(fields, readBinding(entity, name, value, exists));
    else if (!name.includes('@')) Object.assign(fields, readField(entity, name, value));
  }
  return { fields, parts };
}

/** Annotations, which answers are full of, may come back and say nothing. */
function readField(entity: Entity, name: string, value: unknown): Fields {
  const column = columnAt(entity, name);
  if (!column) {
    throw new RecordError(
      'InvalidRequest',
      `The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${entity.logicalName}'. ` +
        'Make sure to only use property names that are defined by the type.',
    );
  }
  if (column.type === 'lookup') {
    throw new RecordError(
      'InvalidRequest',
      'CRM do not support direct update of Entity Reference properties, Use Navigation properties instead: ' +
        `'${navigationName(entity, column, column.targets[0] ?? '')}${BIND}' in place of '${name}'.`,
    );
  }
  return column.readOnly ? {} : { [name]: readValue(entity, column, value) };
}

/** `customerid_contact@odata.bind: "/contacts(<id>)"`; null empties the lookup. */
function readBinding(entity: Entity, name: string, value: unknown, exists: Exists): Fields {
  const navigation = navigationNamed(entity, name.slice(0, -BIND.length));
  if (!navigation) {
    throw new RecordError(
      'InvalidRequest',
      `An undeclared property '${name.slice(0, -BIND.length)}' which only has property annotations in the payload ` +
        'but no property value was found in the payload: it is no navigation property of ' +
        `'Microsoft.Dynamics.CRM.${entity.logicalName}'.`,
    );
  }
  const key = keyOf(navigation.column);
  return { [key]: value === null ? null : readReference(name, value, navigation.target, exists) };
}

function readReference(name: string, value: unknown, target: string, exists: Exists): string {
  const [, setName = '', id = ''] = /\/?(\w+)\(([\w{}-]+)\)$/.exec(String(value)) ?? [];
  if (entityOfSet(setName)?.logicalName !== target) {
    const wanted = entityNamed(target)?.setName ?? target;
    throw new RecordError('InvalidRequest', `The value of '${name}' must have the form '/${wanted}(<id>)'.`);
  }
  if (exists(target, id)) return bareId(id);
  throw new RecordError(
    'ObjectDoesNotExist',
    `The value of '${name}' leads nowhere: ${target} With Id = ${id} Does Not Exist`,
  );
}

function readParts(collection: Collection, value: unknown, exists: Exists): Parts {
  const entity = entityNamed(collection.entity);
  if (!entity || !Array.isArray(value) || value.length > MOST_PARTS) {
    throw new RecordError(
      'InvalidRequest',
      `'${collection.name}' must be an array of at most ${MOST_PARTS} records.`,
    );
  }
  const records: readonly unknown[] = value;
  return { collection, fields: records.map((record) => readPayload(entity, record, exists).fields) };
}

function entriesOf(data: unknown, what: string): readonly (readonly [string, unknown])[] {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.entries(data);
  throw new RecordError('InvalidRequest', `${what} must be a JSON object.`);
}
