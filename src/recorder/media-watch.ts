/** Follows one connection from its first state to its last, and sums up how well the two hear each other. */
import type { Quality } from '../call/quality.js';
import type { Data, Details } from './recording.js';

type Tell = (name: string, detail: Details) => void;

/** What is looked at of a call's media. */
export interface WatchedMedia {
  readonly microphone: MediaStreamTrack | null;
  measured: (quality: Quality) => void;
}

/** Measurements, one a second, that make one entry. */
const SUMMED = 10;

export function watchMedia(connection: RTCPeerConnection, media: WatchedMedia, tell: Tell): void {
  const states = {
    iceconnectionstatechange: () => connection.iceConnectionState,
    icegatheringstatechange: () => connection.iceGatheringState,
    connectionstatechange: () => connection.connectionState,
    signalingstatechange: () => connection.signalingState,
  };
  const watchTransport = once<RTCDtlsTransport>((transport) => {
    const changed = () => tell('dtls', { state: transport.state });
    transport.addEventListener('statechange', changed);
    changed();
  });
  for (const [event, state] of Object.entries(states)) {
    connection.addEventListener(event, () => {
      tell(event.replace('statechange', ''), { state: state() });
      for (const { transport } of connection.getSenders()) if (transport) watchTransport(transport);
    });
  }
  connection.addEventListener('icecandidateerror', ({ errorCode }) =>
    tell('icecandidateerror', { errorCode }),
  );
  connection.addEventListener('track', ({ track }) => watchTrack(track, 'received', tell));
  const summary = new Summary((detail) => tell('quality', detail));
  const watchMicrophone = once<MediaStreamTrack>((track) => watchTrack(track, 'sent', tell));
  media.measured = (quality) => {
    if (media.microphone) watchMicrophone(media.microphone);
    summary.add(quality);
  };
}

function watchTrack(track: MediaStreamTrack, direction: string, tell: Tell): void {
  const changed = (state: string) => tell('track', { direction, state });
  changed(track.muted ? 'mute' : 'unmute');
  for (const event of ['mute', 'unmute', 'ended']) track.addEventListener(event, () => changed(event));
}

/** Each thing is seen to once. */
function once<T extends object>(see: (thing: T) => void): (thing: T) => void {
  const seen = new WeakSet<T>();
  return (thing) => {
    if (seen.has(thing)) return;
    seen.add(thing);
    see(thing);
  };
}

/** The scores of each second, and the worst of all else. */
class Summary {
  readonly #tell: (detail: Details) => void;
  #measured: Quality[] = [];

  constructor(tell: (detail: Details) => void) {
    this.#tell = tell;
  }

  add(quality: Quality): void {
    this.#measured.push(quality);
    const isWarning = quality.warnings.join() !== (this.#measured.at(-2) ?? quality).warnings.join();
    if (this.#measured.length < SUMMED && !isWarning) return;
    this.#tell(summed(this.#measured));
    this.#measured = [];
  }
}

function summed(measured: readonly Quality[]): Details {
  const scores = (direction: 'sent' | 'received'): Data =>
    measured.map(({ [direction]: { mos } }) => mos && Math.round(mos * 10) / 10);
  const worst = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.round(Math.max(...known));
  };
  return {
    seconds: measured.length,
    sent: scores('sent'),
    received: scores('received'),
    sentLoss: worst(measured.map(({ sent }) => sent.loss)),
    sentJitter: worst(measured.map(({ sent }) => sent.jitter)),
    receivedLoss: worst(measured.map(({ received }) => received.loss)),
    receivedJitter: worst(measured.map(({ received }) => received.jitter)),
    roundTrip: worst(measured.map(({ roundTrip }) => roundTrip)),
    warnings: [...new Set(measured.flatMap(({ warnings }) => warnings))],
  };
}
