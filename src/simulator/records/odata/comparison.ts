/**
 * The single conditions of a filter: a column against a literal of its type. Texts are compared without regard to case, as
 * Dataverse does, and an empty column is unlike every value.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows
 */
import { edmType, readId, readTime } from '../column-value.js';
import { keyOf } from '../entity.js';
import type { Column } from '../entity.js';
import type { Fields, Value } from '../fields.js';
import type { Literal } from './tokens.js';

export type Predicate = (record: Fields) => boolean;

const TEXT_TESTS = new Map<string, (value: string, part: string) => boolean>([
  ['contains', (value, part) => value.includes(part)],
  ['startswith', (value, part) => value.startsWith(part)],
  ['endswith', (value, part) => value.endsWith(part)],
]);

/** The kind of each operator in the messages of OData libraries, and what it accepts of an order. */
const OPERATORS = new Map<string, { readonly kind: string; readonly accepts: (order: number) => boolean }>([
  ['eq', { kind: 'Equal', accepts: (order) => order === 0 }],
  ['ne', { kind: 'NotEqual', accepts: (order) => order !== 0 }],
  ['gt', { kind: 'GreaterThan', accepts: (order) => order > 0 }],
  ['ge', { kind: 'GreaterThanOrEqual', accepts: (order) => order >= 0 }],
  ['lt', { kind: 'LessThan', accepts: (order) => order < 0 }],
  ['le', { kind: 'LessThanOrEqual', accepts: (order) => order <= 0 }],
]);

const LITERALS = {
  text: 'Edm.String',
  guid: 'Edm.Guid',
  time: 'Edm.DateTimeOffset',
  number: 'Edm.Int32',
  boolean: 'Edm.Boolean',
} as const;

const COLLATOR = new Intl.Collator('en', { sensitivity: 'accent' });

export function isTextTest(name: string): boolean {
  return TEXT_TESTS.has(name);
}

export function isOperator(name: string): boolean {
  return OPERATORS.has(name);
}

/** `contains(fullname,'x')`; or the reason why it cannot be tested. */
export function textTest(name: string, column: Column, literal: Literal): Predicate | string {
  const test = TEXT_TESTS.get(name);
  if (!test || edmType(column.type) !== 'Edm.String' || literal.type !== 'text') {
    return `No function signature for the function with name '${name}' matches the column '${column.name}'`;
  }
  const key = keyOf(column);
  const part = literal.value.toLowerCase();
  return (record) => test(folded(record[key]), part);
}

/** `telephone1 eq '…'`; or the reason why the two cannot be compared. */
export function comparison(name: string, column: Column, literal: Literal): Predicate | string {
  const operator = OPERATORS.get(name);
  if (!operator) return `The operator '${name}' is unknown`;
  const key = keyOf(column);
  if (literal.type === 'null') return nullTest(name, key);
  const wanted = operand(column, literal);
  if (wanted === null) {
    return (
      'A binary operator with incompatible types was detected. Found operand types ' +
      `'${edmType(column.type)}' and '${LITERALS[literal.type]}' for operator kind '${operator.kind}' ` +
      `and the column '${column.name}'`
    );
  }
  const compare = comparer(name, wanted);
  return (record) => {
    const value = record[key] ?? null;
    return value === null ? name === 'ne' : operator.accepts(compare(value));
  };
}

/** Values in the order of their kind, nothing first. */
export function compareValues(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'string' && typeof other === 'string') return COLLATOR.compare(one, other);
  return Number(one) - Number(other);
}

function nullTest(operator: string, key: string): Predicate {
  switch (operator) {
    case 'eq':
      return (record) => (record[key] ?? null) === null;
    case 'ne':
      return (record) => (record[key] ?? null) !== null;
    default:
      return () => false;
  }
}

/** Whether two texts are the same is not a matter of language, and ten thousand times faster told without it. */
function comparer(operator: string, wanted: Exclude<Value, null>): (value: Value) => number {
  if (typeof wanted !== 'string' || (operator !== 'eq' && operator !== 'ne')) {
    return (value) => compareValues(value, wanted);
  }
  const sought = wanted.toLowerCase();
  return (value) => (folded(value) === sought ? 0 : 1);
}

/** The literal as the column holds its values, or null where it is of another type. Ids and times may be quoted. */
function operand({ type }: Column, literal: Exclude<Literal, { type: 'null' }>): Exclude<Value, null> | null {
  switch (edmType(type)) {
    case 'Edm.Guid':
      return readId(literal.value);
    case 'Edm.DateTimeOffset':
      return literal.type === 'guid' ? null : readTime(literal.value);
    case 'Edm.Int32':
      return literal.type === 'number' ? literal.value : null;
    case 'Edm.Boolean':
      return literal.type === 'boolean' ? literal.value : null;
    default:
      return literal.type === 'text' ? literal.value : null;
  }
}

function folded(value: Value | undefined): string {
  return String(value ?? '').toLowerCase();
}
