/** Finds the organisation that this page belongs to. What the query says is a claim until the list confirms it. */
import type { HostAbsence } from '../agent-desktop.js';
import { isAllowed, originOf } from './origins.js';

/** Why there is no host. */
export interface Absence {
  readonly cause: HostAbsence;
  readonly detail: string;
}

export interface Claim {
  /** The page's query: `ucilib` names the library as the host does, `base` the organisation as Microsoft's samples do. */
  readonly query: string;
  /** The organisation's address where the configuration names it: it wins. */
  readonly configured: string | null;
  /** A framed page without an address is a channel URL that lacks it; one that is not framed just stands alone. */
  readonly framed: boolean;
}

/** The organisation's origin, on the list of the allowed ones, or why there is none. Paths are never believed. */
export function findOrganization(claim: Claim, allowed: readonly string[]): string | Absence {
  const [field, addresses] = addressesOf(claim);
  const [address, ...more] = addresses;
  if (address === undefined && !claim.framed) return { cause: 'standalone', detail: '' };
  const origin = more.length === 0 ? originOf(address ?? '') : null;
  if (origin === null) return { cause: 'addressInvalid', detail: field };
  return isAllowed(origin, allowed) ? origin : { cause: 'originNotAllowed', detail: origin };
}

/** The field that names the organisation, and all it says: a second value would be somebody's trick. */
function addressesOf({ query, configured }: Claim): [field: string, addresses: readonly string[]] {
  if (configured !== null) return ['organization', [configured]];
  const parameters = new URLSearchParams(query);
  const field = !parameters.has('ucilib') && parameters.has('base') ? 'base' : 'ucilib';
  return [field, parameters.getAll(field)];
}
