/**
 * The binding of our address of record to this telephone at the registrar (RFC 3261 section 10): made, refreshed
 * and removed on whatever flow is there, and what each answer means. When to try again is not decided here.
 */
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { URI } from 'sip.js/lib/grammar/uri.js';
import type { DownCause } from '../softphone.js';
import { splitList } from './message/grammar.js';
import { pause } from './pause.js';
import { randomToken } from './random-token.js';
import type { UserAgent } from './user-agent.js';

export type BindingAnswer =
  /** `lifetime` in seconds. */
  { readonly bound: true; readonly lifetime: number } | Setback;

/** Why we are not registered. */
export interface Setback {
  readonly bound: false;
  readonly cause: DownCause;
  readonly status: number | null;
  /** Seconds that the server wants to be left alone. */
  readonly retryAfter: number;
}

/** Milliseconds for the whole exchange, the challenge included. */
const ANSWER_LIMIT = 5000;
const REMOVAL_LIMIT = 1000;

/** Seconds; a server that asks for more is asked again after that. */
const LONGEST_WAIT = 3600;
const LONGEST_LIFETIME = 86_400;

export class Binding {
  readonly #userAgent: UserAgent;
  /** Seconds to ask for; raised by a registrar that finds it too brief. */
  #expires: number;
  readonly #callId = randomToken();
  #sequence = 0;

  constructor(userAgent: UserAgent, expires: number) {
    this.#userAgent = userAgent;
    this.#expires = expires;
  }

  /** Makes or refreshes the binding. A signal that aborts ends the waiting as silence would. */
  async register(signal: AbortSignal): Promise<BindingAnswer> {
    let response = await this.#send(this.#expires, ANSWER_LIMIT, signal);
    const minimum = response?.statusCode === 423 ? seconds(response.getHeader('min-expires')) : 0;
    if (minimum > this.#expires && minimum <= LONGEST_LIFETIME) {
      this.#expires = minimum;
      response = await this.#send(this.#expires, ANSWER_LIMIT, signal);
    }
    return response ? this.#judge(response) : setback('silent', null);
  }

  /** Takes the binding back; resolves in any case, and soon. */
  async remove(): Promise<void> {
    await this.#send(0, REMOVAL_LIMIT, new AbortController().signal);
  }

  #judge(response: IncomingResponseMessage): BindingAnswer {
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) return { bound: true, lifetime: this.#grantedLifetime(response) };
    const retryAfter = Math.min(seconds(response.getHeader('retry-after')), LONGEST_WAIT);
    // The only challenges left in it are those that we can answer: without one, no password has been asked for.
    const isUnproved = [401, 407].includes(status) && !isChallenge(response);
    return setback(isUnproved ? 'serverRefused' : causeOf(status), status, retryAfter);
  }

  /** The registrar lists every binding of the address, in whatever form it likes; ours is told by its user part. */
  #grantedLifetime(response: IncomingResponseMessage): number {
    const own = response
      .getHeaders('contact')
      .flatMap(splitList)
      .find((contact) => contact.includes(`${this.#userAgent.contact.user ?? ''}@`));
    const granted = /;\s*expires\s*=\s*"?(\d+)/i.exec(own ?? '')?.[1] ?? response.getHeader('expires');
    return Math.min(seconds(granted) || this.#expires, LONGEST_LIFETIME);
  }

  /** The final response, or null if none comes in time. */
  async #send(expires: number, limit: number, signal: AbortSignal): Promise<IncomingResponseMessage | null> {
    const { core, address, contact } = this.#userAgent;
    const registrar = new URI('sip', '', address.host, address.port);
    const options = { callId: this.#callId, cseq: ++this.#sequence };
    const binding = [`Contact: <${contact.toString()}>;expires=${expires}`, `Expires: ${expires}`];
    const message = core.makeOutgoingRequestMessage(
      'REGISTER',
      registrar,
      address,
      address,
      options,
      binding,
    );

    const answered = new AbortController();
    let final: IncomingResponseMessage | null = null;
    const take = (response: { readonly message: IncomingResponseMessage }) => {
      final = response.message;
      answered.abort();
    };
    core.register(message, { onAccept: take, onReject: take, onRedirect: take });
    await pause(limit, AbortSignal.any([answered.signal, signal]));
    // A challenge has been answered with the next number.
    this.#sequence = message.cseq;
    return final;
  }
}

export function setback(cause: DownCause, status: number | null, retryAfter = 0): Setback {
  return { bound: false, cause, status, retryAfter };
}

function isChallenge(response: IncomingResponseMessage): boolean {
  return ['www-authenticate', 'proxy-authenticate'].some((name) => response.getHeader(name) !== undefined);
}

function causeOf(status: number): DownCause {
  if ([401, 403, 407].includes(status)) return 'wrongPassword';
  if ([404, 410, 604].includes(status)) return 'unknownUser';
  return 'serverRefused';
}

/** A delta-seconds with whatever follows it (RFC 3261 section 20.33 allows comments and parameters); 0 if none. */
function seconds(text: string | undefined): number {
  return Number(/^\s*(\d{1,10})/.exec(text ?? '')?.[1] ?? 0);
}
