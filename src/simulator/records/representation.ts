/**
 * A record as the Web API answers it: the selected columns, their formatted values beside them, and what was expanded.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/select-columns#formatted-values
 */
import { columnAt, keyOf, keysOf, navigationName } from './entity.js';
import { formattedValue } from './formatted.js';
import { runQuery } from './odata/run.js';
import type { Column, Entity } from './entity.js';
import type { Expansion, Query } from './odata/query.js';
import type { Fields, Value } from './fields.js';
import type { RecordStore } from './store.js';

export interface Representation {
  readonly [key: string]: Value | Representation | readonly Representation[];
}

/** While it is being put together. */
type Draft = Record<string, Representation[string]>;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const TARGET = '@Microsoft.Dynamics.CRM.lookuplogicalname';
const NAVIGATION = '@Microsoft.Dynamics.CRM.associatednavigationproperty';

export function represent(
  records: RecordStore,
  entity: Entity,
  record: Fields,
  { select, expand }: Query,
): Representation {
  const shown: Draft = { '@odata.etag': `W/"${record.versionnumber ?? 0}"` };
  for (const key of select ? [entity.primaryId, ...select] : keysOf(entity)) {
    shown[key] = record[key] ?? null;
    const column = columnAt(entity, key);
    if (column?.type === 'lookup') annotateLookup(shown, records, entity, column, record);
    else if (column) annotate(shown, key, formattedValue(column, record[key] ?? null));
  }
  for (const expansion of expand) shown[expansion.name] = expanded(records, entity, record, expansion);
  return shown;
}

function annotate(shown: Draft, key: string, formatted: string | null): void {
  if (formatted !== null) shown[`${key}${FORMATTED}`] = formatted;
}

function annotateLookup(
  shown: Draft,
  records: RecordStore,
  entity: Entity,
  column: Column,
  record: Fields,
): void {
  const target = records.followed(column, record);
  if (!target) return;
  const key = keyOf(column);
  shown[`${key}${FORMATTED}`] = records.nameOf(target.entity, target.id);
  shown[`${key}${NAVIGATION}`] = navigationName(entity, column, target.entity);
  shown[`${key}${TARGET}`] = target.entity;
}

/** What a lookup leads to, null where it is empty or leads to another table; the records of a collection. */
function expanded(
  records: RecordStore,
  { primaryId }: Entity,
  record: Fields,
  { from, query }: Expansion,
): Representation | readonly Representation[] | null {
  if (from.by === 'lookup') {
    const id = record[keyOf(from.column)];
    const found = typeof id === 'string' ? records.find(query.entity.logicalName, id) : null;
    return found && represent(records, query.entity, found, query);
  }
  const key = `_${from.collection.lookup}_value`;
  const members = records.all(query.entity.logicalName).filter((member) => member[key] === record[primaryId]);
  return runQuery(query, members).map((member) => represent(records, query.entity, member, query));
}
