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

/**
 * Appends the digits to those still to be sent. Resolves when the last has been sent, or at the signal.
 * @throws LineError notDialable
 */
export async function sendTones(sender: RTCDTMFSender, digits: string, signal: AbortSignal): Promise<void> {
  requireDigits(digits);
  await new Promise<void>((resolve) => {
    const finish = () => {
      sender.removeEventListener('tonechange', changed);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const changed = ({ tone }: RTCDTMFToneChangeEvent) => tone === '' && finish();
    sender.addEventListener('tonechange', changed);
    signal.addEventListener('abort', finish);
    sender.insertDTMF(sender.toneBuffer + digits, LENGTH, GAP);
  });
}
