import { expect } from '@open-wc/testing';
import type { Quality } from '../../../src/call/quality.js';
import { QualityWatch } from '../../../src/sip/quality/watch.js';
import { VirtualTime } from '../support/virtual-time.js';

/** A connection whose counts go on while both sides are to be heard. */
class Connection {
  connectionState: RTCPeerConnectionState = 'connected';
  arrives = true;
  asked = 0;
  #bytes = 0;

  getStats = (): Promise<RTCStatsReport> => {
    this.asked += 1;
    const timestamp = 1000 * this.asked;
    if (this.arrives) this.#bytes += 8000;
    const counts = {
      bytesReceived: this.#bytes,
      packetsReceived: this.#bytes / 160,
      packetsLost: 0,
      jitter: 0,
    };
    return Promise.resolve(
      new Map<string, object>([
        ['out', { type: 'outbound-rtp', kind: 'audio', timestamp, bytesSent: timestamp }],
        ['in', { type: 'inbound-rtp', kind: 'audio', timestamp, ...counts }],
        ['heard', { type: 'remote-inbound-rtp', kind: 'audio', timestamp, fractionLost: 0, jitter: 0 }],
      ]),
    );
  };
}

describe('The watch over a call', () => {
  const time = new VirtualTime();
  let peerConnection: Connection;
  let media: { isTalking: boolean; isMuted: boolean; microphone: null; peerConnection: Connection };
  let over: AbortController;
  let told: (Quality | null)[];
  let watch: QualityWatch;

  beforeEach(() => {
    time.install();
    peerConnection = new Connection();
    media = { isTalking: true, isMuted: false, microphone: null, peerConnection };
    over = new AbortController();
    told = [];
    const changed = (quality: Quality | null) => told.push(quality);
    watch = new QualityWatch({ media, over: over.signal, changed });
  });
  afterEach(() => {
    over.abort();
    time.uninstall();
  });

  const grades = () => told.map((quality) => quality && [quality.sent.grade, quality.received.grade].join());

  it('measures each second, and tells only what is new', async () => {
    await time.pass(60_000);
    expect(peerConnection.asked).to.equal(60);
    expect(grades()).to.deep.equal(['good,unknown', 'good,good']);
  });

  it('tells that nothing comes any more within six seconds, and that it comes again', async () => {
    await time.pass(5000);
    peerConnection.arrives = false;
    await time.pass(5000);
    expect(told.at(-1)?.warnings).to.deep.equal(['receivedSilence']);
    expect(watch.warnings).to.deep.equal(['receivedSilence']);
    peerConnection.arrives = true;
    await time.pass(2000);
    expect(told.at(-1)?.warnings).to.be.empty;
  });

  for (const [name, stop] of [
    ['on hold', () => (media.isTalking = false)],
    ['without a connection', () => (peerConnection.connectionState = 'disconnected')],
  ] as const) {
    it(`says nothing ${name}, and measures nothing`, async () => {
      await time.pass(5000);
      peerConnection.arrives = false;
      stop();
      await time.pass(10_000);
      expect(peerConnection.asked).to.equal(5);
      expect(told.at(-1)).to.be.null;
      expect(watch.warnings).to.be.empty;
      expect(watch.summary.warnings).to.be.empty;
    });
  }

  it('is not disturbed by a connection that will not tell', async () => {
    peerConnection.getStats = () => Promise.reject(new Error('closed'));
    await time.pass(3000);
    peerConnection.getStats = new Connection().getStats;
    await time.pass(5000);
    expect(grades().at(-1)).to.equal('good,good');
  });

  it('ends with the call, and leaves no timer', async () => {
    await time.pass(3000);
    over.abort();
    await time.pass(3000);
    expect(peerConnection.asked).to.equal(3);
    expect(time.pending).to.equal(0);
    expect(watch.summary.received.average).to.be.greaterThan(4);
  });
});
