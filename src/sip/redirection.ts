/**
 * Where a call of ours is to be tried instead, by a 3xx (RFC 3261 section 8.1.3.4). Whoever redirects decides whom the
 * agent talks to: followed only to users of our own domain and to telephone numbers, through our own server.
 */
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { dialable } from './dial-string.js';
import { ADDRESS, SIP_URI, splitList } from './message/grammar.js';

/** 305 names a proxy that all calls would have to go through, and 380 another service: neither is another number. */
const FOLLOWED: readonly (number | undefined)[] = [300, 301, 302];

/** Contacts that are looked at. */
const MOST = 10;

/** What can be dialled instead, the most preferred first. */
export function redirections(response: IncomingResponseMessage, domain: string): readonly string[] {
  if (!FOLLOWED.includes(response.statusCode)) return [];
  return response
    .getHeaders('contact')
    .flatMap(splitList)
    .slice(0, MOST)
    .map((contact) => ({ target: targetOf(contact, domain), preference: preferenceOf(contact) }))
    .sort((one, other) => other.preference - one.preference)
    .map(({ target }) => target)
    .filter((target) => target !== '');
}

/** '' for one that is not followed: of another domain, with headers for the new INVITE, or of another scheme. */
function targetOf(contact: string, domain: string): string {
  const [, , bracketed, bare = ''] = ADDRESS.exec(contact) ?? [];
  const address = bracketed ?? bare;
  const [, number] = /^tel:([^;?]*)/i.exec(address) ?? [];
  const [, user = '', host = ''] = SIP_URI.exec(address) ?? [];
  try {
    if (number !== undefined) return dialable(number, domain);
    return host.toLowerCase() === domain.toLowerCase() ? dialable(decodeURIComponent(user), domain) : '';
  } catch {
    return '';
  }
}

/** RFC 3261 section 20.10: from 0 to 1, and 1 where there is none. */
function preferenceOf(contact: string): number {
  return Number(/;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(contact)?.[1] ?? 1);
}
