/**
 * Which of our calls a SIP message belongs to, by its Call-ID (RFC 3261 section 8.1.1.4). The telephone does not tell: a caller's
 * INVITE is followed on the tape by the offer of the call, before the next message is read, and the INVITE of a call of ours
 * has the session description of its connection.
 */
import type { Taped } from '../tape.js';
import { callIdOf } from './sip-text.js';

/** More calls than a recording has room for. */
const MOST = 2_000;

export class CallIds {
  readonly #describedBy: (origin: string) => string;
  readonly #calls = new Map<string, string>();
  /** Of the INVITE that was read last, if that was the last message. */
  #invited = '';

  /** @param describedBy the call whose connection is described with this line of origin (RFC 4566 section 5.2); '' for none */
  constructor(describedBy: (origin: string) => string) {
    this.#describedBy = describedBy;
  }

  /** The call of a message; '' where it belongs to none. */
  callOf(message: string): string {
    return this.#calls.get(callIdOf(message)) ?? '';
  }

  /** To be told of everything as it happens: later it could not be known any more. */
  take({ source, name, detail }: Taped): void {
    if (source === 'sip') this.#takeMessage(name, detail);
    else if (name === 'call.offered') this.#takeOffer(detail);
  }

  #takeMessage(direction: string, message: unknown): void {
    const isInvite = typeof message === 'string' && message.startsWith('INVITE ');
    if (direction === 'received') this.#invited = isInvite ? callIdOf(message) : '';
    else if (isInvite) this.#takeOwn(message);
  }

  #takeOffer(detail: unknown): void {
    const { call } = detail as { readonly call: string };
    if (this.#invited !== '') this.#keep(this.#invited, call);
  }

  #takeOwn(message: string): void {
    const callId = callIdOf(message);
    const [origin] = /^o=.*$/m.exec(message) ?? [];
    if (origin === undefined || this.#calls.has(callId)) return;
    const call = this.#describedBy(origin.trim());
    if (call !== '') this.#keep(callId, call);
  }

  #keep(callId: string, call: string): void {
    this.#calls.set(callId, call);
    const [oldest] = this.#calls.keys();
    if (this.#calls.size > MOST && oldest !== undefined) this.#calls.delete(oldest);
  }
}
