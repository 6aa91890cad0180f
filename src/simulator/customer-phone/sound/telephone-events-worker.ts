/** Runs in a worker, as the browser demands: hands all packets on, and shows those of telephone events to the page. */
import type { Packet } from './telephone-events.js';

/** `RTCTransformEvent`, which TypeScript declares for workers only, and those types exclude the page's. */
interface TransformEvent extends Event {
  readonly transformer: {
    readonly readable: ReadableStream<RTCEncodedAudioFrame>;
    readonly writable: WritableStream<RTCEncodedAudioFrame>;
  };
}

const isTelephoneEvent = (frame: RTCEncodedAudioFrame) =>
  frame.getMetadata().mimeType?.toLowerCase() === 'audio/telephone-event';

addEventListener('rtctransform', (event) => {
  const { readable, writable } = (event as TransformEvent).transformer;
  const watch = new TransformStream<RTCEncodedAudioFrame, RTCEncodedAudioFrame>({
    transform(frame, controller) {
      if (isTelephoneEvent(frame)) {
        const { rtpTimestamp = 0 } = frame.getMetadata();
        postMessage({ rtpTimestamp, payload: new Uint8Array(frame.data) } satisfies Packet);
      }
      controller.enqueue(frame);
    },
  });
  // Ends with the call.
  readable
    .pipeThrough(watch)
    .pipeTo(writable)
    .catch(() => {});
});
