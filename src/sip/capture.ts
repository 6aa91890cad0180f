/** What a call has of the microphone. Knows nothing of peer connections. */
import type { Microphone } from './microphone.js';

/**
 * One call's hold on the microphone: opened once, replaced when it is unplugged or another is wanted, let go of at the
 * end.
 */
export class Capture {
  readonly #microphone: Microphone;
  readonly #changed: () => void;
  readonly #closed = new AbortController();
  #opening: Promise<void> | null = null;
  /** Aborted when another attempt is made. */
  #attempt = new AbortController();
  #stream: MediaStream | null = null;

  /** `changed`: there is a track, or another one. */
  constructor(microphone: Microphone, changed: () => void) {
    this.#microphone = microphone;
    this.#changed = changed;
    microphone.watch(() => void this.#switch(), this.#closed.signal);
  }

  get stream(): MediaStream | null {
    return this.#stream;
  }

  get track(): MediaStreamTrack | null {
    return this.#stream?.getAudioTracks()[0] ?? null;
  }

  /** Opens it and keeps it ready. It can be tried again. @throws MicrophoneError */
  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  close(): void {
    this.#closed.abort();
    stop(this.#stream);
  }

  async #open(): Promise<void> {
    try {
      await this.#take();
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  /** Opens a stream in the place of the one that is there. The old one goes on until the new one has begun. */
  async #take(): Promise<void> {
    this.#attempt.abort();
    const { signal } = (this.#attempt = new AbortController());
    const stream = await this.#microphone.open();
    // Of two attempts the later one counts, whichever is quicker; but one that was awaited must not come to nothing.
    if (signal.aborted && this.#stream) {
      stop(stream);
      return;
    }
    const before = this.#stream;
    this.#stream = stream;
    this.track?.addEventListener('ended', () => void this.#replace(stream));
    if (this.#closed.signal.aborted) stop(stream);
    else this.#changed();
    stop(before);
  }

  /** Goes on with the one that it has where the other cannot be opened. */
  async #switch(): Promise<void> {
    if (this.#opening) await this.#take().catch(() => {});
  }

  /** It was unplugged: goes on with what else there is, as soon as there is something. */
  async #replace(lost: MediaStream): Promise<void> {
    while (!this.#closed.signal.aborted && this.#stream === lost) {
      const plugged = nextDeviceChange(this.#closed.signal);
      this.#opening = null;
      try {
        await this.open();
        return;
      } catch {
        await plugged;
      }
    }
  }
}

/** Resolves when a device is plugged or unplugged, or at the signal. */
function nextDeviceChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listener = new AbortController();
    const finish = () => {
      listener.abort();
      resolve();
    };
    const options = { signal: listener.signal };
    navigator.mediaDevices.addEventListener('devicechange', finish, options);
    signal.addEventListener('abort', finish, options);
  });
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}
