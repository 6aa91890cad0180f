/** What makes a request belong to a transaction that is there already (RFC 3261 section 17.2.3). */
import { splitList } from '../../sip/message/grammar.js';
import { header } from '../../sip/message/message.js';
import type { SipRequest } from '../../sip/message/message.js';
import { parseVia } from './address.js';

const COOKIE = 'z9hG4bK';

/** The key of the request; of an ACK or CANCEL, the key of the INVITE that it is about. */
export function transactionKey(request: SipRequest): string {
  const method = /^(ACK|CANCEL)$/.test(request.method) ? 'INVITE' : request.method;
  const top = splitList(header(request, 'Via') ?? '')[0] ?? '';
  const via = parseVia(top);
  const branch = via?.parameters.get('branch') ?? '';
  // The bare cookie names nothing (RFC 4475 section 3.2.1).
  if (via && branch.startsWith(COOKIE) && branch !== COOKIE) return [method, branch, via.sentBy].join('\n');

  const sequence = parseInt(header(request, 'CSeq') ?? '0');
  return [method, top, header(request, 'Call-ID'), header(request, 'From'), sequence, request.uri].join('\n');
}
