/** Digits as telephone events (RFC 4733), one after the other however fast they are asked for. */
import { LineError } from '../softphone.js';

/** Milliseconds; receivers were seen to lose part of tones of 100 ms, and never of 160 ms. */
const LENGTH = 160;
const GAP = 70;

const DIGITS = /^[0-9*#A-D]{1,64}$/i;

/**
 * Appends the digits to those still to be sent. Resolves when the last has been sent, or at the signal.
 * @throws LineError notDialable, or refused by a far end that takes no telephone events
 */
export function sendTones(sender: RTCDTMFSender | null, digits: string, signal: AbortSignal): Promise<void> {
  if (!DIGITS.test(digits)) return Promise.reject(new LineError('notDialable'));
  if (!sender) return Promise.reject(new LineError('refused'));
  return new Promise((resolve) => {
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
