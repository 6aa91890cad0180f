import { RecordError } from '../record-error.js';
import type { Entity } from '../entity.js';

/** The words in which the Web API refuses a name that the table does not have. */
export function unknownColumn({ logicalName }: Entity, name: string): never {
  throw new RecordError(
    'QuerySyntax',
    `Could not find a property named '${name.slice(0, 100)}' on type 'Microsoft.Dynamics.CRM.${logicalName}'.`,
  );
}
