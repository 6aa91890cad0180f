/**
 * Turns the page of the desktop, or of the session in front, to a record.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v1/develop/reference/microsoft-ciframework/openform
 */
import type { Customer } from '../call/call.js';
import type { Log } from '../log.js';
import type { Host } from './host.js';
import { hostError } from './result.js';

/** Resolves when it is clear that the page is not there, or when the agent has left it: not to be waited for. */
export async function showRecord(host: Host, { entity, id }: Customer, log: Log): Promise<void> {
  try {
    // Resolves when the agent saves or closes the form.
    if (host.has('openForm'))
      await host.call('openForm', JSON.stringify({ entityName: entity, entityId: id }));
    else await host.call('searchAndOpenRecords', entity, searchFor(entity, id), false);
  } catch (error) {
    log('record.notShown', { entity, code: hostError(error).code });
  }
}

/** A search that finds this record alone, which is opened then. */
function searchFor(entity: string, id: string): string {
  return `?$select=${entity}id&$filter=${entity}id eq ${id}&$top=1`;
}
