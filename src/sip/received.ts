/**
 * A message that the strict reader has taken apart, as SIP.js's core wants it. Left to SIP.js, the whole text would be
 * written and read a second time, and a message be lost over a header that nobody asks for.
 */
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { NameAddrHeader } from 'sip.js/lib/grammar/name-addr-header.js';
import { readAddress, readAddresses } from './grammar/address.js';
import { readCSeq, readVia } from './grammar/sip-js-grammar.js';
import { readUri } from './grammar/uri.js';
import { header, type SipMessage, type SipRequest, type SipResponse } from './message/message.js';

/** @throws SyntaxError at what SIP.js cannot do without, such as a Contact that is a SIP address */
export function receivedRequest(request: SipRequest): IncomingRequestMessage {
  const received = new IncomingRequestMessage();
  fill(received, request);
  received.method = request.method;
  received.ruri = readUri(request.uri);
  return received;
}

/** @throws SyntaxError at what SIP.js cannot do without */
export function receivedResponse(response: SipResponse): IncomingResponseMessage {
  const received = new IncomingResponseMessage();
  const { method } = fill(received, response);
  received.method = method;
  received.statusCode = response.status;
  received.reasonPhrase = response.reason;
  return received;
}

type Received = IncomingRequestMessage | IncomingResponseMessage;

function fill(received: Received, message: SipMessage): { readonly method: string } {
  for (const [name, value] of message.headers) addHeader(received, name, value);
  const first = (name: string): string => header(message, name) ?? '';
  const { branch, ...sender } = readVia(first('Via'));
  const cseq = readCSeq(first('CSeq'));
  received.via = sender;
  received.viaBranch = branch;
  received.from = readAddress(first('From'));
  received.fromTag = tagOf(received.from);
  received.to = readAddress(first('To'));
  received.toTag = tagOf(received.to);
  received.callId = first('Call-ID');
  received.cseq = cseq.value;
  received.body = message.body;
  return cseq;
}

/** SIP.js takes the route of a dialog item by item, and asks for the first Contact. */
function addHeader(received: Received, name: string, value: string): void {
  if (name !== 'Contact' && name !== 'Record-Route') return received.addHeader(name, value);
  const items = readAddresses(value).map(({ parsed, offset, position }) => ({
    raw: value.slice(offset, position),
    parsed,
  }));
  received.headers[name] = [...(received.headers[name] ?? []), ...items];
}

/** RFC 2543 had none in a first request; none is the same as an empty one (RFC 3261 section 12.2.1.1). */
function tagOf(address: NameAddrHeader): string {
  return address.getParam('tag') ?? '';
}
