/**
 * The slugs that the desktop itself has values for: columns of the record in the session's anchor tab, as in
 * `{anchor.ticketnumber}`, and the first record that a query finds, as in
 * `{$odata.incident.title.?$filter=incidentid eq '…'}`.
 * https://learn.microsoft.com/dynamics365/app-profile-manager/application-tab-templates
 */
import { keyOf } from '../records/entity.js';
import { RecordError } from '../records/record-error.js';
import type { RecordStore } from '../records/store.js';
import type { Slugs, SlugSource } from './slugs.js';
import type { TabContent } from './tabs.js';

const ANCHOR = 'anchor.';
const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/** The values that a provider sent, then those of the desktop. `anchor`: what the session's first tab shows, if any. */
export function slugSource(slugs: Slugs, records: RecordStore, anchor: TabContent | null): SlugSource {
  return (name) => {
    if (name.startsWith('$odata.')) return queried(name, records);
    return slugs.get(name) ?? (name.startsWith(ANCHOR) ? anchored(name, records, anchor) : undefined);
  };
}

function anchored(name: string, records: RecordStore, anchor: TabContent | null): string | undefined {
  if (anchor?.shows !== 'record' || !records.find(anchor.entity, anchor.id)) return undefined;
  const column = name.slice(ANCHOR.length);
  if (column.endsWith(LOOKUP_TABLE)) return lookupTable(column, records, anchor);
  return textOf(records.retrieve(anchor.entity, anchor.id, ''), column);
}

function lookupTable(
  name: string,
  records: RecordStore,
  { entity, id }: { readonly entity: string; readonly id: string },
): string | undefined {
  const key = name.slice(0, -LOOKUP_TABLE.length);
  const column = records.entity(entity).columns.find((candidate) => keyOf(candidate) === key);
  const record = records.find(entity, id);
  return column && record ? records.followed(column, record)?.entity : undefined;
}

/** `$odata.<table>.<column>.<query>`. A query that cannot be understood gives nothing, as one that finds nothing. */
function queried(name: string, records: RecordStore): string | undefined {
  const [, entity = '', column = '', query = ''] = /^\$odata\.(\w+)\.([^.]+)\.(.*)$/s.exec(name) ?? [];
  try {
    return textOf(records.search(entity, query)[0] ?? {}, column);
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

function textOf(record: Readonly<Record<string, unknown>>, column: string): string | undefined {
  const value = Object.hasOwn(record, column) ? record[column] : undefined;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? String(value) : undefined;
}
