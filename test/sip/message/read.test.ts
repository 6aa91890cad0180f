import { expect } from '@open-wc/testing';
import { checkForEndpoint } from '../../../src/sip/message/endpoint.js';
import { header, headers } from '../../../src/sip/message/message.js';
import type { SipMessage } from '../../../src/sip/message/message.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { RFC_4475, RFC_5118 } from './torture.js';
import type { TortureCase } from './torture.js';
import { request, response, wire } from './wire.js';

const ABILITIES = { extensions: [], bodies: ['application/sdp'], sentBy: 'client.invalid' };

/** What becomes of a text at an endpoint. */
function fateOf(text: string): TortureCase['fate'] {
  const reading = readMessage(text);
  const refusal = reading.ok ? checkForEndpoint(reading.message, ABILITIES) : reading;
  if (!refusal) return 'accept';
  return refusal.reply ? refusal.reply.status : 'drop';
}

function read(text: string): SipMessage {
  const reading = readMessage(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.message;
}

function refusalOf(text: string): string {
  const reading = readMessage(text);
  return reading.ok ? 'none' : `${reading.status} ${reading.reason}`;
}

describe('the strict reader', () => {
  it('has a case for every message of RFC 4475 and RFC 5118', () => {
    const names = [...RFC_4475, ...RFC_5118].map(({ name }) => name);
    expect(new Set(names).size).to.equal(49 + 12);
  });

  for (const [rfc, cases] of Object.entries({ 'RFC 4475': RFC_4475, 'RFC 5118': RFC_5118 })) {
    for (const { name, property, text, fate } of cases) {
      const verdict = fate === 'accept' ? 'taken' : fate === 'drop' ? 'dropped' : `refused with ${fate}`;
      it(`${rfc} ${name}: ${property} is ${verdict}`, () => expect(fateOf(text)).to.equal(fate));
    }
  }

  it('undoes folding, compact names and odd spelling', () => {
    const message = read(RFC_4475[0]?.text ?? '');
    expect(message.headers.map(([name]) => name)).to.include.members([
      'To',
      'From',
      'Call-ID',
      'CSeq',
      'Subject',
    ]);
    expect(header(message, 'CSeq')).to.equal('0009 INVITE');
    expect(headers(message, 'Via')).to.have.length(2);
    expect(message.body).to.equal('v=0\n');
  });

  it('reads method, URI, status and reason', () => {
    expect(read(request())).to.deep.include({
      kind: 'request',
      method: 'OPTIONS',
      uri: 'sip:bob@example.com',
    });
    expect(read(response())).to.deep.include({ kind: 'response', status: 200, reason: 'OK' });
  });

  it('keeps the order of repeated headers', () => {
    const message = read(request({ headers: { Route: ['<sip:one.example;lr>', '<sip:two.example;lr>'] } }));
    expect(headers(message, 'Route')).to.deep.equal(['<sip:one.example;lr>', '<sip:two.example;lr>']);
  });

  it('skips empty lines before the start line', () => {
    expect(fateOf(`\r\n\r\n${request()}`)).to.equal('accept');
  });

  it('counts Content-Length in bytes, not in letters', () => {
    const text = request({ headers: { 'Content-Length': '5' }, body: 'p\u0159\u00edtel' });
    expect(read(text).body).to.equal('p\u0159\u00ed');
  });

  it('takes the whole rest as body where Content-Length is left out', () => {
    expect(read(request({ body: 'a\r\n\r\nb' })).body).to.equal('a\r\n\r\nb');
  });

  for (const [what, text, refusal] of [
    [
      'no end of the headers',
      wire('OPTIONS sip:bob@example.com SIP/2.0', 'Via: SIP/2.0/WS a'),
      '400 Malformed Headers',
    ],
    ['a line that is no header', request({ headers: { 'no header': '1' } }), '400 Malformed Headers'],
    ['a bare line feed', request({ headers: { Subject: 'a\nInjected: yes' } }), '400 Malformed Headers'],
    [
      'a bare carriage return',
      request({ headers: { Subject: 'a\rInjected: yes' } }),
      '400 Malformed Headers',
    ],
    ['no Via', request({ headers: { Via: null } }), '400 Missing Via'],
    ['no CSeq', request({ headers: { CSeq: null } }), '400 Missing CSeq'],
    ['a Call-ID of two words', request({ headers: { 'Call-ID': 'a b' } }), '400 Bad Call-ID'],
    ['a Max-Forwards of -1', request({ headers: { 'Max-Forwards': '-1' } }), '400 Bad Max-Forwards'],
    ['an Expires too large', request({ headers: { Expires: '4294967296' } }), '400 Bad Expires'],
    ['a Route that is no address', request({ headers: { Route: 'nowhere' } }), '400 Bad Route'],
    [
      'a percent sign that escapes nothing',
      request({ line: 'OPTIONS sip:%zz@x SIP/2.0' }),
      '400 Bad Request-URI',
    ],
    ['an empty host', request({ line: 'OPTIONS sip:bob@ SIP/2.0' }), '400 Bad Request-URI'],
    ['a request line of two words', request({ line: 'OPTIONS sip:bob@x' }), '400 Bad Request Line'],
    ['a status of 99', response({ line: 'SIP/2.0 099 Too small' }), '400 Bad Start Line'],
    ['nothing', '', '400 Bad Start Line'],
  ] as const) {
    it(`refuses ${what}`, () => expect(refusalOf(text)).to.equal(refusal));
  }

  it('never answers an ACK, a response or a request without Via', () => {
    const texts = [
      request({ line: 'ACK <bad> SIP/2.0' }),
      response({ headers: { CSeq: null } }),
      request({ headers: { Via: null } }),
      '\u0000\u0001rubbish',
    ];
    for (const text of texts) expect(readMessage(text)).to.deep.include({ ok: false, reply: null });
  });

  it('takes nothing into a reply that could begin a line of its own', () => {
    const reading = readMessage(request({ headers: { From: '<sip:a@b>\nInjected: yes' } }));
    const reply = reading.ok ? null : reading.reply;
    expect(reply && header(reply, 'From')).to.equal('<sip:a@b> Injected: yes');
  });
});

describe('the check of an endpoint', () => {
  const check = (text: string) => checkForEndpoint(read(text), ABILITIES);

  it('names the extensions that it lacks', () => {
    const refusal = checkForEndpoint(read(request({ headers: { Require: '100rel, Replaces, x' } })), {
      ...ABILITIES,
      extensions: ['100rel'],
    });
    expect(refusal?.reply && header(refusal.reply, 'Unsupported')).to.equal('replaces, x');
  });

  it('does not look at Require in ACK and CANCEL', () => {
    for (const method of ['ACK', 'CANCEL']) {
      const text = request({ line: `${method} sip:bob@example.com SIP/2.0`, headers: { Require: 'x' } });
      expect(check(text), method).to.be.undefined;
    }
  });

  it('names the bodies that it takes', () => {
    const line = 'INVITE sip:bob@example.com SIP/2.0';
    const refusal = check(request({ line, body: 'hello' }));
    expect(refusal).to.include({ status: 415 });
    expect(refusal?.reply && header(refusal.reply, 'Accept')).to.equal('application/sdp');
    const sdp = { 'Content-Type': 'application/SDP;charset=utf-8', Accept: 'application/sdp, text/plain' };
    expect(check(request({ line, body: 'v=0', headers: sdp }))).to.be.undefined;
  });

  it('refuses a compressed body', () => {
    const headers = { 'Content-Type': 'application/sdp', 'Content-Encoding': 'gzip' };
    const refusal = check(request({ line: 'INVITE sip:bob@example.com SIP/2.0', body: 'x', headers }));
    expect(refusal?.reply && header(refusal.reply, 'Accept-Encoding')).to.equal('identity');
  });

  it('is not misled by a display name that looks like an address', () => {
    expect(check(request({ headers: { From: '"<http://x>" <sip:alice@example.com>;tag=1' } }))).to.be
      .undefined;
  });

  it('takes a caller with a telephone URI', () => {
    expect(check(request({ headers: { From: '<tel:+15550100>;tag=1' } }))).to.be.undefined;
  });

  it('drops a response that names another sender or more than one', () => {
    expect(check(response())).to.be.undefined;
    expect(check(response({ headers: { Via: 'SIP/2.0/WS other.invalid;branch=z9hG4bK-1' } }))).to.include({
      reply: null,
    });
    const two = ['SIP/2.0/WS client.invalid;branch=z9hG4bK-1', 'SIP/2.0/WS client.invalid;branch=z9hG4bK-2'];
    expect(check(response({ headers: { Via: two } }))).to.include({ reply: null });
  });
});
