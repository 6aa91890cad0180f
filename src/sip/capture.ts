/** What a call has of the microphone. Knows nothing of peer connections. */
import { openMicrophone } from './microphone.js';

/** One call's hold on the microphone: opened once, replaced when it is unplugged, let go of at the end. */
export class Capture {
  readonly #changed: () => void;
  readonly #closed = new AbortController();
  #opening: Promise<void> | null = null;
  #stream: MediaStream | null = null;

  /** `changed`: there is a track, or another one. */
  constructor(changed: () => void) {
    this.#changed = changed;
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
      this.#stream = await openMicrophone();
    } catch (error) {
      this.#opening = null;
      throw error;
    }
    this.track?.addEventListener('ended', () => void this.#replace());
    if (this.#closed.signal.aborted) stop(this.#stream);
    else this.#changed();
  }

  /** It was unplugged: goes on with what else there is, as soon as there is something. */
  async #replace(): Promise<void> {
    while (!this.#closed.signal.aborted) {
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
