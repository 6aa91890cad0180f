/**
 * The digits of one call: as telephone events (RFC 4733) where the far end takes them, and by INFO where it does not or
 * where the configuration wants that. Keeps no digit and logs none: they may be somebody's secret.
 */
import type { Session } from 'sip.js/lib/core/session/session.js';
import { LineError } from '../softphone.js';
import type { InfoDigits } from './info-digits.js';
import type { Media } from './media.js';
import { Tones } from './tones.js';

export interface DigitsSetup {
  readonly session: Session;
  readonly media: Media;
  readonly dtmf: 'auto' | 'info';
  readonly over: AbortSignal;
  /** This one goes out now. */
  readonly keyed: (digit: string) => void;
}

export class Digits {
  readonly #setup: DigitsSetup;
  readonly #tones: Tones;
  #info: Promise<InfoDigits> | null = null;

  constructor(setup: DigitsSetup) {
    this.#setup = setup;
    this.#tones = new Tones(setup.keyed, setup.over);
  }

  /** Resolves when the last has been sent. @throws LineError notDialable, or refused */
  async send(digits: string): Promise<void> {
    const { dtmf, media } = this.#setup;
    const sender = dtmf === 'info' ? null : media.tones;
    await (sender ? this.#tones.send(sender, digits) : this.#sendInfo(digits));
  }

  async #sendInfo(digits: string): Promise<void> {
    // One promise for all: what is asked for first is sent first.
    const info = await (this.#info ??= this.#loadInfo());
    await info.send(digits);
  }

  /** Few far ends need it: fetched when the first one does. */
  async #loadInfo(): Promise<InfoDigits> {
    try {
      const { InfoDigits } = await import('./info-digits.js');
      return new InfoDigits(this.#setup);
    } catch {
      this.#info = null;
      throw new LineError('refused');
    }
  }
}
