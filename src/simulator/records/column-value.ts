/**
 * A value from outside, checked against its column, in the words of the Web API. Knows no record.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-properties
 */
import { bareId, GUID } from './fields.js';
import { RecordError } from './record-error.js';
import type { Column, ColumnType, Entity } from './entity.js';
import type { Value } from './fields.js';

const LARGEST_INTEGER = 2_147_483_647;

/** With or without the time of day, which is midnight then; with a zone, or in UTC. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;

/** @throws RecordError that names the column */
export function readValue(entity: Entity, column: Column, value: unknown): Value {
  if (value === null && column.type !== 'id') return null;
  switch (column.type) {
    case 'id':
    case 'lookup':
      return readId(value) ?? failConversion(column, value);
    case 'number':
      return readNumber(entity, column, value);
    case 'choice':
      return readChoice(entity, column, value);
    case 'flag':
      return typeof value === 'boolean' ? value : failConversion(column, value);
    case 'time':
      return readTime(value) ?? failConversion(column, value);
    default:
      return readText(entity, column, value);
  }
}

/** A point in time as Dataverse answers it, in UTC and without fractions of a second: such texts sort by time. */
export function readTime(value: unknown): string | null {
  if (typeof value !== 'string' || !TIME.test(value)) return null;
  const zoned = /T/i.test(value) && !/(?:Z|[+-]\d{2}:\d{2})$/i.test(value) ? `${value}Z` : value;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : inSeconds(new Date(time));
}

export function inSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

export function readId(value: unknown): string | null {
  const id = typeof value === 'string' ? bareId(value) : '';
  return GUID.test(id) ? id : null;
}

/** The type of a column in OData. */
export function edmType(type: ColumnType): string {
  switch (type) {
    case 'id':
    case 'lookup':
      return 'Edm.Guid';
    case 'number':
    case 'choice':
      return 'Edm.Int32';
    case 'flag':
      return 'Edm.Boolean';
    case 'time':
      return 'Edm.DateTimeOffset';
    default:
      return 'Edm.String';
  }
}

function readNumber(entity: Entity, column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return failConversion(column, value);
  if (Math.abs(value) <= LARGEST_INTEGER) return value;
  throw new RecordError('InvalidRequest', `${outsideRange(entity, column, value)}.`);
}

function readChoice(entity: Entity, column: Column, value: unknown): number {
  if (typeof value !== 'number') return failConversion(column, value);
  if (column.options.some((option) => option.value === value)) return value;
  const accepted = column.options.map((option) => option.value).join(',');
  throw new RecordError(
    'InvalidRequest',
    `${outsideRange(entity, column, value)}. Accepted Values: ${accepted}`,
  );
}

function readText(entity: Entity, column: Column, value: unknown): string {
  if (typeof value !== 'string') return failConversion(column, value);
  if (value.length <= column.maxLength) return value;
  throw new RecordError(
    'InvalidRequest',
    `A validation error occurred. The length of the '${column.name}' attribute of the '${entity.logicalName}' ` +
      `entity exceeded the maximum allowed length of '${column.maxLength}'.`,
  );
}

function outsideRange(entity: Entity, { name }: Column, value: number): string {
  return (
    `A validation error occurred. The value ${value} of '${name}' on record of type ` +
    `'${entity.logicalName}' is outside the valid range`
  );
}

function failConversion({ name, type }: Column, value: unknown): never {
  throw new RecordError(
    'InvalidRequest',
    `Error in the value of '${name}': Cannot convert the literal '${inWords(value).slice(0, 60)}' ` +
      `to the expected type '${edmType(type)}'.`,
  );
}

function inWords(value: unknown): string {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? String(value) : '{…}';
}
