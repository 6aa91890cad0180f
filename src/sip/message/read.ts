/**
 * The strict reader: text to message, or a refusal with the status that RFC 3261 and RFC 4475 ask
 * for. It checks what every element on the path must agree on; what only an endpoint may judge is in
 * endpoint.ts. It throws for no text whatever.
 */
import { ADDRESS, ANY_URI, CSEQ, HEADER_LINE, METHOD, SIP_URI, splitList, VIA } from './grammar.js';
import { canonicalName, header, headers } from './message.js';
import type { Header, Refusal, SipMessage, SipRequest } from './message.js';
import { replyTo } from './write.js';

export type Reading = { readonly ok: true; readonly message: SipMessage } | Refusal;

/** A text taken apart and not yet judged. `body` is undefined where Content-Length is wrong. */
interface Draft {
  readonly startLine: string;
  readonly headers: readonly Header[];
  readonly body: string | undefined;
  /** A line that is no header, a stray CR or LF, or no end of the headers. */
  readonly broken: boolean;
}

/** What stands exactly once in every message, and the largest number it may begin with. */
const REQUIRED: readonly Rule[] = [
  ['From', ADDRESS],
  ['To', ADDRESS],
  ['Call-ID', /^\S+$/],
  // RFC 3261 section 8.1.1.5
  ['CSeq', CSEQ, 2 ** 31 - 1],
];

/** What stands at most once in a request. A response is not lost over these. */
const OPTIONAL: readonly Rule[] = [
  ['Max-Forwards', /^\d+$/, 255],
  ['Expires', /^\d+$/, 2 ** 32 - 1],
  ['Content-Type', /^[^\s/;]+\s*\/\s*[^\s/;]+/],
];

type Rule = readonly [name: string, pattern: RegExp, largest?: number];

/** Reads one message: the whole text of one WebSocket message (RFC 7118 section 5). */
export function readMessage(text: string): Reading {
  const draft = takeApart(text);
  const [, status, reason = ''] = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/i.exec(draft.startLine) ?? [];
  return status ? readResponse(draft, Number(status), reason) : readRequest(draft);
}

/** A response that is wrong in anything is dropped: nobody waits for an answer to it. */
function readResponse(draft: Draft, status: number, reason: string): Reading {
  const { headers, body } = draft;
  const fault = findFault(draft);
  return fault
    ? refuse(400, fault)
    : { ok: true, message: { kind: 'response', status, reason, headers, body: body ?? '' } };
}

function readRequest(draft: Draft): Reading {
  const [method = '', uri = '', version = '', ...more] = draft.startLine.split(' ');
  if (!METHOD.test(method)) return refuse(400, 'Bad Start Line');

  const { headers, body } = draft;
  const request = { kind: 'request', method, uri, headers, body: body ?? '' } as const;
  if (more.length || !/^SIP\/\d+\.\d+$/i.test(version)) return refuse(400, 'Bad Request Line', request);
  if (!/^SIP\/2\.0$/i.test(version)) return refuse(505, 'Version Not Supported', request);

  const fault = findFault(draft) ?? findRequestFault(request);
  return fault ? refuse(400, fault, request) : { ok: true, message: request };
}

/** A refusal; the request, where it can be answered, gets its reply. An ACK never is (RFC 3261 section 17). */
export function refuse(
  status: number,
  reason: string,
  request?: SipRequest,
  extra: readonly Header[] = [],
): Refusal {
  const answerable = request && request.method !== 'ACK' && header(request, 'Via') !== undefined;
  return { ok: false, status, reason, reply: answerable ? replyTo(request, status, reason, extra) : null };
}

function takeApart(text: string): Draft {
  // Empty lines before the start line are skipped (RFC 3261 section 7.5).
  const [head = '', ...rest] = text.replace(/^[\r\n]+/, '').split('\r\n\r\n');
  const [startLine = '', ...lines] = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.flatMap(readHeader);
  return {
    startLine,
    headers,
    body: cutBody({ headers }, rest.join('\r\n\r\n')),
    broken: !rest.length || headers.length < lines.length || /[\r\n]/.test(startLine + lines.join('')),
  };
}

function readHeader(line: string): Header[] {
  const [, name, value = ''] = HEADER_LINE.exec(line) ?? [];
  // A stray CR or LF makes the message broken; it must not come back in the reply either.
  return name ? [[canonicalName(name), value.replace(/[\r\n]+/g, ' ').trim()]] : [];
}

/**
 * The body as long as Content-Length says, in bytes; what follows is ignored (RFC 3261 section 18.3). Over
 * WebSocket the header may be left out (RFC 7118 section 5).
 */
function cutBody(draft: Pick<Draft, 'headers'>, rest: string): string | undefined {
  const [stated, ...more] = headers(draft, 'Content-Length');
  if (stated === undefined) return rest;
  const bytes = new TextEncoder().encode(rest);
  if (more.length || !/^\d+$/.test(stated) || Number(stated) > bytes.length) return undefined;
  return new TextDecoder().decode(bytes.subarray(0, Number(stated)));
}

function findFault(draft: Draft): string | undefined {
  if (draft.broken) return 'Malformed Headers';
  if (draft.body === undefined) return 'Bad Content-Length';
  return findRuleFault(draft, REQUIRED, 1) ?? findListFault(draft, 'Via', VIA);
}

function findRequestFault(request: SipRequest): string | undefined {
  if (!isRequestUri(request.uri)) return 'Bad Request-URI';
  if (header(request, 'CSeq')?.split(/\s+/)[1] !== request.method) return 'CSeq Method Mismatch';
  if (header(request, 'Via') === undefined) return 'Missing Via';
  return (
    findRuleFault(request, OPTIONAL, 0) ??
    findListFault(request, 'Contact', ADDRESS) ??
    findListFault(request, 'Route', ADDRESS) ??
    findListFault(request, 'Record-Route', ADDRESS)
  );
}

function findRuleFault(
  draft: Pick<Draft, 'headers'>,
  rules: readonly Rule[],
  least: number,
): string | undefined {
  for (const [name, pattern, largest = Infinity] of rules) {
    const values = headers(draft, name);
    if (values.length > 1) return `Repeated ${name}`;
    if (values.length < least) return `Missing ${name}`;
    if (values.some((value) => !pattern.test(value) || parseInt(value) > largest)) return `Bad ${name}`;
  }
  return undefined;
}

function findListFault(draft: Pick<Draft, 'headers'>, name: string, pattern: RegExp): string | undefined {
  const items = headers(draft, name).flatMap(splitList);
  const valid = items.every((item) => pattern.test(item) || (name === 'Contact' && item === '*'));
  return valid ? undefined : `Bad ${name}`;
}

function isRequestUri(uri: string): boolean {
  return /^sips?:/i.test(uri) ? SIP_URI.test(uri) : ANY_URI.test(uri);
}
