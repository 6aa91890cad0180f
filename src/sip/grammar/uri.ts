/**
 * URIs as SIP.js has them. A SIP URI is taken apart (RFC 3261 section 19.1.1). Of any other SIP.js knows nothing, and
 * nothing is done with it here than to write it again as it was read.
 */
import { URI } from 'sip.js/lib/grammar/uri.js';
import { ANY_URI, SIP_URI_WITH_HEADERS } from '../message/grammar.js';
import { match } from './match.js';
import { readParameters } from './parameters.js';

export function readUri(text: string): URI {
  return /^sips?:/i.test(text) ? readSipUri(text) : new OtherUri(text);
}

export function readSipUri(text: string): URI {
  const [, user, host = '', port, parameters = '', headers = ''] = match(SIP_URI_WITH_HEADERS, text);
  const uri = new URI(schemeOf(text), '', host, port ? Number(port) : undefined);
  uri.user = user && readUser(user);
  addParameters(uri, parameters);
  addHeaders(uri, headers);
  return uri;
}

/** SIP.js unescapes the user again when it writes the URI, so a percent sign has to stay escaped. */
function readUser(user: string): string {
  return decodeURIComponent(user).replaceAll('%', '%25');
}

function addParameters(uri: URI, text: string): void {
  for (const [name, value] of Object.entries(readParameters(text))) {
    uri.setParam(name, /^(transport|user)$/.test(name) ? value?.toLowerCase() : value);
  }
}

function addHeaders(uri: URI, text: string): void {
  for (const [, name = '', value = ''] of text.matchAll(/([^&=]+)(?:=([^&]*))?/g)) {
    const others = uri.getHeader(name);
    if (others) others.push(value);
    else uri.setHeader(name, value);
  }
}

function schemeOf(text: string): string {
  return text.slice(0, text.indexOf(':'));
}

/** `tel:+15550100`, `urn:service:sos`: SIP.js would put `//` behind the scheme. */
class OtherUri extends URI {
  readonly #text: string;

  constructor(text: string) {
    match(ANY_URI, text);
    const scheme = schemeOf(text);
    super(scheme, '', text.slice(scheme.length + 1));
    this.#text = text;
  }

  override clone(): URI {
    return new OtherUri(this.#text);
  }

  override toRaw(): string {
    return this.#text;
  }

  override toString(): string {
    return this.#text;
  }
}
