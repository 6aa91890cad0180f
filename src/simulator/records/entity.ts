/** What a table of the simulated organisation is: its names, columns, lookups and collections. The tables are in `tables/`. */
import { ENTITIES } from './tables/tables.js';
import type { Fields } from './fields.js';

export type ColumnType =
  'id' | 'text' | 'memo' | 'phone' | 'email' | 'url' | 'number' | 'flag' | 'time' | 'choice' | 'lookup';

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  /** Tables that a lookup may point to. */
  readonly targets: readonly string[];
  /** What a choice may be; a flag has one option for true and one for false. */
  readonly options: readonly Option[];
  /** Of a text, in characters. */
  readonly maxLength: number;
  /** Kept by the organisation itself: what a request says of it is passed over, as Dataverse does. */
  readonly readOnly: boolean;
  /** Of a lookup: a record is deleted together with the one that it points to. Otherwise the lookup is emptied. */
  readonly cascades: boolean;
}

export interface Option {
  readonly value: number | boolean;
  readonly label: string;
}

/** Records of another table that point to this one: what `$expand` gives as an array. */
export interface Collection {
  /** Name of the navigation property. */
  readonly name: string;
  readonly entity: string;
  /** The lookup of the other table that points here. */
  readonly lookup: string;
  /** Records that are created together with this one and are nothing without it, as the parties of an activity. */
  readonly owned: boolean;
}

export interface Entity {
  readonly logicalName: string;
  /** Name in the Web API, as in `/contacts(…)`. */
  readonly setName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly objectTypeCode: number;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly isActivity: boolean;
  /** Without the key. */
  readonly columns: readonly Column[];
  readonly collections: readonly Collection[];
  /** What a new record starts with. */
  readonly initial: () => Fields;
}

/** A lookup on its way to one table: `primarycontactid`, `customerid_contact`. */
export interface Navigation {
  readonly column: Column;
  readonly target: string;
}

export function entityNamed(logicalName: string): Entity | null {
  return ENTITIES.find((entity) => entity.logicalName === logicalName) ?? null;
}

export function entityOfSet(setName: string): Entity | null {
  return ENTITIES.find((entity) => entity.setName === setName) ?? null;
}

/** The name under which a column is kept and answered: a lookup as `_name_value`. */
export function keyOf({ name, type }: Column): string {
  return type === 'lookup' ? `_${name}_value` : name;
}

/** All that may stand in `$select` and `$filter`. */
export function keysOf(entity: Entity): readonly string[] {
  return [...columnsByKey(entity).keys()];
}

/** The column that is kept under this key. */
export function columnAt(entity: Entity, key: string): Column | null {
  return columnsByKey(entity).get(key) ?? null;
}

/** Name of the navigation property from a lookup to one of its targets. */
export function navigationName(entity: Entity, { name, targets }: Column, target: string): string {
  if (targets.length === 1) return name;
  return entity.isActivity ? `${name}_${target}_${entity.logicalName}` : `${name}_${target}`;
}

/** A lookup with several targets needs one of them in the name; activities take it with and without their own. */
export function navigationNamed(entity: Entity, name: string): Navigation | null {
  const navigations = entity.columns.flatMap((column) =>
    column.targets.map((target): Navigation => ({ column, target })),
  );
  const found = navigations.find(
    ({ column, target }) =>
      name === navigationName(entity, column, target) ||
      (column.targets.length > 1 && name === `${column.name}_${target}`),
  );
  return found ?? null;
}

const keyed = new WeakMap<Entity, ReadonlyMap<string, Column>>();

function columnsByKey(entity: Entity): ReadonlyMap<string, Column> {
  const known = keyed.get(entity);
  if (known) return known;
  const columns = new Map([keyColumn(entity), ...entity.columns].map((column) => [keyOf(column), column]));
  keyed.set(entity, columns);
  return columns;
}

function keyColumn({ primaryId, label }: Entity): Column {
  return {
    name: primaryId,
    label,
    type: 'id',
    targets: [],
    options: [],
    maxLength: 0,
    readOnly: false,
    cascades: false,
  };
}
