/**
 * The records of the simulated organisation, in memory: create, retrieve, update, delete and search, in the terms of the
 * Web API. What comes in was written by somebody else and is checked against the table's columns.
 */
import { ENTITIES, entityNamed, keyOf, keysOf } from './entity.js';
import { parseQuery, runQuery } from './odata/query.js';
import { RecordError } from './record-error.js';
import type { Column, Entity } from './entity.js';
import type { Seed } from './seed.js';

export type Value = string | number | boolean | null;
export type Fields = Readonly<Record<string, Value>>;

/** Every new record is active. */
const ACTIVE: Fields = { statecode: 0 };

const BIND = '@odata.bind';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

export class RecordStore {
  readonly #tables = new Map<string, Map<string, Fields>>();

  constructor(seed: Seed) {
    for (const entity of ENTITIES) {
      const records = seed[entity.logicalName] ?? [];
      this.#tables.set(
        entity.logicalName,
        new Map(records.map((record) => [String(record[entity.primaryId]), { ...ACTIVE, ...record }])),
      );
    }
  }

  /** @throws RecordError */
  entity(logicalName: string): Entity {
    const entity = entityNamed(logicalName);
    if (!entity) throw new RecordError('EntityNotFound', `There is no table named '${logicalName}'.`);
    return entity;
  }

  /** Every record of a table, in the order of creation. @throws RecordError */
  all(logicalName: string): readonly Fields[] {
    return [...this.#table(this.entity(logicalName)).values()];
  }

  /** The record with its lookups as ids, or null. */
  find(logicalName: string, id: string): Fields | null {
    return this.#tables.get(logicalName)?.get(bareId(id)) ?? null;
  }

  /** Name of a record for people; '' when there is no such record. */
  nameOf(logicalName: string, id: string): string {
    const entity = entityNamed(logicalName);
    const record = this.find(logicalName, id);
    return entity && record ? String(record[entity.primaryName] ?? '') : '';
  }

  /** The record that a lookup points to. */
  followed(column: Column, record: Fields): { readonly entity: string; readonly id: string } | null {
    const id = record[keyOf(column)];
    const entity = column.targets.find((target) => typeof id === 'string' && this.find(target, id));
    return typeof id === 'string' && entity ? { entity, id } : null;
  }

  /** @returns the id. @throws RecordError */
  create(logicalName: string, data: unknown): string {
    const entity = this.entity(logicalName);
    const id = crypto.randomUUID();
    const createdon = new Date().toISOString();
    const fields = { ...ACTIVE, createdon, ...this.#read(entity, data), [entity.primaryId]: id };
    this.#table(entity).set(id, withName(entity, fields));
    return id;
  }

  /** @throws RecordError */
  update(logicalName: string, id: string, data: unknown): void {
    const entity = this.entity(logicalName);
    const before = this.#existing(entity, id);
    this.#table(entity).set(bareId(id), withName(entity, { ...before, ...this.#read(entity, data) }));
  }

  /** @throws RecordError */
  delete(logicalName: string, id: string): void {
    const entity = this.entity(logicalName);
    this.#existing(entity, id);
    this.#table(entity).delete(bareId(id));
  }

  /** @throws RecordError */
  retrieve(logicalName: string, id: string, options: string): Fields {
    const entity = this.entity(logicalName);
    return this.#presented(entity, this.#existing(entity, id), parseQuery(options, entity).select);
  }

  /** @throws RecordError for a table or a query that cannot be understood */
  search(logicalName: string, options: string): readonly Fields[] {
    const entity = this.entity(logicalName);
    const query = parseQuery(options, entity);
    return runQuery(query, entity, this.all(logicalName)).map((record) =>
      this.#presented(entity, record, query.select),
    );
  }

  #table(entity: Entity): Map<string, Fields> {
    return this.#tables.get(entity.logicalName) ?? new Map<string, Fields>();
  }

  #existing(entity: Entity, id: string): Fields {
    const record = this.find(entity.logicalName, id);
    if (!record) {
      throw new RecordError('ObjectDoesNotExist', `${entity.logicalName} With Id = ${id} Does Not Exist`);
    }
    return record;
  }

  /** The selected columns and the key, lookups with their formatted value beside them. */
  #presented(entity: Entity, record: Fields, select: readonly string[] | null): Fields {
    const keys = select ? [entity.primaryId, ...select] : keysOf(entity);
    const presented: Record<string, Value> = {};
    for (const key of keys) {
      presented[key] = record[key] ?? null;
      const column = entity.columns.find((candidate) => keyOf(candidate) === key);
      const target = column && this.followed(column, record);
      if (target) presented[`${key}${FORMATTED}`] = this.nameOf(target.entity, target.id);
    }
    return presented;
  }

  #read(entity: Entity, data: unknown): Fields {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      throw new RecordError('InvalidRequest', 'The data of a record must be a JSON object.');
    }
    const fields: Record<string, Value> = {};
    for (const [name, value] of Object.entries(data)) {
      const field = name.endsWith(BIND)
        ? this.#readBinding(entity, name, value)
        : readColumn(entity, name, value);
      if (field) fields[field[0]] = field[1];
    }
    return fields;
  }

  /** `parentcustomerid_account@odata.bind: "/accounts(<id>)"`; a lookup with one target goes without its name. */
  #readBinding(entity: Entity, name: string, value: unknown): readonly [string, Value] {
    const navigation = name.slice(0, -BIND.length);
    const column = entity.columns.find(
      ({ type, name: lookup, targets }) =>
        type === 'lookup' &&
        (navigation === lookup || targets.some((target) => navigation === `${lookup}_${target}`)),
    );
    const [, setName, id] = /^\/?(\w+)\(([\w{}-]+)\)$/.exec(String(value)) ?? [];
    const target = ENTITIES.find((candidate) => candidate.setName === setName);
    if (!column || !target || !id || !this.find(target.logicalName, id)) {
      throw new RecordError('InvalidRequest', `'${name}' does not lead to a record.`);
    }
    return [keyOf(column), bareId(id)];
  }
}

/** Parties of an activity come as an array and are not kept: the lookup beside them says whom the call was with. */
function readColumn(entity: Entity, name: string, value: unknown): readonly [string, Value] | null {
  if (name.endsWith('_activity_parties')) return null;
  if (!keysOf(entity).includes(name)) {
    throw new RecordError(
      'InvalidRequest',
      `The property '${name}' does not exist on type '${entity.logicalName}'.`,
    );
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [name, value];
  if (value === null) return [name, null];
  throw new RecordError('InvalidRequest', `The property '${name}' has a value that cannot be kept.`);
}

/** A contact's full name follows from its parts. */
function withName(entity: Entity, fields: Fields): Fields {
  if (entity.logicalName !== 'contact') return fields;
  const parts = [fields.firstname, fields.lastname].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? fields : { ...fields, fullname: parts.join(' ') };
}

/** Ids are given with and without braces, in either case. */
function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}
