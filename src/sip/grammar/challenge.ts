/** A digest challenge (RFC 3261 section 22.4, RFC 7616 section 3.3). */
import { splitList, TOKEN, VALUE } from '../message/grammar.js';
import { match } from './match.js';
import { unquoted } from './parameters.js';
import type { Parameters } from './parameters.js';

/** Texts as they stand between the quotes: they are hashed and sent back so. */
export interface Challenge {
  readonly realm?: string | undefined;
  readonly nonce?: string | undefined;
  readonly opaque?: string | undefined;
  readonly algorithm?: string | undefined;
  readonly stale?: boolean;
  readonly qop?: readonly string[] | undefined;
}

const CHALLENGE = new RegExp(`^(${TOKEN})\\s+(.+)$`, 's');
const PARAMETER = new RegExp(`^(${TOKEN})\\s*=\\s*(${VALUE})$`, 'i');

/** A challenge of another scheme than Digest has nothing that SIP.js could answer. */
export function readChallenge(text: string): Challenge {
  const [, scheme = '', list = ''] = match(CHALLENGE, text);
  const parameters = readList(list);
  return /^digest$/i.test(scheme) ? digest(parameters) : {};
}

function readList(list: string): Parameters {
  const parameters: Parameters = {};
  for (const item of splitList(list)) {
    const [, name = '', value = ''] = match(PARAMETER, item);
    parameters[name.toLowerCase()] = unquoted(value);
  }
  return parameters;
}

function digest({ realm, nonce, opaque, algorithm, stale, qop }: Parameters): Challenge {
  return {
    realm,
    nonce,
    opaque,
    // Servers quote these two, which must not be, and leave qop without quotes: either way it counts.
    algorithm: algorithm?.toUpperCase(),
    stale: stale?.toLowerCase() === 'true',
    qop: qop?.toLowerCase().match(/[^\s,]+/g) ?? undefined,
  };
}
