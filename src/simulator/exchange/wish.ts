/** What one Contact of a REGISTER asks for (RFC 3261 section 10.3, RFC 5626 section 6). */
import { header } from '../../sip/message/message.js';
import type { SipRequest } from '../../sip/message/message.js';
import { parseAddress, parseSipUri, withoutHeaders, writeParameters } from './address.js';
import type { Limits } from './limits.js';

export interface Wish {
  /** The same for the same telephone: its instance and reg-id, or else its URI. */
  readonly key: string;
  readonly instance: string;
  /** The URI to call it by. */
  readonly uri: string;
  /** The Contact as it is listed, without `expires`. */
  readonly contact: string;
  /** 0 asks for the binding to be removed. */
  readonly seconds: number;
}

/** Undefined for a Contact that cannot be called. */
export function readWish(contact: string, request: SipRequest, limits: Limits): Wish | undefined {
  const address = parseAddress(contact);
  const uri = withoutHeaders(address?.uri ?? '');
  const target = parseSipUri(uri);
  if (!address || !target) return undefined;

  const { parameters } = address;
  const instance = parameters.get('+sip.instance') ?? '';
  const listed = [...parameters].filter(([name]) => name !== 'expires');
  const expires = parameters.get('expires') ?? header(request, 'Expires') ?? '';
  return {
    key: instance
      ? `${instance} ${parameters.get('reg-id') ?? ''}`
      : `${target.user}@${target.host}:${target.port}`,
    instance,
    uri,
    contact: `<${address.uri}>${writeParameters(listed)}`,
    seconds: Math.min(readSeconds(expires, limits), limits.longestBindingSeconds),
  };
}

/** A malformed or overlarge interval counts as none at all (RFC 3261 section 10.3, RFC 4475 section 3.1.2.4). */
function readSeconds(expires: string, limits: Limits): number {
  return /^\d{1,10}$/.test(expires) ? Number(expires) : limits.longestBindingSeconds;
}
