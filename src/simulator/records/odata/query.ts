/** The query options of the Web API that a provider sends: `?$select=…&$filter=…&$orderby=…&$top=…&$search=…`. */
import { keysOf } from '../entity.js';
import { parseFilter } from './filter.js';
import { RecordError } from '../record-error.js';
import type { Entity } from '../entity.js';
import type { Fields, Value } from '../store.js';
import type { Predicate } from './filter.js';

export interface Query {
  /** Null for all columns. */
  readonly select: readonly string[] | null;
  readonly filter: Predicate;
  readonly orderBy: readonly Order[];
  readonly top: number;
  /** Words sought in every column of text; '' for none. */
  readonly search: string;
}

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

const LONGEST = 8_000;

/** The most records that one search answers [Microsoft: searchAndOpenRecords]. */
const MOST = 5_000;

/** @throws RecordError */
export function parseQuery(options: string, entity: Entity): Query {
  if (options.length > LONGEST) throw new RecordError('QuerySyntax', 'The query is too long.');
  const values = readOptions(options);
  const columns = keysOf(entity);
  const filter = values.get('$filter');
  return {
    select: readSelect(values.get('$select'), columns),
    filter: filter ? parseFilter(filter, columns) : () => true,
    orderBy: readOrder(values.get('$orderby'), columns),
    top: readTop(values.get('$top')),
    search: values.get('$search') ?? '',
  };
}

export function runQuery(query: Query, entity: Entity, records: readonly Fields[]): readonly Fields[] {
  const found = records.filter((record) => query.filter(record) && mentions(record, entity, query.search));
  return found.sort((one, other) => compare(one, other, query.orderBy)).slice(0, query.top);
}

const KNOWN = new Set(['$select', '$filter', '$orderby', '$top', '$search', '$count']);

function readOptions(options: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const option of options.replace(/^\?/, '').split('&')) {
    if (option.trim() === '') continue;
    const [name = '', ...rest] = option.split('=');
    if (!KNOWN.has(name.trim()))
      throw new RecordError('QuerySyntax', `The query option '${name}' is unknown.`);
    values.set(name.trim(), decoded(rest.join('=')));
  }
  return values;
}

/** Options come encoded and bare; a lone percent sign is taken as it stands. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value).trim();
  } catch {
    return value.trim();
  }
}

function readSelect(value: string | undefined, columns: readonly string[]): readonly string[] | null {
  if (!value) return null;
  return value.split(',').map((name) => knownColumn(name.trim(), columns));
}

function readOrder(value: string | undefined, columns: readonly string[]): readonly Order[] {
  if (!value) return [];
  return value.split(',').map((part) => {
    const [name = '', direction = 'asc'] = part.trim().split(/\s+/);
    if (direction !== 'asc' && direction !== 'desc') {
      throw new RecordError('QuerySyntax', `'${direction}' is no direction to order by.`);
    }
    return { column: knownColumn(name, columns), descending: direction === 'desc' };
  });
}

function readTop(value: string | undefined): number {
  if (value === undefined) return MOST;
  if (!/^\d{1,6}$/.test(value)) throw new RecordError('QuerySyntax', `'${value}' is no number for $top.`);
  return Math.min(Number(value), MOST);
}

function knownColumn(name: string, columns: readonly string[]): string {
  if (columns.includes(name)) return name;
  throw new RecordError('QuerySyntax', `Could not find a property named '${name}'.`);
}

function mentions(record: Fields, entity: Entity, search: string): boolean {
  const sought = search.replaceAll('"', '').trim().toLowerCase();
  return (
    sought === '' ||
    entity.columns.some(({ name }) =>
      String(record[name] ?? '')
        .toLowerCase()
        .includes(sought),
    )
  );
}

function compare(one: Fields, other: Fields, orderBy: readonly Order[]): number {
  for (const { column, descending } of orderBy) {
    const order = compareValues(one[column] ?? null, other[column] ?? null);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function compareValues(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '').localeCompare(String(other ?? ''));
}
