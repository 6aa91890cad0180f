/**
 * The records of the simulated organisation, in memory: create, retrieve, update, delete and search, in the terms of the
 * Web API. What comes in was written by somebody else and is checked against the table's columns. Dispatches
 * `recordchange` for every record that changes, and `reset`.
 */
import { AGENT } from './agent.js';
import { bareId } from './fields.js';
import { columnAt, entityNamed, keyOf } from './entity.js';
import { ENTITIES } from './tables/tables.js';
import { inSeconds } from './column-value.js';
import { ONE_RECORD, parseQuery } from './odata/query.js';
import { readPayload } from './payload.js';
import { RecordChangeEvent } from './record-change.js';
import { RecordError } from './record-error.js';
import { represent } from './representation.js';
import { runQuery } from './odata/run.js';
import { typedValues } from './typed-values.js';
import type { Collection, Column, Entity } from './entity.js';
import type { Fields } from './fields.js';
import type { Parts } from './payload.js';
import type { RecordChange } from './record-change.js';
import type { Representation } from './representation.js';
import type { Seed } from './seed.js';

export type { Fields } from './fields.js';

export class RecordStore extends EventTarget {
  readonly #seed: Seed;
  readonly #tables = new Map(ENTITIES.map(({ logicalName }) => [logicalName, new Map<string, Fields>()]));
  #version = 0;

  constructor(seed: Seed) {
    super();
    this.#seed = seed;
    this.#sow();
  }

  /** @throws RecordError */
  entity(logicalName: string): Entity {
    const entity = entityNamed(logicalName);
    if (!entity) {
      throw new RecordError('EntityNotFound', `The entity with a name = '${logicalName}' was not found.`);
    }
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
    const entity = this.#changeable(logicalName, 'Create');
    const { fields, parts } = readPayload(entity, data, this.#exists);
    const id = String(fields[entity.primaryId] ?? crypto.randomUUID());
    if (this.find(logicalName, id)) {
      throw new RecordError('DuplicateRecord', 'A record with matching key values already exists.');
    }
    this.#write(entity, id, { ...this.#initial(entity), ...fields, [entity.primaryId]: id });
    this.#writeParts(id, parts);
    return id;
  }

  /** @throws RecordError */
  update(logicalName: string, id: string, data: unknown): void {
    const entity = this.#changeable(logicalName, 'Update');
    const before = this.#existing(entity, id);
    const { fields, parts } = readPayload(entity, data, this.#exists);
    const key = { [entity.primaryId]: bareId(id) };
    this.#write(entity, bareId(id), { ...before, ...fields, ...key });
    this.#writeParts(bareId(id), parts);
  }

  /** What an agent typed into a form, as `create` and `update` take it. @throws RecordError */
  typed(logicalName: string, fields: Fields): Fields {
    return typedValues(this.entity(logicalName), fields, ({ targets }, id) => {
      const entity = targets.find((target) => this.find(target, id));
      return entity ? { entity, setName: this.entity(entity).setName } : null;
    });
  }

  /** What points to the record is deleted with it or points to nothing afterwards. @throws RecordError */
  delete(logicalName: string, id: string): void {
    const entity = this.#changeable(logicalName, 'Delete');
    this.#existing(entity, id);
    this.#remove(entity, bareId(id));
  }

  /** @throws RecordError */
  retrieve(logicalName: string, id: string, options: string): Representation {
    const entity = this.entity(logicalName);
    const record = this.#existing(entity, id);
    return represent(this, entity, record, parseQuery(options, entity, ONE_RECORD));
  }

  /** @throws RecordError for a table or a query that cannot be understood */
  search(logicalName: string, options: string): readonly Representation[] {
    const entity = this.entity(logicalName);
    const query = parseQuery(options, entity);
    return runQuery(query, this.all(logicalName)).map((record) => represent(this, entity, record, query));
  }

  /** Takes over a change that was made elsewhere and is known to be sound. */
  adopt(change: RecordChange): void {
    this.#version = Math.max(this.#version, change.version);
    this.#put(change, false);
  }

  /** Forgets every change. @returns the version up to which there is nothing any more */
  reset(): number {
    const version = this.#nextVersion();
    this.#sow();
    this.dispatchEvent(new Event('reset'));
    return version;
  }

  #sow(): void {
    for (const entity of ENTITIES) {
      const table = this.#table(entity);
      table.clear();
      for (const record of this.#seed[entity.logicalName] ?? []) {
        this.#version += 1;
        const fields = { ...entity.initial(), versionnumber: this.#version, ...record };
        table.set(String(record[entity.primaryId]), fields);
      }
    }
  }

  #table(entity: Entity): Map<string, Fields> {
    return this.#tables.get(entity.logicalName) ?? new Map<string, Fields>();
  }

  readonly #exists = (logicalName: string, id: string): boolean => this.find(logicalName, id) !== null;

  /** Parts of another record come and go with it only. */
  #changeable(logicalName: string, method: string): Entity {
    const entity = this.entity(logicalName);
    if (!isPart(entity)) return entity;
    const message = `The '${method}' method does not support entities of type '${logicalName}'.`;
    throw new RecordError('InvalidRequest', message);
  }

  #existing(entity: Entity, id: string): Fields {
    const record = this.find(entity.logicalName, id);
    if (!record) {
      throw new RecordError('ObjectDoesNotExist', `${entity.logicalName} With Id = ${id} Does Not Exist`);
    }
    return record;
  }

  #initial(entity: Entity): Fields {
    const owner = this.find('systemuser', AGENT.id) ? { _ownerid_value: AGENT.id } : {};
    return { ...entity.initial(), ...owner, createdon: inSeconds(new Date()) };
  }

  #write(entity: Entity, id: string, fields: Fields): void {
    const version = this.#nextVersion();
    const stamped = { ...fields, modifiedon: inSeconds(new Date()), versionnumber: version };
    const known = withName(entity, ownColumns(entity, stamped));
    this.#put({ entity: entity.logicalName, id, fields: known, version }, true);
  }

  /** The parties of an activity that are sent replace the ones that it had. */
  #writeParts(owner: string, parts: readonly Parts[]): void {
    for (const { collection, fields } of parts) {
      const entity = this.entity(collection.entity);
      for (const id of this.#members(collection, owner)) this.#remove(entity, id);
      for (const part of fields) {
        const id = crypto.randomUUID();
        const keys = { [entity.primaryId]: id, [`_${collection.lookup}_value`]: owner };
        this.#write(entity, id, { ...part, ...keys });
      }
    }
  }

  #members({ entity, lookup }: Collection, owner: string): readonly string[] {
    const { primaryId } = this.entity(entity);
    const members = this.all(entity).filter((member) => member[`_${lookup}_value`] === owner);
    return members.map((member) => String(member[primaryId]));
  }

  #remove({ logicalName }: Entity, id: string): void {
    this.#put({ entity: logicalName, id, fields: null, version: this.#nextVersion() }, true);
    for (const other of ENTITIES) {
      for (const column of other.columns.filter(({ targets }) => targets.includes(logicalName))) {
        this.#release(other, column, id);
      }
    }
  }

  #release(entity: Entity, column: Column, id: string): void {
    for (const record of this.all(entity.logicalName)) {
      if (record[keyOf(column)] !== id) continue;
      const own = String(record[entity.primaryId]);
      if (column.cascades) this.#remove(entity, own);
      else this.#write(entity, own, { ...record, [keyOf(column)]: null });
    }
  }

  /** Of a later change anywhere is the higher version: it is the time, or more where the clock stands still. */
  #nextVersion(): number {
    this.#version = Math.max(this.#version + 1, Date.now());
    return this.#version;
  }

  #put(change: RecordChange, madeHere: boolean): void {
    const table = this.#tables.get(change.entity);
    if (change.fields) table?.set(change.id, change.fields);
    else table?.delete(change.id);
    this.dispatchEvent(new RecordChangeEvent(change, madeHere));
  }
}

function isPart({ logicalName }: Entity): boolean {
  return ENTITIES.some(({ collections }) =>
    collections.some(({ owned, entity }) => owned && entity === logicalName),
  );
}

/** Not every table keeps times and an owner. */
function ownColumns(entity: Entity, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => columnAt(entity, key)));
}

/** A contact's full name follows from its parts. */
function withName(entity: Entity, fields: Fields): Fields {
  if (entity.logicalName !== 'contact') return fields;
  const parts = [fields.firstname, fields.lastname].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? fields : { ...fields, fullname: parts.join(' ') };
}
