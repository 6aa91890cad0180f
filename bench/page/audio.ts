/**
 * Notes when the first packet of the far end's voice arrives. The statistics cannot say: Chromium answers them from a
 * cache of 50 ms. An encoded transform sees each packet as it leaves the depacketiser, on a thread of its own, and hands
 * it on unchanged (https://www.w3.org/TR/webrtc-encoded-transform/).
 */
import type { Timeline } from './timeline.js';

/** Runs in the worker, which has a clock of its own: what it tells is in milliseconds since the epoch. */
const WORKER = `
  onrtctransform = ({ transformer }) => {
    let heard = false;
    const listen = new TransformStream({
      transform(frame, controller) {
        if (!heard) postMessage(performance.timeOrigin + performance.now());
        heard = true;
        controller.enqueue(frame);
      },
    });
    transformer.readable.pipeThrough(listen).pipeTo(transformer.writable).catch(() => {});
  };
`;

export function observeAudio(timeline: Timeline): void {
  const worker = new Worker(URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' })));
  worker.onmessage = ({ data }: MessageEvent<number>) => {
    timeline.note('first audio', data - performance.timeOrigin);
  };
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', () => this.#listen());
    }

    override addTrack(track: MediaStreamTrack, ...streams: MediaStream[]): RTCRtpSender {
      const sender = super.addTrack(track, ...streams);
      this.#listen();
      return sender;
    }

    override addTransceiver(
      ...[trackOrKind, init]: Parameters<RTCPeerConnection['addTransceiver']>
    ): RTCRtpTransceiver {
      const transceiver = super.addTransceiver(trackOrKind, init);
      this.#listen();
      return transceiver;
    }

    /** In the same task in which a receiver is made: Chromium takes a transform that comes later, but passes it by. */
    #listen(): void {
      for (const receiver of this.getReceivers()) receiver.transform ??= new RTCRtpScriptTransform(worker);
    }
  };
}
