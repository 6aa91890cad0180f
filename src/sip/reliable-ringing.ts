/**
 * "It rings", said again and again until the caller has confirmed it (RFC 3262), to a caller that will not have it
 * otherwise. The answer does not wait for that: no description is in what is to be confirmed (section 3).
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import type { IncomingPrackRequest } from 'sip.js/lib/core/messages/methods/prack.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { pause } from './pause.js';

/** The option tag of RFC 3262. */
export const RELIABLE = '100rel';

/** Milliseconds: T1 of RFC 3261, and 64 of them, after which a caller that has confirmed nothing is refused. */
const FIRST = 500;
const LIMIT = 32_000;

export interface ReliableRingingSetup {
  readonly request: IncomingInviteRequest;
  readonly random: () => number;
  readonly isAnswered: () => boolean;
  readonly over: AbortSignal;
  readonly unconfirmed: () => void;
}

/** Whether the message itself has to be confirmed, or wants to have what answers it confirmed. */
export function isReliable(message: IncomingMessage): boolean {
  return message.getHeaders('require').join(',').toLowerCase().includes(RELIABLE);
}

export class ReliableRinging {
  readonly session: Session;
  readonly #setup: ReliableRingingSetup;
  /** Section 3: from 1 on, chosen at random. */
  readonly #sequence: number;
  readonly #confirmed = new AbortController();

  constructor(setup: ReliableRingingSetup) {
    this.#setup = setup;
    this.#sequence = 1 + Math.floor(setup.random() * 1_000_000);
    this.session = this.#ring();
    void this.#repeat();
  }

  /** Section 3: what confirms nothing of ours gets 481; there is nothing yet that another offer could follow. */
  confirm(prack: IncomingPrackRequest): void {
    const { cseq } = this.#setup.request.message;
    const [sequence, number] = (prack.message.getHeader('rack') ?? '').trim().split(/\s+/).map(Number);
    if (sequence !== this.#sequence || number !== cseq) return void prack.reject({ statusCode: 481 });
    if (prack.message.body) prack.reject({ statusCode: 488 });
    else prack.accept();
    this.#confirmed.abort();
  }

  #ring(): Session {
    const extraHeaders = [`Require: ${RELIABLE}`, `RSeq: ${this.#sequence}`];
    return this.#setup.request.progress({ statusCode: 180, extraHeaders }).session;
  }

  async #repeat(): Promise<void> {
    const { over, isAnswered, unconfirmed } = this.#setup;
    const done = AbortSignal.any([this.#confirmed.signal, over]);
    for (let next = FIRST, left = LIMIT; left > 0; left -= next, next *= 2) {
      await pause(Math.min(next, left), done);
      if (done.aborted || isAnswered()) return;
      if (left > next) this.#ring();
    }
    unconfirmed();
  }
}
