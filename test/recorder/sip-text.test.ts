import { expect } from '@open-wc/testing';
import { sipText } from '../../src/recorder/sip-text.js';

const lines = (...all: string[]) => all.join('\r\n');
const textOf = (message: string) =>
  JSON.stringify(sipText(message)?.detail.text).replaceAll('\\n', '\n').replaceAll('\\"', '"').slice(1, -1);

const INVITE = lines(
  'INVITE sip:201@sip.example;user=phone SIP/2.0',
  'Via: SIP/2.0/WSS abc.invalid;branch=z9hG4bK1',
  'From: "Maria Castro" <sip:+15550100123:secret@far.example>;tag=1',
  'To: Ann Agent <sip:ann.agent@sip.example>',
  'P-Asserted-Identity: "Maria" <tel:+15550100123>',
  'Call-ID: dialog-1@far.example',
  'CSeq: 7 INVITE',
  'Authorization: Digest username="ann", realm="sip.example", nonce="n0nce", response="deadbeef", cnonce="c0"',
  'X-Customer: Maria Castro, gold',
  'Subject: about my',
  ' divorce',
  'Content-Type: application/sdp',
  '',
  'v=0',
  's=Maria’s telephone',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=ice-ufrag:ufrag',
  'a=ice-pwd:s3cr3t',
  'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:k3y',
  'a=fingerprint:sha-256 AA:BB',
  'a=sendrecv',
);

describe('a SIP message in a recording', () => {
  it('keeps its method, its dialog and how it goes through the network', () => {
    expect(sipText(INVITE)).to.deep.include({ name: 'INVITE' });
    expect(sipText(INVITE)?.detail.callId).to.equal('dialog-1@far.example');
    for (const kept of [
      'INVITE sip:…01@sip.example;user=phone SIP/2.0',
      'Via: SIP/2.0/WSS abc.invalid;branch=z9hG4bK1',
      'CSeq: 7 INVITE',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=fingerprint:sha-256 AA:BB',
      'a=sendrecv',
    ]) {
      expect(textOf(INVITE)).to.contain(kept);
    }
  });

  it('has no credentials, names, numbers, texts or keys', () => {
    for (const removed of [
      ...['Maria', 'Castro', 'Ann', 'ann', 'gold', 'divorce', '5550100', '+1555'],
      ...['secret', 'n0nce', 'deadbeef', 'c0', 's3cr3t', 'k3y'],
    ]) {
      expect(textOf(INVITE), removed).not.to.contain(removed);
    }
    expect(textOf(INVITE)).to.contain('Authorization: Digest [');
    expect(textOf(INVITE)).to.contain('tel:…23');
  });

  it('names a response by its status and method, without the far end’s words', () => {
    const response = lines('SIP/2.0 486 Maria is busy', 'CSeq: 1 INVITE', '', '');
    expect(sipText(response)?.name).to.equal('486 INVITE');
    expect(textOf(response)).not.to.contain('Maria');
  });

  it('keeps neither tokens nor challenges', () => {
    for (const header of [
      'Authorization: Bearer t0ken',
      'Proxy-Authorization: Digest response="t0ken"',
      'WWW-Authenticate: Digest nonce="t0ken"',
      'Authentication-Info: nextnonce="t0ken"',
    ]) {
      const text = textOf(lines('REGISTER sip:a SIP/2.0', header, '', ''));
      expect(text).not.to.contain('t0ken');
      expect(text).to.contain(header.slice(0, header.indexOf(':')));
    }
  });

  it('keeps no digits that were pressed, no message and no dialog that is asked for', () => {
    const info = lines('INFO sip:a SIP/2.0', 'Content-Type: application/dtmf-relay', '', 'Signal=5');
    expect(textOf(info)).not.to.contain('Signal');
    const refer = lines('REFER sip:a@b SIP/2.0', 'Refer-To: <sip:300@b?Replaces=x%3Bto-tag%3Dy>', '', '');
    expect(textOf(refer)).to.contain('Refer-To: <sip:…00@b?…>');
    const notify = lines('NOTIFY sip:a@b SIP/2.0', 'Content-Type: message/sipfrag', '', 'SIP/2.0 200 Maria');
    expect(textOf(notify)).to.match(/SIP\/2\.0 200$/);
  });

  it('is nothing where it is a keep-alive, and takes any rubbish', () => {
    expect(sipText('\r\n\r\n')).to.equal(null);
    for (const rubbish of [
      'Maria',
      '\u0000',
      ':',
      'SIP/2.0',
      '\r\nX',
      'a'.repeat(100_000),
      ': : :\r\n\r\n\r\n',
    ]) {
      const text = JSON.stringify(sipText(rubbish));
      expect(text).not.to.contain('Maria');
      expect(text.length).to.be.below(10_000);
    }
  });
});
