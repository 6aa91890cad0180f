/** Addresses and parameters as the exchange reads them; the strict reader has judged their form before. */
import { ADDRESS, SIP_URI, VIA } from '../../sip/message/grammar.js';

type Parameters = ReadonlyMap<string, string>;

/** `"Alice" <sip:alice@example.com>;tag=1` taken apart. */
export interface Address {
  readonly uri: string;
  /** Names in lower case, values without quotes; '' where there is only a name. */
  readonly parameters: Parameters;
}

export interface SipUri {
  /** Percent escapes undone; '' where there is none. */
  readonly user: string;
  /** In lower case. */
  readonly host: string;
  /** '' where there is none. */
  readonly port: string;
}

export interface Via {
  readonly sentBy: string;
  readonly parameters: Parameters;
}

export function parseAddress(value = ''): Address | undefined {
  const [, , bracketed, bare, parameters = ''] = ADDRESS.exec(value) ?? [];
  const uri = bracketed ?? bare;
  return uri === undefined ? undefined : { uri, parameters: parseParameters(parameters) };
}

export function parseVia(value = ''): Via | undefined {
  const [, , host, port, parameters = ''] = VIA.exec(value) ?? [];
  if (host === undefined) return undefined;
  return { sentBy: `${host}:${port ?? ''}`.toLowerCase(), parameters: parseParameters(parameters) };
}

/** Undefined for other schemes, for escaped headers and for escapes that are no UTF-8. */
export function parseSipUri(uri = ''): SipUri | undefined {
  const [, userInfo = '', host, port = ''] = SIP_URI.exec(uri) ?? [];
  const user = decode(userInfo.replace(/:.*$/, ''));
  return host === undefined || user === undefined ? undefined : { user, host: host.toLowerCase(), port };
}

/** A Contact may carry headers for whoever calls it; a Request-URI may not (RFC 3261 section 19.1.1). */
export function withoutHeaders(uri: string): string {
  return uri.replace(/^([^@]*@)?([^?]*)\?.*$/, '$1$2');
}

function parseParameters(text: string): Parameters {
  const found = text.matchAll(/;\s*([^\s;="]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]*))?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), unquote(value)]));
}

/** Parameters back to text; a value that is no token is put in quotes. */
export function writeParameters(parameters: Iterable<readonly [name: string, value: string]>): string {
  return [...parameters]
    .map(([name, value]) => {
      if (value === '') return `;${name}`;
      return /^[\w.!%*+`'~-]+$/.test(value)
        ? `;${name}=${value}`
        : `;${name}="${value.replace(/["\\]/g, '\\$&')}"`;
    })
    .join('');
}

export function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
