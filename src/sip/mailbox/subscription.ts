/**
 * One subscription to a mailbox (RFC 6665 section 4.1): made, refreshed before it expires, and taken back. SIP.js's own
 * is not used: it would bring a second kind of dialog along, and this one needs no more than four values of it.
 */
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import { readAddresses } from '../grammar/address.js';
import { splitList } from '../message/grammar.js';
import { pause } from '../pause.js';
import { randomToken } from '../random-token.js';
import type { UserAgent } from '../user-agent.js';

/** What the server has refused; `status` is null where it has ended what it had granted. */
export interface Refused {
  readonly status: number | null;
}

/** Seconds. */
const LIFETIME = 3600;
const LONGEST_LIFETIME = 86_400;
const SOONEST_REFRESH = 30;
/** The part of the granted lifetime after which it is refreshed. */
const REFRESH = 0.8;

export class Subscription {
  readonly #userAgent: UserAgent;
  readonly #mailbox: URI;
  readonly #callId = randomToken();
  readonly #tag = randomToken();
  readonly #ended = new AbortController();
  #sequence = 0;
  #remoteTag = '';
  #target: URI;
  #routes: string[] = [];

  constructor(userAgent: UserAgent, mailbox: URI) {
    this.#userAgent = userAgent;
    this.#mailbox = mailbox;
    this.#target = mailbox;
  }

  /** Subscribes and refreshes until the signal aborts, or the server says no. */
  async keep(signal: AbortSignal): Promise<Refused> {
    let lifetime = LIFETIME;
    while (!signal.aborted && !this.#ended.signal.aborted) {
      const answer = await this.#ask(lifetime, signal);
      const status = answer?.statusCode ?? 408;
      const least = status === 423 ? seconds(answer?.getHeader('min-expires')) : 0;
      if (least > lifetime && least <= LONGEST_LIFETIME) {
        lifetime = least;
        continue;
      }
      if (!answer || status >= 300) return { status };
      this.#adopt(answer);
      const granted = Math.min(seconds(answer.getHeader('expires')) || lifetime, lifetime);
      const refresh = Math.max(granted * REFRESH, SOONEST_REFRESH) * 1000;
      await pause(refresh, AbortSignal.any([signal, this.#ended.signal]));
    }
    return { status: null };
  }

  /** The notification is one of this subscription's (RFC 6665 section 4.4.1). */
  owns({ callId, toTag, fromTag }: IncomingRequestMessage): boolean {
    const isOther = this.#remoteTag !== '' && fromTag !== this.#remoteTag;
    return callId === this.#callId && toTag === this.#tag && !isOther;
  }

  /** The server has ended it. */
  end(): void {
    this.#ended.abort();
  }

  /** Nothing is to be notified any more. What is answered to that does not matter. */
  cancel(): void {
    if (this.#remoteTag !== '' && !this.#ended.signal.aborted) void this.#ask(0, this.#ended.signal);
    this.end();
  }

  /** The dialog: from now on requests go to whoever has answered, by the way that the answer has come. */
  #adopt(answer: IncomingResponseMessage): void {
    if (this.#remoteTag !== '') return;
    this.#remoteTag = answer.toTag;
    this.#routes = answer.getHeaders('record-route').flatMap(splitList).reverse();
    const [contact] = readAddresses(answer.getHeader('contact') ?? '<sip:unnamed.invalid>');
    if (contact && answer.getHeader('contact') !== undefined) this.#target = contact.parsed.uri;
  }

  /** The final response; null if none comes. */
  async #ask(lifetime: number, signal: AbortSignal): Promise<IncomingResponseMessage | null> {
    const { core, address, contact } = this.#userAgent;
    const message = core.makeOutgoingRequestMessage(
      'SUBSCRIBE',
      this.#target,
      address,
      this.#mailbox,
      {
        ...{ callId: this.#callId, fromTag: this.#tag, cseq: ++this.#sequence },
        ...(this.#remoteTag && { toTag: this.#remoteTag, routeSet: this.#routes }),
      },
      [
        'Event: message-summary',
        'Accept: application/simple-message-summary',
        `Contact: <${contact.toString()}>`,
        `Expires: ${lifetime}`,
      ],
    );
    const answered = new AbortController();
    let final: IncomingResponseMessage | null = null;
    const take = (response: { readonly message: IncomingResponseMessage }) => {
      final = response.message;
      answered.abort();
    };
    core.request(message, { onAccept: take, onReject: take, onRedirect: take });
    await pause(Infinity, AbortSignal.any([answered.signal, signal]));
    // A challenge has been answered with the next number.
    this.#sequence = message.cseq;
    return final;
  }
}

/** A delta-seconds with whatever follows it; 0 if there is none. */
function seconds(text: string | undefined): number {
  return Number(/^\s*(\d{1,10})/.exec(text ?? '')?.[1] ?? 0);
}
