/**
 * What few calls need: digits and transfers. Fetched when the first one does; what is out of reach then is what the server
 * would be, too.
 */
import type { IncomingNotifyRequest } from 'sip.js/lib/core/messages/methods/notify.js';
import { LineError } from '../softphone.js';
import type { Digits, DigitsSetup } from './digits.js';
import type { Transfer, TransferSetup } from './transfer.js';

export class LaterParts {
  readonly #setup: DigitsSetup & TransferSetup;
  #digits: Promise<Digits> | null = null;
  /** Null before the first one. */
  #transfer: Transfer | null = null;

  constructor(setup: DigitsSetup & TransferSetup) {
    this.#setup = setup;
  }

  /** @throws LineError the call is over, or it cannot be fetched */
  async transfer(): Promise<Transfer> {
    const { Transfer } = await import('./transfer.js').catch(unreachable);
    if (this.#setup.over.aborted) throw new LineError('over');
    return (this.#transfer ??= new Transfer(this.#setup));
  }

  /** False where there is none that waits for its outcome. */
  giveUpTransfer(): boolean {
    if (!this.#transfer?.isPending) return false;
    this.#transfer.giveUp();
    return true;
  }

  /** The far end tells how it goes. Where nothing was asked for, there is nothing to tell of (RFC 6665 section 4.1.3). */
  notified(request: IncomingNotifyRequest): void {
    if (this.#transfer) this.#transfer.notified(request);
    else request.reject({ statusCode: 481 });
  }

  /** Resolves when the last has been sent. @throws LineError notDialable, refused, or it cannot be fetched */
  async sendDigits(digits: string): Promise<void> {
    // One promise for all: what is asked for first is sent first.
    const sending = await (this.#digits ??= this.#fetchDigits());
    await sending.send(digits);
  }

  async #fetchDigits(): Promise<Digits> {
    try {
      const { Digits } = await import('./digits.js');
      return new Digits(this.#setup);
    } catch {
      this.#digits = null;
      return unreachable();
    }
  }
}

/** @throws LineError */
function unreachable(): never {
  throw new LineError('noAnswer');
}
