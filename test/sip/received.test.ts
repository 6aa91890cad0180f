import { expect } from '@open-wc/testing';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import { Parser } from 'sip.js/lib/core/messages/parser.js';
import type { Logger } from 'sip.js/lib/core/log/logger.js';
import { readMessage } from '../../src/sip/message/read.js';
import { receivedRequest, receivedResponse } from '../../src/sip/received.js';
import { writeMessage } from '../../src/sip/message/write.js';
import type { SipMessage } from '../../src/sip/message/message.js';

const unheard = () => {};
const SILENCE = { debug: unheard, log: unheard, warn: unheard, error: unheard } as unknown as Logger;

const INVITE = [
  'INVITE sip:bob@example.com;transport=ws SIP/2.0',
  'Via: SIP/2.0/WS proxy.example.com:8443;branch=z9hG4bKproxy',
  'v: SIP/2.0/UDP alice.invalid;branch=z9hG4bKalice',
  'Record-Route: <sip:one.example.com;lr>, <sip:two.example.com;lr>',
  'Record-Route: <sip:three.example.com;lr>',
  'f: "Alice, of Sales" <sip:alice@example.com>;tag=near',
  't: <sip:bob@example.com>',
  'i: call-1',
  'CSeq: 7 INVITE',
  'Max-Forwards: 70',
  'm: <sip:alice@alice.invalid;transport=ws>',
  'X-Note: first',
  'X-Note: second',
  'c: application/sdp',
];

const RESPONSE = [
  'SIP/2.0 183 Session Progress',
  'Via: SIP/2.0/WS alice.invalid;branch=z9hG4bKalice',
  'From: <sip:alice@example.com>;tag=near',
  'To: Bob <sip:bob@example.com>;tag=far',
  'Call-ID: call-1',
  'CSeq: 7 INVITE',
  'Contact: <sip:bob@bob.invalid>, <sip:bob@other.invalid>',
];

const text = (lines: readonly string[], body = ''): string => [...lines, '', body].join('\r\n');

const read = (message: string): SipMessage => {
  const reading = readMessage(message);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.message;
};

/** What SIP.js's core looks at. */
const seen = (message: IncomingMessage) => ({
  method: message.method,
  via: [message.via.host, message.via.port],
  branch: message.viaBranch,
  from: [message.from.toString(), message.fromTag],
  to: message.to.toString(),
  callId: message.callId,
  cseq: message.cseq,
  body: message.body,
  contact: String(message.parseHeader('contact')),
  headers: Object.fromEntries(
    Object.keys(message.headers)
      .filter((name) => name !== 'Content-Length')
      .sort()
      .map((name) => [name, message.getHeaders(name)]),
  ),
});

describe('A message handed to SIP.js', () => {
  it('is the request that SIP.js would have read', () => {
    const message = read(text(INVITE, 'v=0\r\ns=ü\r\n'));
    const theirs = Parser.parseMessage(writeMessage(message), SILENCE);
    const ours = message.kind === 'request' ? receivedRequest(message) : undefined;
    expect(ours && seen(ours)).to.deep.equal(theirs && seen(theirs));
    expect(ours?.ruri?.toString()).to.equal('sip:bob@example.com;transport=ws');
    expect(ours?.getHeaders('record-route')).to.have.length(3);
  });

  it('is the response that SIP.js would have read', () => {
    const message = read(text(RESPONSE));
    const theirs = Parser.parseMessage(writeMessage(message), SILENCE);
    const ours = message.kind === 'response' ? receivedResponse(message) : undefined;
    expect(ours && seen(ours)).to.deep.equal(theirs && seen(theirs));
    expect(ours).to.be.instanceOf(IncomingResponseMessage).and.include({
      statusCode: 183,
      reasonPhrase: 'Session Progress',
      toTag: 'far',
    });
  });

  it('is not lost over a header that nobody asks for', () => {
    const message = read(text([...RESPONSE, 'Content-Type: ?', 'WWW-Authenticate: Nonsense']));
    expect(Parser.parseMessage(writeMessage(message), SILENCE)).to.be.undefined;
    expect(message.kind === 'response' && receivedResponse(message).statusCode).to.equal(183);
  });

  it('needs a Contact that is a SIP address', () => {
    const message = read(text(INVITE.map((line) => line.replace(/^m:.*/, 'm: <tel:+15550100>'))));
    expect(() => message.kind === 'request' && receivedRequest(message)).to.throw(SyntaxError);
  });

  it('may have no tags, as in RFC 2543', () => {
    const message = read(text(INVITE.map((line) => line.replace(';tag=near', ''))));
    const received = message.kind === 'request' ? receivedRequest(message) : undefined;
    expect(received).to.include({ fromTag: '', toTag: '' });
  });
});
