/**
 * What a peer connection counts, read from its report and cut down to what a judgement needs. Everything in a report may
 * be missing: browsers differ, and a far end without RTCP tells nothing. https://www.w3.org/TR/webrtc-stats/
 */

/** Counted since the call began. */
export interface Statistics {
  /** Milliseconds, on the clock of the report. */
  readonly at: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Milliseconds, of what arrives. */
  readonly jitter: number;
  /** Milliseconds there and back; null while nobody has measured it. */
  readonly roundTrip: number | null;
  /** The far end's last word on what arrives there (RFC 3550 section 6.4); null as long as it has given none. */
  readonly heard: Heard | null;
}

export interface Heard {
  /** Per cent of the packets since its report before. */
  readonly loss: number;
  /** Milliseconds. */
  readonly jitter: number;
}

type Entry = Readonly<Record<string, unknown>>;

export function readStatistics(report: RTCStatsReport): Statistics {
  const entries: Entry[] = [];
  report.forEach((entry: Entry) => entries.push(entry));
  const audio = (type: string) => entries.find((entry) => entry.type === type && entry.kind === 'audio');
  const [sent, received, heard] = [audio('outbound-rtp'), audio('inbound-rtp'), audio('remote-inbound-rtp')];
  const path = entries.find((entry) => entry.type === 'candidate-pair' && entry.nominated === true);
  const roundTrip = numberIn(heard, 'roundTripTime') ?? numberIn(path, 'currentRoundTripTime');
  const fraction = numberIn(heard, 'fractionLost');
  return {
    at: Math.max(0, ...entries.map((entry) => numberIn(entry, 'timestamp') ?? 0)),
    bytesSent: numberIn(sent, 'bytesSent') ?? 0,
    bytesReceived: numberIn(received, 'bytesReceived') ?? 0,
    packetsReceived: numberIn(received, 'packetsReceived') ?? 0,
    packetsLost: numberIn(received, 'packetsLost') ?? 0,
    jitter: milliseconds(numberIn(received, 'jitter')) ?? 0,
    roundTrip: milliseconds(roundTrip),
    heard:
      fraction === null
        ? null
        : { loss: 100 * fraction, jitter: milliseconds(numberIn(heard, 'jitter')) ?? 0 },
  };
}

function numberIn(entry: Entry | undefined, name: string): number | null {
  const value = entry?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Reports count in seconds. */
function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : 1000 * seconds;
}
