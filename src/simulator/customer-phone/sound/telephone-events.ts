/**
 * The keys that the far end presses, read from the telephone events themselves (RFC 4733): a browser tells a page
 * nothing of those that it receives, but shows every packet to a transform of the receiver.
 */

/** A packet of audio, as far as it matters here. */
export interface Packet {
  readonly rtpTimestamp: number;
  readonly payload: Uint8Array;
}

/** By event code (RFC 4733 section 3.2). */
const KEYS = '0123456789*#ABCD';

/** Turns packets into key presses, one for each. Pure. */
export class TelephoneEvents {
  #last: number | null = null;

  /**
   * The key that goes down with this packet, or an empty text: all packets of one event, its end sent three times
   * among them, carry the timestamp of its beginning (section 2.5.1.2).
   */
  take({ rtpTimestamp, payload }: Packet): string {
    const key = KEYS.charAt(payload[0] ?? KEYS.length);
    if (rtpTimestamp === this.#last || !key) return '';
    this.#last = rtpTimestamp;
    return key;
  }
}

/**
 * Listens until `over`; to be called in the turn in which the receiver comes to be, with `addTrack` or in the `track`
 * event, for Chromium ignores a transform that comes later. Where the browser has no such transforms, nothing is heard
 * and the call is as good.
 */
export function hearKeys(receiver: RTCRtpReceiver, over: AbortSignal, heard: (key: string) => void): void {
  if (!('RTCRtpScriptTransform' in globalThis)) return;
  const events = new TelephoneEvents();
  const worker = new Worker(new URL('./telephone-events-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Packet>) => {
    const key = events.take(data);
    if (key) heard(key);
  });
  receiver.transform = new RTCRtpScriptTransform(worker);
  const stop = () => {
    // First out of the way: audio waits for a transform that is gone.
    receiver.transform = null;
    worker.terminate();
  };
  worker.addEventListener('error', stop);
  over.addEventListener('abort', stop, { once: true });
}
