/**
 * Digest authentication (RFC 3261 section 22, RFC 7616, RFC 8760). Nonces need no memory: each carries its time and
 * is sealed for the one connection that got it, so it is worth nothing on another.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512_256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { splitList } from '../../sip/message/grammar.js';
import { headers } from '../../sip/message/message.js';
import type { SipRequest } from '../../sip/message/message.js';
import { unquote } from './address.js';
import type { Clock } from './clock.js';
import { sameText } from './secret.js';
import type { Secret } from './secret.js';

const HASHES = { MD5: md5, 'SHA-256': sha256, 'SHA-512-256': sha512_256 };

export type Algorithm = keyof typeof HASHES;

/** Who a request is from: a user that proved it, or why nobody did. */
export type Verdict = { readonly user: string } | 'absent' | 'stale' | 'wrong';

export interface DigestOptions {
  readonly realm: string;
  /** Password by user. */
  readonly passwords: ReadonlyMap<string, string>;
  /** In the order in which they are offered, which is the order of preference (RFC 8760 section 2.4). */
  readonly algorithms: readonly Algorithm[];
  readonly nonceSeconds: number;
  readonly secret: Secret;
  readonly clock: Clock;
}

export class Digest {
  readonly #options: DigestOptions;

  constructor(options: DigestOptions) {
    this.#options = options;
  }

  /** One challenge for each algorithm. `stale` says that only the nonce was too old. */
  challenges(flow: string, stale: boolean): string[] {
    const { realm, algorithms } = this.#options;
    const nonce = this.#nonce(this.#options.clock.now(), flow);
    return algorithms.map(
      (algorithm) =>
        `Digest realm="${realm}", nonce="${nonce}", algorithm=${algorithm}, qop="auth"${stale ? ', stale=true' : ''}`,
    );
  }

  /** Judges the credentials for our realm that the request carries in the named header. */
  judge(request: SipRequest, name: 'Authorization' | 'Proxy-Authorization', flow: string): Verdict {
    const own = headers(request, name)
      .map(parseCredentials)
      .find((fields) => fields?.get('realm') === this.#options.realm);
    if (!own) return 'absent';
    if (!this.#proves(own, request)) return 'wrong';
    return this.#isFresh(own.get('nonce') ?? '', flow) ? { user: own.get('username') ?? '' } : 'stale';
  }

  #proves(fields: ReadonlyMap<string, string>, request: SipRequest): boolean {
    const field = (name: string): string => fields.get(name) ?? '';
    const algorithm = (fields.get('algorithm') ?? 'MD5').toUpperCase();
    const known = this.#options.algorithms.find((offered) => offered === algorithm);
    const wellFormed = field('qop') === 'auth' && /^[\da-f]{8}$/i.test(field('nc')) && field('cnonce') !== '';
    if (!known || !wellFormed || field('uri') !== request.uri) return false;

    const hash = (...parts: string[]): string => bytesToHex(HASHES[known](utf8ToBytes(parts.join(':'))));
    const password = this.#options.passwords.get(field('username'));
    const expected = hash(
      hash(field('username'), field('realm'), password ?? ''),
      field('nonce'),
      field('nc'),
      field('cnonce'),
      'auth',
      hash(request.method, field('uri')),
    );
    // An unknown user costs the same time as a known one.
    return sameText(expected, field('response').toLowerCase()) && password !== undefined;
  }

  #isFresh(nonce: string, flow: string): boolean {
    const { clock, nonceSeconds } = this.#options;
    const issued = parseInt(nonce, 36);
    const age = clock.now() - issued;
    return age >= 0 && age <= nonceSeconds * 1000 && sameText(nonce, this.#nonce(issued, flow));
  }

  #nonce(issued: number, flow: string): string {
    const time = issued.toString(36);
    return `${time}.${this.#options.secret.seal('nonce', `${time} ${flow}`)}`;
  }
}

/** `Digest name=value, name="value"`; undefined for another scheme. */
function parseCredentials(value: string): ReadonlyMap<string, string> | undefined {
  const [, list] = /^Digest\s+(.*)$/is.exec(value) ?? [];
  if (list === undefined) return undefined;
  return new Map(
    splitList(list).map((field) => {
      const [name = '', ...rest] = field.split('=');
      return [name.trim().toLowerCase(), unquote(rest.join('=').trim())];
    }),
  );
}
