/**
 * The ACK to our latest 200 (RFC 3261 section 13.2.2.4): nothing resends one that is lost with a connection, and
 * SIP.js would refuse every later re-INVITE, in either direction, for as long as it waits for it.
 */
import { SessionState } from 'sip.js/lib/core/session/session.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { pause } from './pause.js';
import { confirm, forgetReinvite } from './transactions.js';

/** Milliseconds: 64 × T1 of RFC 3261, after which the 200 is no longer resent. */
const LIMIT = 32_000;

/** Milliseconds in which it comes, if it comes at all: a few resendings of the 200. */
const PATIENCE = 5000;

export class Acknowledgement {
  readonly #session: Session;
  readonly #over: AbortSignal;
  #arrival = new AbortController();
  #body = '';

  constructor(session: Session, over: AbortSignal) {
    this.#session = session;
    this.#over = over;
    if (session.sessionState !== SessionState.AckWait) this.#arrival.abort();
  }

  /** A 200 to a re-INVITE goes out. */
  expect(): void {
    this.#arrival = new AbortController();
    this.#body = '';
  }

  arrived(body: string): void {
    this.#body = body;
    this.#arrival.abort();
  }

  /** The far end sends what it could not without our 200 to its first INVITE. */
  implied(): void {
    confirm(this.#session);
    this.#arrival.abort();
  }

  /** Resolves with the description in it, '' if there is none or it does not come. */
  async body(): Promise<string> {
    await pause(LIMIT, AbortSignal.any([this.#arrival.signal, this.#over]));
    return this.#body;
  }

  /** Resolves when it is here, or taken as lost. The next re-INVITE must wait for it (RFC 3261 section 14.1). */
  async settled(): Promise<void> {
    const arrival = this.#arrival;
    await pause(PATIENCE, AbortSignal.any([arrival.signal, this.#over]));
    // Whoever has hung up meanwhile still waits for it, to say goodbye.
    if (arrival.signal.aborted || this.#over.aborted) return;
    this.implied();
    forgetReinvite(this.#session);
  }
}
