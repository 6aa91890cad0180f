import { expect } from '@open-wc/testing';
import { canonicalName, header, headers } from '../../../src/sip/message/message.js';
import { splitList } from '../../../src/sip/message/grammar.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { replyTo, writeMessage } from '../../../src/sip/message/write.js';
import { request } from './wire.js';

function taken(text: string) {
  const reading = readMessage(text);
  if (!reading.ok || reading.message.kind !== 'request') throw new Error('not a request');
  return reading.message;
}

describe('a reply', () => {
  it('copies Via, From, To, Call-ID and CSeq and gives To a tag', () => {
    const reply = replyTo(
      taken(request({ headers: { Via: ['SIP/2.0/WS a', 'SIP/2.0/WS b'] } })),
      404,
      'Not Found',
    );
    expect(headers(reply, 'Via')).to.deep.equal(['SIP/2.0/WS a', 'SIP/2.0/WS b']);
    expect(header(reply, 'CSeq')).to.equal('1 OPTIONS');
    expect(header(reply, 'To')).to.match(/^<sip:bob@example\.com>;tag=\w+$/);
    expect(header(reply, 'Max-Forwards')).to.be.undefined;
  });

  it('has the same tag for a retransmission and another for another request', () => {
    const tagOf = (text: string) => header(replyTo(taken(text), 400, 'Bad Request'), 'To');
    expect(tagOf(request())).to.equal(tagOf(request()));
    expect(tagOf(request())).not.to.equal(tagOf(request({ headers: { 'Call-ID': 'other' } })));
  });

  it('leaves a To with a tag, and the To of 100, as they are', () => {
    const tagged = '<sip:bob@example.com>;tag=b1';
    expect(header(replyTo(taken(request({ headers: { To: tagged } })), 481, 'Gone'), 'To')).to.equal(tagged);
    expect(header(replyTo(taken(request()), 100, 'Trying'), 'To')).to.equal('<sip:bob@example.com>');
  });

  it('carries further headers', () => {
    const reply = replyTo(taken(request()), 503, 'Busy', [['Retry-After', '5']]);
    expect(header(reply, 'Retry-After')).to.equal('5');
  });
});

describe('a written message', () => {
  it('ends with a Content-Length of its own, in bytes', () => {
    const text = writeMessage({ ...taken(request({ headers: { 'Content-Length': '0' } })), body: '\u0159' });
    expect(text).to.match(/^OPTIONS sip:bob@example\.com SIP\/2\.0\r\nVia: /);
    expect(text).to.match(/\r\nContent-Length: 2\r\n\r\n\u0159$/);
    expect(text.match(/Content-Length/g)).to.have.length(1);
  });
});

describe('header names', () => {
  for (const [spelling, canonical] of [
    ['v', 'Via'],
    ['CALL-ID', 'Call-ID'],
    ['i', 'Call-ID'],
    ['cseq', 'CSeq'],
    ['www-authenticate', 'WWW-Authenticate'],
    ['p-asserted-identity', 'P-Asserted-Identity'],
    ['constructor', 'Constructor'],
    ['__proto__', '__proto__'],
  ] as const) {
    it(`${spelling} is ${canonical}`, () => expect(canonicalName(spelling)).to.equal(canonical));
  }
});

describe('a list', () => {
  it('is split at commas outside quotes and brackets', () => {
    expect(splitList('"a, \\", b" <sip:a,b@c>, <sip:d>;x="e,f" ,g')).to.deep.equal([
      '"a, \\", b" <sip:a,b@c>',
      '<sip:d>;x="e,f"',
      'g',
    ]);
  });

  it('keeps its empty items', () => expect(splitList(',a,')).to.deep.equal(['', 'a', '']));

  it('ends in one item where a quote never ends', () => {
    expect(splitList('a, "b, c')).to.deep.equal(['a', '"b, c']);
  });
});
