/**
 * What an endpoint refuses and a proxy must let pass: extensions, bodies and addresses that it cannot deal with
 * (RFC 3261 section 8.2), and responses that were meant for somebody else (section 8.1.3.3).
 */
import { splitList, VIA } from './grammar.js';
import { header, headers } from './message.js';
import type { Refusal, SipMessage, SipRequest, SipResponse } from './message.js';
import { refuse } from './read.js';

export interface Abilities {
  /** Option tags that may stand in Require, in lower case. */
  readonly extensions: readonly string[];
  /** Content types an INVITE or an UPDATE may carry, in lower case. */
  readonly bodies: readonly string[];
  /** Host, and port where there is one, that this endpoint writes into Via. */
  readonly sentBy: string;
}

/** The refusal that a message deserves from an endpoint of these abilities, or undefined if it may come in. */
export function checkForEndpoint(message: SipMessage, abilities: Abilities): Refusal | undefined {
  return message.kind === 'request' ? checkRequest(message, abilities) : checkResponse(message, abilities);
}

function checkRequest(request: SipRequest, { extensions, bodies }: Abilities): Refusal | undefined {
  if (!/^sips?:/i.test(request.uri)) return refuse(416, 'Unsupported URI Scheme', request);
  // RFC 4475 section 3.3.5: a caller that is no telephone address.
  if (['From', 'To'].some((name) => !/^[^<]*<?(sips?|tel):/i.test(unquoted(header(request, name))))) {
    return refuse(400, 'Unsupported URI Scheme in From or To', request);
  }
  // ACK and CANCEL are never refused over Require (RFC 3261 section 8.2.2.3).
  const unknown = /^(ACK|CANCEL)$/.test(request.method)
    ? []
    : list(request, 'Require').filter((tag) => !extensions.includes(tag));
  if (unknown.length) return refuse(420, 'Bad Extension', request, [['Unsupported', unknown.join(', ')]]);
  return /^(INVITE|UPDATE)$/.test(request.method) ? checkBody(request, bodies) : undefined;
}

function checkBody(request: SipRequest, bodies: readonly string[]): Refusal | undefined {
  const accept = bodies.join(', ');
  const [type] = list(request, 'Content-Type');
  if (request.body && !(type && bodies.includes(type))) {
    return refuse(415, 'Unsupported Media Type', request, [['Accept', accept]]);
  }
  if (list(request, 'Content-Encoding').some((encoding) => encoding !== 'identity')) {
    return refuse(415, 'Unsupported Media Type', request, [['Accept-Encoding', 'identity']]);
  }
  const wanted = list(request, 'Accept');
  const acceptable =
    !wanted.length ||
    wanted.some((range) => range === '*/*' || range === 'application/*' || bodies.includes(range));
  return acceptable ? undefined : refuse(406, 'Not Acceptable', request, [['Accept', accept]]);
}

function checkResponse(response: SipResponse, { sentBy }: Abilities): Refusal | undefined {
  const [via = '', ...more] = headers(response, 'Via').flatMap(splitList);
  const [, , host = '', port] = VIA.exec(via) ?? [];
  const own = (port ? `${host}:${port}` : host).toLowerCase() === sentBy.toLowerCase();
  return own && !more.length ? undefined : refuse(400, 'Response for Another Element');
}

/** The items of a header without their parameters, in lower case. */
function list(message: SipMessage, name: string): string[] {
  return headers(message, name)
    .flatMap(splitList)
    .map((item) => item.replace(/\s*;.*$/, '').toLowerCase())
    .filter(Boolean);
}

/** An address without its quoted display name, which may hold anything. */
function unquoted(address = ''): string {
  return address.replace(/^"(?:[^"\\]|\\.)*"/, '');
}
