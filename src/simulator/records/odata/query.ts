/**
 * The query options of the Web API that a provider sends:
 * `?$select=…&$filter=…&$orderby=…&$top=…&$search=…&$expand=primarycontactid($select=…)`.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview
 */
import { columnAt, entityNamed, navigationNamed } from '../entity.js';
import { parseFilter } from './filter.js';
import { RecordError } from '../record-error.js';
import { splitOutside } from './split.js';
import { unknownColumn } from './unknown-column.js';
import type { Collection, Column, Entity } from '../entity.js';
import type { Predicate } from './comparison.js';

export interface Query {
  readonly entity: Entity;
  /** Keys of columns; null for all. */
  readonly select: readonly string[] | null;
  readonly filter: Predicate;
  readonly orderBy: readonly Order[];
  readonly top: number;
  /** Words sought in the columns of text; '' for none. */
  readonly search: string;
  readonly expand: readonly Expansion[];
}

export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/** What is given along with a record, under the name of a navigation property. */
export interface Expansion {
  readonly name: string;
  readonly from:
    | { readonly by: 'lookup'; readonly column: Column }
    | { readonly by: 'collection'; readonly collection: Collection };
  readonly query: Query;
}

/** As long as Dataverse takes an address. */
const LONGEST = 32_768;

/** The most records that one search answers, and the most expansions of one query [Microsoft: query data]. */
const MOST = 5_000;
const MOST_EXPANSIONS = 15;
const DEEPEST = 5;

/** `$count` is known, but what it counts stands beside the records, where the framework's result has no place. */
const MANY_RECORDS = ['$select', '$filter', '$orderby', '$top', '$search', '$count', '$expand'];
export const ONE_RECORD: readonly string[] = ['$select', '$expand'];
const NESTED_RECORDS = ['$select', '$filter', '$orderby', '$top', '$expand'];

/** @throws RecordError */
export function parseQuery(options: string, entity: Entity, known: readonly string[] = MANY_RECORDS): Query {
  if (options.length > LONGEST) {
    throw new RecordError('QuerySyntax', `The query is longer than ${LONGEST} characters.`);
  }
  const parts = options.replace(/^\?/, '').split('&');
  return readQuery(readOptions(parts, known, decoded), entity, 0);
}

function readQuery(options: ReadonlyMap<string, string>, entity: Entity, depth: number): Query {
  const filter = options.get('$filter');
  return {
    entity,
    select: readSelect(options.get('$select'), entity),
    filter: filter ? parseFilter(filter, entity) : () => true,
    orderBy: readOrder(options.get('$orderby'), entity),
    top: readTop(options.get('$top')),
    search: options.get('$search') ?? '',
    expand: readExpand(options.get('$expand'), entity, depth),
  };
}

function readOptions(
  parts: readonly string[],
  known: readonly string[],
  decode: (value: string) => string,
): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of parts) {
    if (part.trim() === '') continue;
    const [written = '', ...rest] = part.split('=');
    const name = decode(written);
    if (!known.includes(name)) {
      throw new RecordError('QuerySyntax', `The query option '${name.slice(0, 100)}' is not supported here.`);
    }
    if (options.has(name)) {
      throw new RecordError('QuerySyntax', `Query option '${name}' was specified more than once.`);
    }
    options.set(name, decode(rest.join('=')));
  }
  return options;
}

/** Options come encoded and bare; a lone percent sign is taken as it stands. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value).trim();
  } catch {
    return value.trim();
  }
}

function readSelect(value: string | undefined, entity: Entity): readonly string[] | null {
  if (!value || value === '*') return null;
  return value.split(',').map((name) => knownKey(name.trim(), entity));
}

function readOrder(value: string | undefined, entity: Entity): readonly Order[] {
  if (!value) return [];
  return value.split(',').map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    if ((direction !== 'asc' && direction !== 'desc') || rest.length > 0) {
      throw new RecordError(
        'QuerySyntax',
        `'${part.trim().slice(0, 100)}' in $orderby: a column, then 'asc' or 'desc'.`,
      );
    }
    return { key: knownKey(name, entity), descending: direction === 'desc' };
  });
}

function readTop(value: string | undefined): number {
  if (value === undefined) return MOST;
  if (!/^\d{1,6}$/.test(value)) {
    throw new RecordError(
      'QuerySyntax',
      `Invalid value '${value.slice(0, 100)}' for $top query option found.`,
    );
  }
  return Math.min(Number(value), MOST);
}

function knownKey(name: string, entity: Entity): string {
  return columnAt(entity, name) ? name : unknownColumn(entity, name);
}

function readExpand(value: string | undefined, entity: Entity, depth: number): readonly Expansion[] {
  if (!value) return [];
  const items = splitOutside(value, ',');
  if (items.length > MOST_EXPANSIONS || depth >= DEEPEST) {
    throw new RecordError(
      'QuerySyntax',
      `At most ${MOST_EXPANSIONS} expansions are allowed in a query, ${DEEPEST} deep.`,
    );
  }
  return items.map((item) => readExpansion(item.trim(), entity, depth + 1));
}

function readExpansion(item: string, entity: Entity, depth: number): Expansion {
  const [, name = '', nested = ''] = /^([^()]*)(?:\((.*)\))?$/s.exec(item) ?? [];
  const from = pathNamed(entity, name.trim());
  const target = from && entityNamed(from.by === 'lookup' ? from.target : from.collection.entity);
  if (!target) return unknownColumn(entity, name.trim() || item);
  const known = from.by === 'lookup' ? ONE_RECORD : NESTED_RECORDS;
  const options = readOptions(splitOutside(nested, ';'), known, (text) => text.trim());
  return { name: name.trim(), from, query: readQuery(options, target, depth) };
}

function pathNamed(entity: Entity, name: string) {
  const collection = entity.collections.find((candidate) => candidate.name === name);
  if (collection) return { by: 'collection', collection } as const;
  const navigation = navigationNamed(entity, name);
  return navigation && ({ by: 'lookup', ...navigation } as const);
}
