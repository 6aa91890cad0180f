/**
 * One copy of a request on its way to one telephone: a client transaction (RFC 3261 section 17.1) over a transport
 * that loses nothing, so it repeats nothing. It ends by a final response or by one that it makes up itself.
 *
 *            1xx              2xx
 *   calling ─────▶ ringing ─────────▶ answered
 *      │              │      3xx-6xx
 *      └──────────────┴─────────────▶ refused
 *        silence, unreachable
 */
import type { SipRequest, SipResponse } from '../../sip/message/message.js';
import { replyTo } from '../../sip/message/write.js';
import type { Cancel, Clock } from './clock.js';
import { ackOf, cancelOf } from './forwarding.js';
import type { Limits } from './limits.js';
import type { End } from './routes.js';

export interface BranchOptions {
  readonly id: string;
  readonly end: End;
  /** The request as it goes out. */
  readonly request: SipRequest;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Sends to wherever the end is reached now; false where it is not reached at all. */
  readonly send: (end: End, message: SipRequest) => boolean;
  readonly progressed: (response: SipResponse) => void;
  /** Called for every 2xx: an INVITE may get several. */
  readonly answered: (response: SipResponse) => void;
  /** Called once, for the final response that is no 2xx. */
  readonly refused: (response: SipResponse) => void;
}

export class Branch {
  readonly id: string;
  readonly end: End;
  /** The refusal that ended it; null while it is under way or answered. */
  refusal: SipResponse | null = null;

  readonly #options: BranchOptions;
  readonly #isInvite: boolean;
  #state: 'calling' | 'ringing' | 'answered' | 'refused' = 'calling';
  #cancellation: { readonly reason: string | undefined } | null = null;
  #stopTimer: Cancel = () => {};

  constructor(options: BranchOptions) {
    this.id = options.id;
    this.end = options.end;
    this.#options = options;
    this.#isInvite = options.request.method === 'INVITE';
  }

  get method(): string {
    return this.#options.request.method;
  }

  get isPending(): boolean {
    return this.#state === 'calling' || this.#state === 'ringing';
  }

  start(): void {
    this.#setTimer(this.#options.limits.silenceSeconds);
    if (!this.#send(this.#options.request)) this.unreachable();
  }

  receive(response: SipResponse): void {
    const { status } = response;
    if (status < 200) this.#progress(response);
    else if (status < 300) this.#answer(response);
    else this.#refuse(response);
  }

  /** Withdraws the request; before the first sign of life a CANCEL must wait (RFC 3261 section 9.1). */
  cancel(reason: string | undefined): void {
    if (!this.isPending || this.#cancellation || !this.#isInvite) return;
    this.#cancellation = { reason };
    if (this.#state === 'ringing') this.#sendCancel(reason);
  }

  /** The telephone is gone and will not come back in time. */
  unreachable(): void {
    this.#end(480, 'Temporarily Unavailable');
  }

  /** Ends it without another word. */
  stop(): void {
    this.#stopTimer();
  }

  #progress(response: SipResponse): void {
    if (!this.isPending) return;
    const first = this.#state === 'calling';
    this.#state = 'ringing';
    if (this.#cancellation) {
      if (first) this.#sendCancel(this.#cancellation.reason);
      return;
    }
    if (this.#isInvite) this.#setTimer(this.#options.limits.ringSeconds);
    if (response.status > 100) this.#options.progressed(response);
  }

  #answer(response: SipResponse): void {
    if (this.#state === 'refused' || (this.#state === 'answered' && !this.#isInvite)) return;
    this.#state = 'answered';
    this.#stopTimer();
    this.#options.answered(response);
  }

  #refuse(response: SipResponse): void {
    // Also when it comes twice: the first ACK was lost with a connection.
    if (this.#isInvite) this.#send(ackOf(this.#options.request, response));
    this.#settle(response);
  }

  #settle(response: SipResponse): void {
    if (!this.isPending) return;
    this.#state = 'refused';
    this.refusal = response;
    this.#stopTimer();
    this.#options.refused(response);
  }

  #end(status: number, reason: string): void {
    const cancelled = this.#cancellation !== null;
    const { request } = this.#options;
    this.#settle(cancelled ? replyTo(request, 487, 'Request Terminated') : replyTo(request, status, reason));
  }

  #sendCancel(reason: string | undefined): void {
    this.#send(cancelOf(this.#options.request, reason));
    this.#setTimer(this.#options.limits.silenceSeconds);
  }

  /** Nothing came in time: a telephone that still rings is told to stop. */
  #timeOut(): void {
    if (this.#state === 'ringing' && this.#isInvite && !this.#cancellation) {
      this.#send(cancelOf(this.#options.request, undefined));
    }
    this.#end(408, 'Request Timeout');
  }

  #setTimer(seconds: number): void {
    this.#stopTimer();
    this.#stopTimer = this.#options.clock.after(seconds * 1000, () => this.#timeOut());
  }

  #send(message: SipRequest): boolean {
    return this.#options.send(this.end, message);
  }
}
