/**
 * A SIP message as it may be kept: its lines in their order, of which only what is known to be harmless is left. Numbers are
 * cut, names are gone, and of credentials no more than their scheme is left. A header that is not known here keeps its
 * name alone.
 */
import { redact } from '../log.js';
import type { Details } from './recording.js';

/** Said by machines to machines. */
const PLAIN = new Set(
  `via v max-forwards cseq call-id i allow supported k require proxy-require unsupported expires min-expires
   session-expires x min-se content-type c content-length l content-disposition retry-after event o subscription-state
   rseq rack accept accept-encoding allow-events u user-agent server date reason privacy replaces timestamp
   answer-mode target-dialog`.split(/\s+/),
);

/** With addresses in them: of people, and of servers. */
const ADDRESSES = new Set(
  `from f to t contact m refer-to r referred-by b p-asserted-identity p-preferred-identity remote-party-id diversion
   history-info record-route route path service-route p-called-party-id p-associated-uri`.split(/\s+/),
);

const SECRETS =
  /^(?:proxy-)?(?:authorization|authenticate)$|^www-authenticate$|^(?:proxy-)?authentication-info$/;

/** Characters of one message: one with every codec and candidate has 4,000. */
const LONGEST = 8_000;

/** The last words of a session description that say what is sent, and nothing of the network. */
const KEYS = /^(a=(?:ice-pwd|crypto|key-mgmt|ssrc-group|ssrc|msid|cname)[: ]?).*/;

export interface SipText {
  /** `INVITE`, or `200 INVITE`. */
  readonly name: string;
  readonly detail: Details;
}

/** The Call-ID of a message (RFC 3261 section 20.8), as the entry has it; '' where it has none. */
export function callIdOf(message: string): string {
  const [head = ''] = message.slice(0, LONGEST).split(/\r?\n\r?\n/, 1);
  return wordAfter('(?:call-id|i) *:', head);
}

/** Null for what is no message, such as a keep-alive. */
export function sipText(message: string): SipText | null {
  if (message.trim() === '') return null;
  const cut = message.slice(0, LONGEST);
  const end = /\r?\n\r?\n/.exec(cut);
  const head = end ? cut.slice(0, end.index) : cut;
  const body = end ? cut.slice(end.index + end[0].length) : '';
  const [first = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const { name, startLine } = beginning(first, wordAfter('cseq: *\\d+', head));
  const type = wordAfter('(?:content-type|c) *:', head);
  const text = [startLine, ...lines.map(headerText), ...bodyText(body, type)].join('\n');
  return { name, detail: { callId: callIdOf(cut), text } };
}

/** The first word behind what a line begins with; '' where no line does. */
function wordAfter(beginning: string, head: string): string {
  return (new RegExp(`^${beginning} *(\\S{1,100})`, 'im').exec(head)?.[1] ?? '').replace(/;.*/, '');
}

/** The words behind a status are anybody's. */
function beginning(line: string, method: string): { readonly name: string; readonly startLine: string } {
  const status = /^SIP\/2\.0 (\d{3})/.exec(line)?.[1];
  if (status !== undefined) return { name: `${status} ${method}`, startLine: `SIP/2.0 ${status}` };
  const name = /^[\w!%*.+`'~-]{1,30}(?= )/.exec(line)?.[0];
  return name === undefined
    ? { name: 'unreadable', startLine: removed(line) }
    : { name, startLine: withoutUsers(line) };
}

function headerText(line: string): string {
  const [, name = '', value = ''] = /^([\w.!%*+`'~-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
  const key = name.toLowerCase();
  if (name === '') return removed(line);
  if (SECRETS.test(key)) return `${name}: ${/^\w+/.exec(value)?.[0] ?? ''} ${removed(value)}`;
  if (ADDRESSES.has(key)) return `${name}: ${withoutUsers(value)}`;
  return PLAIN.has(key) ? `${name}: ${withoutUsers(value)}` : `${name}: ${removed(value)}`;
}

/** Display names, users, passwords and what is asked of an address; its host and parameters stay. */
function withoutUsers(value: string): string {
  return value
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/(^|,)([^<",;@]*[^<",;@\s])\s*</g, '$1"" <')
    .replace(/\btel:([^;>\s,]*)/gi, (_, number: string) => `tel:${redact(number)}`)
    .replace(/\b(sips?:)([^@>\s,]*)@/gi, (_, scheme: string, user: string) => `${scheme}${userText(user)}@`)
    .replace(/(sips?:[^>\s,?]*)\?[^>\s,]*/gi, '$1?…');
}

/** The user part, without a password. Who has a name in place of a number is not named. */
function userText(user: string): string {
  const [name = ''] = user.split(/[:;]/);
  return /^[+\d*#().-]+$/.test(name) ? redact(name) : '…';
}

function bodyText(body: string, type: string): readonly string[] {
  if (body === '') return [];
  if (type.toLowerCase() === 'application/sdp') {
    return [
      '',
      ...body.split(/\r?\n/).map((line) => line.replace(/^(s=|i=|u=|e=|p=).*/, '$1…').replace(KEYS, '$1…')),
    ];
  }
  // What became of a transfer is in its first line; digits, counts and texts are not for a file.
  const status = /^message\/sipfrag$/i.test(type) ? /^SIP\/2\.0 \d{3}/.exec(body)?.[0] : undefined;
  return ['', status ?? removed(body)];
}

function removed(text: string): string {
  return `[${text.length} characters]`;
}
