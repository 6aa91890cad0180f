/** Messages back to text, and the reply that a request gets from whoever turns it away. */
import type { Header, SipMessage, SipRequest, SipResponse } from './message.js';
import { header, headers } from './message.js';

/** Puts the message on the wire with a Content-Length of its own. */
export function writeMessage(message: SipMessage): string {
  const startLine =
    message.kind === 'request'
      ? `${message.method} ${message.uri} SIP/2.0`
      : `SIP/2.0 ${message.status} ${message.reason}`;
  const length = new TextEncoder().encode(message.body).length;
  return [
    startLine,
    ...message.headers
      .filter(([name]) => name !== 'Content-Length')
      .map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length}`,
    '',
    message.body,
  ].join('\r\n');
}

/**
 * A reply with the headers that RFC 3261 section 8.2.6.2 copies. A To without a tag gets one that is
 * the same for a retransmission, as a stateless server must (section 8.2.7).
 */
export function replyTo(
  request: Pick<SipRequest, 'headers'>,
  status: number,
  reason: string,
  extra: readonly Header[] = [],
): SipResponse {
  const copied = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].flatMap((name) =>
    headers(request, name)
      .slice(0, name === 'Via' ? undefined : 1)
      .map((value): Header => [name, name === 'To' && status > 100 ? tagged(value, request) : value]),
  );
  return { kind: 'response', status, reason, headers: [...copied, ...extra], body: '' };
}

function tagged(to: string, request: Pick<SipRequest, 'headers'>): string {
  if (/;\s*tag\s*=/i.test(to)) return to;
  let hash = 7;
  for (const letter of `${header(request, 'Via') ?? ''}${header(request, 'Call-ID') ?? ''}`) {
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  }
  return `${to};tag=${hash.toString(36)}`;
}
