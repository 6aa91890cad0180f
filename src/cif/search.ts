/**
 * Asks one table of the organisation for records, by `searchAndOpenRecords` with searchOnly, which opens nothing.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/searchandopenrecords
 */
import type { Customer } from '../call/call.js';
import type { RecordTable } from '../config/config.js';
import { recordId } from './click-to-act.js';
import type { Host } from './host.js';
import { within } from './limit.js';
import { fieldsOf, HostError, text, type Fields } from './result.js';

/** For one search, in milliseconds: the telephone is ringing. */
export const SEARCH_LIMIT = 5_000;

/**
 * The name behind a look-up column, and the word behind a choice.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-data-web-api
 */
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** A record that was found, with the numbers that stand in it. */
export interface Hit {
  readonly customer: Customer;
  readonly phones: readonly string[];
}

/** Records of the table that the condition is true of, as the host has them. @throws HostError */
export async function search(
  host: Host,
  table: RecordTable,
  condition: string,
  most: number,
): Promise<readonly Hit[]> {
  const query = `?$select=${columns(table).join(',')}&$filter=${encodeURIComponent(condition)}&$top=${most}`;
  const found = await within(SEARCH_LIMIT, host.call('searchAndOpenRecords', table.entity, query, true));
  // An object keyed "0", "1", … where one would expect a list.
  const rows = fieldsOf(found);
  const given = Object.values(rows ?? {}).slice(0, most);
  const hits = given.flatMap((row) => hitIn(table, fieldsOf(row)));
  if (!rows || (hits.length === 0 && given.length > 0)) throw new HostError('unintelligible');
  return hits;
}

/** A text in OData: quotes are doubled (OData 4.01 URL conventions, section 5.1.1.6.1). */
export function quoted(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}

export function contains(column: string, part: string): string {
  return `contains(${column},${quoted(part)})`;
}

function columns({ entity, name, phones, detail }: RecordTable): readonly string[] {
  return [`${entity}id`, name, ...phones, ...(detail === '' ? [] : [detail])];
}

function hitIn({ entity, name, phones, detail }: RecordTable, row: Fields | null): readonly Hit[] {
  const id = recordId(row?.[`${entity}id`]);
  if (!row || id === '') return [];
  const customer = {
    ...{ entity, id, name: text(row[name]) },
    // A look-up's own value is an id, which says nothing to anybody.
    detail: text(row[detail + FORMATTED]) || (/^_.*_value$/.test(detail) ? '' : text(row[detail])),
  };
  return [{ customer, phones: phones.map((column) => text(row[column])).filter((number) => number !== '') }];
}
