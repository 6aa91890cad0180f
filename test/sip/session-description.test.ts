import { expect } from '@open-wc/testing';
import { directionOf, isHold, isTalkable } from '../../src/sip/session-description.js';

const audio = (...lines: string[]) =>
  ['v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=fingerprint:sha-256 AA', ...lines, ''].join('\r\n');

describe('A session description', () => {
  it('of encrypted audio is talkable', () => {
    expect(isTalkable(audio())).to.be.true;
  });

  for (const [what, description] of [
    ['of plain RTP', 'v=0\r\nm=audio 9 RTP/AVP 0\r\n'],
    ['of plain RTP with a fingerprint', 'v=0\r\na=fingerprint:sha-256 AA\r\nm=audio 9 RTP/AVP 0\r\n'],
    ['of SDES', 'v=0\r\nm=audio 9 RTP/SAVP 0\r\na=crypto:1 x\r\n'],
    ['without a fingerprint', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n'],
    ['of refused audio', audio().replace('audio 9', 'audio 0')],
    ['of a made-up protocol', audio().replace('UDP/TLS/RTP/SAVPF', 'xTLSxSAVP')],
    ['of video alone', audio().replace('m=audio', 'm=video')],
    ['that is none', 'hello'],
  ] as const) {
    it(`${what} is not`, () => {
      expect(isTalkable(description)).to.be.false;
    });
  }

  for (const direction of ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const) {
    it(`says ${direction} for its audio`, () => {
      expect(directionOf(audio(`a=${direction}`))).to.equal(direction);
    });
  }

  it('says sendrecv by saying nothing', () => {
    expect(directionOf(audio())).to.equal('sendrecv');
  });

  it('may say it once for all streams, which a stream of its own overrides', () => {
    expect(directionOf(`v=0\r\na=inactive\r\n${audio()}`)).to.equal('inactive');
    expect(directionOf(`v=0\r\na=inactive\r\n${audio('a=sendrecv')}`)).to.equal('sendrecv');
  });

  it('says nothing of the audio by the direction of the video', () => {
    expect(directionOf(`${audio()}m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=inactive\r\n`)).to.equal('sendrecv');
  });

  it('holds when the far end does not want to receive', () => {
    expect(isHold('sendonly') && isHold('inactive')).to.be.true;
    expect(isHold('sendrecv') || isHold('recvonly')).to.be.false;
  });
});
