/** The copies that a proxy makes of a message (RFC 3261 sections 9.1, 16.6, 16.7 and 17.1.1.3). Pure. */
import { splitList } from '../../sip/message/grammar.js';
import { header, headers } from '../../sip/message/message.js';
import type { Header, SipRequest, SipResponse } from '../../sip/message/message.js';
import { parseAddress, parseVia } from './address.js';
import { fingerprint } from './secret.js';

/** What is put into the copy of one branch. */
export interface Hop {
  readonly domain: string;
  /** Branch parameter of our Via. */
  readonly branch: string;
  readonly uri: string;
  /** Our Record-Route, where the request begins a dialog. */
  readonly recordRoute: string | undefined;
  /** The Route values that remain. */
  readonly routes: readonly string[];
}

/** Headers that the next hop gets from us or must not get at all: credentials for us, an identity we did not check. */
const REPLACED = /^(Max-Forwards|Route|Proxy-Authorization|P-Asserted-Identity|Content-Length)$/;

/** Branch parameters of ours begin with the cookie of RFC 3261 and end with what tells a loop. */
export function branchName(random: string, request: SipRequest): string {
  return `z9hG4bK${random}-${loopMark(request)}`;
}

/** The same request for the second time, unchanged: it runs in a circle (RFC 3261 section 16.3). */
export function isLoop(request: SipRequest, domain: string): boolean {
  const mark = `-${loopMark(request)}`;
  return headers(request, 'Via')
    .flatMap(splitList)
    .map(parseVia)
    .some((via) => via?.sentBy === `${domain}:` && via.parameters.get('branch')?.endsWith(mark));
}

export function forward(request: SipRequest, hop: Hop): SipRequest {
  const hops = Number(header(request, 'Max-Forwards') ?? 71) - 1;
  const added: Header[] = [
    ['Via', `SIP/2.0/WS ${hop.domain};branch=${hop.branch}`],
    ...(hop.recordRoute === undefined ? [] : [['Record-Route', hop.recordRoute] as const]),
    ...hop.routes.map((route): Header => ['Route', route]),
    ['Max-Forwards', `${hops}`],
  ];
  const kept = request.headers.filter(([name]) => !REPLACED.test(name));
  return { ...request, uri: hop.uri, headers: [...added, ...kept] };
}

/** The response without the Via that was ours. */
export function returned(response: SipResponse): SipResponse {
  const [, ...vias] = headers(response, 'Via').flatMap(splitList);
  const others = response.headers.filter(([name]) => name !== 'Via' && name !== 'Content-Length');
  return { ...response, headers: [...vias.map((via): Header => ['Via', via]), ...others] };
}

/** The CANCEL for a request as it was sent. */
export function cancelOf(sent: SipRequest, reason: string | undefined): SipRequest {
  return followUp(sent, 'CANCEL', header(sent, 'To') ?? '', reason === undefined ? [] : [['Reason', reason]]);
}

/** The ACK for a refusal of the INVITE as it was sent: from hop to hop. */
export function ackOf(sent: SipRequest, refusal: SipResponse): SipRequest {
  return followUp(sent, 'ACK', header(refusal, 'To') ?? '', []);
}

function followUp(sent: SipRequest, method: string, to: string, extra: readonly Header[]): SipRequest {
  const copied = (name: string): Header[] => headers(sent, name).map((value): Header => [name, value]);
  return {
    kind: 'request',
    method,
    uri: sent.uri,
    headers: [
      ...copied('Via').slice(0, 1),
      ...copied('Route'),
      ['Max-Forwards', '70'],
      ...copied('From'),
      ['To', to],
      ...copied('Call-ID'),
      ['CSeq', `${parseInt(header(sent, 'CSeq') ?? '0')} ${method}`],
      ...extra,
    ],
    body: '',
  };
}

function loopMark(request: SipRequest): string {
  const tag = (name: string): string => parseAddress(header(request, name))?.parameters.get('tag') ?? '';
  return fingerprint(
    request.uri,
    tag('From'),
    tag('To'),
    header(request, 'Call-ID') ?? '',
    header(request, 'CSeq') ?? '',
    ...headers(request, 'Route'),
  );
}
