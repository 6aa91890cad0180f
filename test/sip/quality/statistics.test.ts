import { expect } from '@open-wc/testing';
import { readStatistics } from '../../../src/sip/quality/statistics.js';

function report(...entries: readonly object[]): RTCStatsReport {
  return new Map(entries.map((entry, index) => [String(index), entry]));
}

const SENT = { type: 'outbound-rtp', kind: 'audio', timestamp: 900, bytesSent: 4000 };
const RECEIVED = {
  ...{ type: 'inbound-rtp', kind: 'audio', timestamp: 1000, bytesReceived: 8000 },
  ...{ packetsReceived: 50, packetsLost: 2, jitter: 0.012 },
};
const HEARD = {
  ...{ type: 'remote-inbound-rtp', kind: 'audio', timestamp: 800 },
  ...{ fractionLost: 0.05, jitter: 0.045, roundTripTime: 0.2 },
};
const PATH = { type: 'candidate-pair', timestamp: 1000, nominated: true, currentRoundTripTime: 0.3 };

describe('The statistics of a connection', () => {
  it('are read in milliseconds and per cent', () => {
    expect(readStatistics(report(SENT, RECEIVED, HEARD, PATH))).to.deep.equal({
      ...{ at: 1000, bytesSent: 4000, bytesReceived: 8000, packetsReceived: 50, packetsLost: 2 },
      ...{ jitter: 12, roundTrip: 200, heard: { loss: 5, jitter: 45 } },
    });
  });

  it('take the round trip from the path where the far end reports none', () => {
    const { heard, roundTrip } = readStatistics(report(SENT, RECEIVED, PATH));
    expect(heard).to.be.null;
    expect(roundTrip).to.equal(300);
  });

  it('know nothing where the report says nothing, or nonsense', () => {
    const nothing = {
      ...{ at: 0, bytesSent: 0, bytesReceived: 0, packetsReceived: 0, packetsLost: 0 },
      ...{ jitter: 0, roundTrip: null, heard: null },
    };
    expect(readStatistics(report())).to.deep.equal(nothing);
    const odd = { type: 'inbound-rtp', kind: 'audio', jitter: 'much', packetsLost: NaN, bytesReceived: null };
    expect(readStatistics(report(odd))).to.deep.equal(nothing);
  });
});
