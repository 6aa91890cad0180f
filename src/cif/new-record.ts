/**
 * Opens the form of a new customer with what is known of the caller, and learns of the record if the agent saves it.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/openform
 */
import { RecordError } from '../agent-desktop.js';
import type { Customer, Party } from '../call/call.js';
import type { RecordTable } from '../config/config.js';
import type { Log } from '../log.js';
import { recordId } from './click-to-act.js';
import type { Host } from './host.js';
import { fieldsOf, hostError, text } from './result.js';

/** Lengths of the columns. */
const LONGEST = { name: 160, part: 50 };

/** Resolves when the agent saves or closes the form: with the record, or with null. @throws RecordError it did not open */
export async function openNewRecord(
  host: Host,
  table: RecordTable,
  party: Party,
  log: Log,
): Promise<Customer | null> {
  const { entity } = table;
  try {
    const values = JSON.stringify(filledIn(table, party));
    const answer = await host.call('openForm', JSON.stringify({ entityName: entity }), values);
    return savedIn(answer, entity, party);
  } catch (error) {
    log('record.formNotOpened', { entity, code: hostError(error).code });
    throw new RecordError('refused');
  }
}

/** Values by the names of their columns. A contact's full name is put together by the organisation from its parts. */
function filledIn({ entity, name, phones }: RecordTable, party: Party): Readonly<Record<string, string>> {
  const [phone = ''] = phones;
  const number = { [phone]: party.number };
  // Many a network gives the number for a name.
  if (!/\p{L}/u.test(party.name)) return number;
  if (entity !== 'contact' || name !== 'fullname') {
    return { ...number, [name]: party.name.slice(0, LONGEST.name) };
  }
  const [, first = '', last = party.name] = /^(.+)\s+(\S+)$/.exec(party.name.trim()) ?? [];
  const firstname = first.slice(0, LONGEST.part);
  return { ...number, ...(firstname && { firstname }), lastname: last.slice(0, LONGEST.part) };
}

/** `{savedEntityReference: [{entityType, id, name}]}`; nothing of it where the form was closed without. */
function savedIn(answer: unknown, entity: string, party: Party): Customer | null {
  const [saved] = Object.values(fieldsOf(fieldsOf(answer)?.savedEntityReference) ?? {});
  const reference = fieldsOf(saved);
  const id = recordId(reference?.id);
  const type = text(reference?.entityType) || entity;
  if (id === '' || type !== entity) return null;
  return { entity, id, name: text(reference?.name) || party.name, detail: '' };
}
