/**
 * Finds the records that a telephone number belongs to, by `searchAndOpenRecords` with searchOnly, which opens
 * nothing. Contacts come before accounts. Knows no call.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/searchandopenrecords
 */
import type { Customer } from '../call/call.js';
import { recordId } from './click-to-act.js';
import type { Host } from './host.js';
import { aborted, within } from './limit.js';
import { likeness, numberForms, type NumberForms } from './number-forms.js';
import { fieldsOf, text, type Fields } from './result.js';

/** For one search, in milliseconds: the telephone is ringing. */
export const SEARCH_LIMIT = 5_000;

/** A table to look in, with its columns. */
interface Table {
  readonly entity: string;
  readonly name: string;
  readonly phones: readonly string[];
  /** What tells namesakes apart. */
  readonly detail: string | null;
}

const TABLES: readonly Table[] = [
  {
    entity: 'contact',
    name: 'fullname',
    phones: ['telephone1', 'mobilephone'],
    detail: '_parentcustomerid_value',
  },
  { entity: 'account', name: 'name', phones: ['telephone1'], detail: null },
];

/**
 * The name behind a look-up column.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-data-web-api
 */
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

interface Match {
  readonly customer: Customer;
  readonly likeness: number;
}

/** Records with this number, best match first. Never rejects; empty as soon as `signal` is aborted. */
export async function findCustomers(host: Host, number: string, signal: AbortSignal): Promise<Customer[]> {
  const forms = numberForms(number);
  if (!forms) return [];
  const [sure, vague] = forms.endings;
  const found = await search(host, forms, filters(forms.equal, sure), signal);
  if (found.length > 0 || vague === undefined) return found;
  return search(host, forms, filters([], vague), signal);
}

/** The condition for one column: equal to one of the forms, or containing the digits. */
function filters(equal: readonly string[], part: string | undefined): (column: string) => string {
  return (column) =>
    [
      ...equal.map((form) => `${column} eq ${quoted(form)}`),
      ...(part === undefined ? [] : [`contains(${column},${quoted(part)})`]),
    ].join(' or ');
}

/** A text in OData: quotes are doubled (OData 4.01 URL conventions, section 5.1.1.6.1). */
export function quoted(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}

async function search(
  host: Host,
  forms: NumberForms,
  filter: (column: string) => string,
  signal: AbortSignal,
): Promise<Customer[]> {
  if (signal.aborted) return [];
  const searches = TABLES.map((table) => searchTable(host, table, forms, filter));
  const found = await Promise.race([aborted(signal), Promise.all(searches)]);
  const matches = found?.flat() ?? [];
  return matches.sort((one, other) => other.likeness - one.likeness).map((match) => match.customer);
}

async function searchTable(
  host: Host,
  table: Table,
  forms: NumberForms,
  filter: (column: string) => string,
): Promise<Match[]> {
  const condition = encodeURIComponent(table.phones.map(filter).join(' or '));
  const query = `?$select=${columns(table).join(',')}&$filter=${condition}&$top=50`;
  try {
    const found = await within(SEARCH_LIMIT, host.call('searchAndOpenRecords', table.entity, query, true));
    // An object keyed "0", "1", … where one would expect a list.
    return Object.values(fieldsOf(found) ?? {}).flatMap((row) => matchesIn(table, forms, fieldsOf(row)));
  } catch {
    return [];
  }
}

function columns({ entity, name, phones, detail }: Table): string[] {
  return [`${entity}id`, name, ...phones, ...(detail === null ? [] : [detail])];
}

/** The record as a match, if it is one: what the host found is compared digit by digit. */
function matchesIn(table: Table, forms: NumberForms, row: Fields | null): Match[] {
  const id = recordId(row?.[`${table.entity}id`]);
  const best = Math.max(...table.phones.map((column) => likeness(forms, text(row?.[column]))));
  if (!row || id === '' || best === 0) return [];
  const detail = table.detail === null ? '' : text(row[table.detail + FORMATTED]);
  return [{ customer: { entity: table.entity, id, name: text(row[table.name]), detail }, likeness: best }];
}
