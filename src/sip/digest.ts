/**
 * Digest authentication (RFC 7616, RFC 8760) in the place of SIP.js's own, which knows MD5 alone. The stronger hashes are
 * fetched when a server first asks for one; a response with such a challenge waits for them.
 */
import type { OutgoingRequestMessage } from 'sip.js/lib/core/messages/outgoing-request-message.js';
import type { Challenge } from './grammar/challenge.js';
import type { Header, SipMessage, SipResponse } from './message/message.js';
import { md5 } from './md5.js';
import { randomToken } from './random-token.js';

type Hash = (text: string) => string;

/** By the name that stands in the challenge, in capitals. */
const hashes = new Map<string, Hash>([['MD5', md5]]);

/** Fetches the hashes that RFC 8760 asks for. Where they cannot be had, MD5 is what there is. */
async function loadStrongHashes(): Promise<void> {
  const { STRONG_HASHES } = await import('./strong-hashes.js');
  for (const [name, hash] of Object.entries(STRONG_HASHES)) hashes.set(name, hash);
}

const STRONG = /^SHA-(?:256|512-256)$/;

/**
 * Resolves when every challenge of the message that we could answer can be answered; null if that is so already. Rejects
 * where the hashes cannot be had.
 */
export function preparation(message: SipMessage): Promise<void> | null {
  const asked = challenges(message).map(algorithmOf);
  const isMissing = asked.some((algorithm) => STRONG.test(algorithm) && !hashes.has(algorithm));
  return isMissing ? loadStrongHashes() : null;
}

/**
 * The response with no challenge but the one to answer: the topmost that we know (RFC 8760 section 2.4). Who has a token
 * answers with it alone (RFC 8898 section 2.1).
 */
export function withOneChallenge(message: SipResponse, hasToken: boolean): SipResponse {
  const chosen = challenges(message).find((header) =>
    isBearer(header) ? hasToken : !hasToken && hashes.has(algorithmOf(header)),
  );
  return {
    ...message,
    headers: message.headers.filter((header) => !isChallenge(header) || header === chosen),
  };
}

function challenges({ headers }: SipMessage): readonly Header[] {
  return headers.filter(isChallenge);
}

function isChallenge([name]: Header): boolean {
  return name === 'WWW-Authenticate' || name === 'Proxy-Authenticate';
}

function isBearer([, value]: Header): boolean {
  return /^bearer\b/i.test(value);
}

function algorithmOf([, value]: Header): string {
  return (/[\s,]algorithm\s*=\s*"?([^\s",]+)/i.exec(value)?.[1] ?? 'MD5').toUpperCase();
}

/** The answer to a challenge, with the methods by which SIP.js's core asks for it: one for each request and its challenges. */
export class Digest {
  readonly #user: string;
  readonly #password: string;
  #count = 0;
  #header = '';

  constructor(user: string, password: string) {
    this.#user = user;
    this.#password = password;
  }

  /** False if the challenge cannot be answered. */
  authenticate(request: OutgoingRequestMessage, challenge: Challenge): boolean {
    const { realm, nonce, opaque, algorithm = 'MD5', qop } = challenge;
    const hash = hashes.get(algorithm);
    if (!hash || !realm || !nonce || (qop && !qop.includes('auth'))) return false;
    const uri = request.ruri.toString();
    const counted = qop && { cnonce: randomToken(), nc: (++this.#count).toString(16).padStart(8, '0') };
    const asked = hash(`${this.#user}:${realm}:${this.#password}`);
    const proved = counted ? `${nonce}:${counted.nc}:${counted.cnonce}:auth` : nonce;
    const response = hash(`${asked}:${proved}:${hash(`${request.method}:${uri}`)}`);
    const quoted = { username: this.#user, realm, nonce, uri, response, ...(opaque && { opaque }) };
    const fields = Object.entries(quoted).map(([name, value]) => `${name}="${value}"`);
    fields.push(`algorithm=${algorithm}`);
    if (counted) fields.push('qop=auth', `cnonce="${counted.cnonce}"`, `nc=${counted.nc}`);
    this.#header = `Digest ${fields.join(', ')}`;
    return true;
  }

  toString(): string {
    return this.#header;
  }
}
