/** Digits as telephone events (RFC 4733), one after the other however fast they are asked for. */
import { LineError } from '../softphone.js';

/** Milliseconds; receivers were seen to lose part of tones of 100 ms, and never of 160 ms. */
export const LENGTH = 160;
const GAP = 70;
/** Milliseconds that a comma stands for, as WebRTC has it. */
export const PAUSE = 2000;

const DIGITS = /^[0-9*#A-D,]{1,64}$/i;

/** @throws LineError notDialable */
export function requireDigits(digits: string): void {
  if (!DIGITS.test(digits)) throw new LineError('notDialable');
}

export class Tones {
  readonly #keyed: (digit: string) => void;
  readonly #over: AbortSignal;
  /** Settled when the last of those that are asked for has been sent; null while there are none. */
  #sending: Promise<void> | null = null;

  /** `keyed` is told of each when it begins. */
  constructor(keyed: (digit: string) => void, over: AbortSignal) {
    this.#keyed = keyed;
    this.#over = over;
  }

  /**
   * Appends the digits to those still to be sent. Resolves when the last has been sent, or at the end of the call.
   * @throws LineError notDialable
   */
  async send(sender: RTCDTMFSender, digits: string): Promise<void> {
    requireDigits(digits);
    sender.insertDTMF(sender.toneBuffer + digits, LENGTH, GAP);
    await (this.#sending ??= this.#follow(sender));
  }

  #follow(sender: RTCDTMFSender): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        sender.removeEventListener('tonechange', changed);
        this.#over.removeEventListener('abort', finish);
        this.#sending = null;
        resolve();
      };
      // An empty one says that there are no more.
      const changed = ({ tone }: RTCDTMFToneChangeEvent) => (tone === '' ? finish() : this.#keyed(tone));
      sender.addEventListener('tonechange', changed);
      this.#over.addEventListener('abort', finish);
    });
  }
}
