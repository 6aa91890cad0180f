/** Both grammars at the same text: SIP.js's own, and the one that stands in its place. */
import { NameAddrHeader } from 'sip.js/lib/grammar/name-addr-header.js';
import { parse as parseGenerated } from 'sip.js/lib/grammar/pegjs/dist/grammar.js';
import { URI } from 'sip.js/lib/grammar/uri.js';
import { parse as parseOwn } from '../../../src/sip/grammar/sip-js-grammar.js';

interface Options {
  readonly startRule: string;
  data?: unknown;
}

/** What a rule makes of a text, in comparable form; null where it refuses. */
export function readGenerated(rule: string, text: string): unknown {
  return read(parseGenerated, rule, text);
}

export function readOwn(rule: string, text: string): unknown {
  return read(parseOwn, rule, text);
}

/** Calls the grammar as SIP.js does (`sip.js/lib/grammar/grammar.js`). */
function read(parse: (text: string, options: Options) => unknown, rule: string, text: string): unknown {
  const options: Options = { startRule: rule };
  try {
    parse(text, options);
  } catch {
    return null;
  }
  return options.data === -1 ? null : comparable(rule, options.data, text);
}

/** The fields of a result that any code of SIP.js 0.21.2 reads. What else the generated grammar leaves there is chance. */
const READ_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Via: ['transport', 'host', 'port', 'branch'],
  WWW_Authenticate: ['realm', 'nonce', 'opaque', 'algorithm', 'stale', 'qop'],
  Proxy_Authenticate: ['realm', 'nonce', 'opaque', 'algorithm', 'stale', 'qop'],
  CSeq: ['value', 'method'],
  Content_Disposition: ['type'],
  Event: ['event'],
  Request_Response: ['method', 'uri', 'status_code', 'reason_phrase'],
  absoluteURI: ['scheme'],
};

function comparable(rule: string, data: unknown, text: string): unknown {
  if (Array.isArray(data)) return data.map((item: ListedAddress) => listed(item, text));
  if (data instanceof NameAddrHeader) return address(data);
  if (data instanceof URI) return uri(data);
  const fields = READ_FIELDS[rule];
  if (!fields) return data;
  const result = data as Readonly<Record<string, unknown>>;
  // A request for another than a SIP URI: SIP.js throws at one without address.
  if (rule === 'Request_Response' && !result.status_code && !result.uri) return null;
  return Object.fromEntries(
    fields.map((field) => {
      const value = result[field];
      return [field, value instanceof URI ? uri(value) : field === 'stale' ? value === true : value];
    }),
  );
}

interface ListedAddress {
  readonly parsed: NameAddrHeader;
  readonly position: number;
  readonly offset: number;
}

/** SIP.js cuts the text out at these positions; the white space behind it means nothing. */
function listed({ parsed, position, offset }: ListedAddress, text: string): unknown {
  return { ...address(parsed), text: text.substring(position, offset).trimEnd() };
}

/** Nobody asks whether there is no name or an empty one. */
function address({ displayName, parameters, uri: target }: NameAddrHeader): object {
  return { displayName: displayName || '', parameters, uri: uri(target) };
}

/** `toRaw` is what is sent as Request-URI, and has the letters as they were read. */
function uri(target: URI): object {
  const { scheme, user, host, port, parameters, headers } = target;
  return { scheme, user, host, port, parameters, headers, raw: written(target) };
}

function written(target: URI): string {
  try {
    return target.toRaw();
  } catch {
    return 'cannot be written';
  }
}
