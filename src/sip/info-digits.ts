/**
 * Digits by INFO with application/dtmf-relay: a convention of servers rather than a standard, for far ends that take no
 * telephone events. One is sent when the one before has been taken, however fast they are asked for.
 */
import type { Session } from 'sip.js/lib/core/session/session.js';
import { LineError } from '../softphone.js';
import { pause } from './pause.js';
import { LENGTH, PAUSE, requireDigits } from './tones.js';

interface Setup {
  readonly session: Session;
  readonly over: AbortSignal;
  /** This one goes out now. */
  readonly keyed: (digit: string) => void;
}

export class InfoDigits {
  readonly #setup: Setup;
  #turn: Promise<unknown> = Promise.resolve();
  /** Gives up the digit that waits for its answer. */
  #abandon = () => {};

  constructor(setup: Setup) {
    this.#setup = setup;
    setup.over.addEventListener('abort', () => this.#abandon());
  }

  /** Resolves when the far end has taken the last. @throws LineError notDialable, or it took one of them not */
  send(digits: string): Promise<void> {
    requireDigits(digits);
    const sent = this.#turn.then(() => this.#sendAll(digits));
    this.#turn = sent.catch(() => {});
    return sent;
  }

  async #sendAll(digits: string): Promise<void> {
    for (const digit of digits.toUpperCase()) {
      const { keyed, over } = this.#setup;
      if (over.aborted) throw new LineError('over');
      keyed(digit);
      await (digit === ',' ? pause(PAUSE, over) : this.#sendOne(digit));
    }
  }

  #sendOne(digit: string): Promise<void> {
    const { session } = this.#setup;
    return new Promise((resolve, reject) => {
      const refuse = (status: number) =>
        reject(new LineError(status === 408 ? 'noAnswer' : 'refused', status));
      this.#abandon = () => reject(new LineError('over'));
      session.info(
        {
          onAccept: () => resolve(),
          onReject: ({ message }) => refuse(message.statusCode ?? 500),
          onRedirect: ({ message }) => refuse(message.statusCode ?? 300),
        },
        {
          body: {
            contentDisposition: 'signal',
            contentType: 'application/dtmf-relay',
            content: `Signal=${digit}\r\nDuration=${LENGTH}\r\n`,
          },
        },
      );
    });
  }
}
