/** What the agent knows the far end of a call by. */
import type { Call } from '../call/call.js';

/** The matched record's name, the network's, or the number; '' when all is withheld. */
export function knownAs({ customer, party }: Call): string {
  return [customer?.name, party.name].find((name) => name) ?? party.number;
}
