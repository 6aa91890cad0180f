/**
 * What SIP.js writes its messages with, in the place of its own (docs/adr/002-own-transport-and-media.md). Tags
 * and Call-IDs are names that nobody can guess, where SIP.js takes them from `Math.random` (RFC 3261 section 19.3). Reason
 * phrases are those of what a user agent of ours answers; it may leave them out (section 7.2).
 */
import { canonicalName } from './message/message.js';

const REASONS: Readonly<Record<number, string>> = {
  100: 'Trying',
  180: 'Ringing',
  183: 'Session Progress',
  200: 'OK',
  202: 'Accepted',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  482: 'Loop Detected',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  489: 'Bad Event',
  491: 'Request Pending',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  504: 'Server Time-out',
  603: 'Decline',
};

export function getReasonPhrase(code: number): string {
  return REASONS[code] ?? '';
}

/** As many characters of `0-9 a-v`. */
export function createRandomToken(size: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(size)), (byte) => (byte % 32).toString(32)).join(
    '',
  );
}

export function newTag(): string {
  return createRandomToken(10);
}

/** The name as SIP.js keeps its headers under. SIP.js asks for some with `_`, as its grammar names them. */
export function headerize(name: string): string {
  return canonicalName(name.replaceAll('_', '-'));
}

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
