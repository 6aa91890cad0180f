/**
 * A call that rings here. While it rings, everything that answering needs is made ready: the description, the
 * candidates, the microphone. Answering then only sends.
 */
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import { inAnotherTask } from '../another-task.js';
import type { CallId, Ending } from '../call/call.js';
import { LineError } from '../softphone.js';
import { answerAfter } from './auto-answer.js';
import { takeEarlyUpdates } from './early-update.js';
import { ConnectedIdentity } from './connected-identity.js';
import { byAgent, byNetwork, byParty, cancelled } from './ending.js';
import { SipLine } from './line.js';
import type { LineSetup } from './line.js';
import { pause } from './pause.js';
import { isReliable, ReliableRinging } from './reliable-ringing.js';
import { sdpBody } from './session-description.js';
import { agree } from './session-timer.js';
import { isAnswerable } from './transactions.js';
import { ALLOW } from './user-agent.js';

/** Milliseconds a ringing call outlives its connection: long enough for one that was only cut. */
const OUTLIVING = 8000;

export class InboundLine extends SipLine {
  readonly direction = 'inbound';
  override readonly replaces: CallId | null;
  override readonly answerAfter: number | null;
  readonly #replaced: SipLine | null;
  readonly #request: IncomingInviteRequest;
  /** The offer, or '' where the caller wants one from us (RFC 3261 section 13.2.1). */
  readonly #offer: string;
  #prepared: Promise<unknown> | null = null;
  #answering: Promise<void> | null = null;
  /** While the connection is away: aborted when there is another. */
  #away: AbortController | null = null;

  /** The request has an offer that passed `isTalkable`, or none. */
  constructor(setup: LineSetup, request: IncomingInviteRequest, replaced: SipLine | null) {
    super(setup, ConnectedIdentity.ofCaller(request.message, setup.trustsAsserted));
    this.#request = request;
    this.#replaced = replaced;
    this.replaces = replaced?.id ?? null;
    this.answerAfter = setup.trustsAsserted ? answerAfter(request.message) : null;
    this.#offer = request.message.body;
  }

  /**
   * Lets the caller hear that it rings, when the agent has been asked and unless it is answered or refused by then, and
   * watches for the end of the ringing.
   */
  ring(): void {
    this.#request.delegate = {
      onCancel: (cancel) => this.#refuse(487, cancelled(cancel.getHeader('reason'))),
    };
    const expires = Number(this.#request.message.getHeader('expires') ?? Infinity);
    void this.#expire(expires > 0 ? expires * 1000 : Infinity);
    inAnotherTask(() => this.setup.whenUp(() => this.#ring()));
  }

  /** Makes ready what can be, once. An offer that the browser cannot take ends the call. */
  prepare(): void {
    if (this.over.aborted || this.#prepared) return;
    this.#prepared = this.#offer ? this.media.answer(this.#offer) : this.media.offer();
    this.#prepared.catch(() => this.#refuse(488, byNetwork(488)));
    // The caller goes on ringing; answering tries again and says what is wrong.
    this.media.openMicrophone().catch(() => {});
  }

  invite(): Promise<void> {
    return Promise.reject(new LineError(this.over.aborted ? 'over' : 'wrongState'));
  }

  /** Asked for twice, it is the same answer. */
  answer(): Promise<void> {
    if (this.over.aborted) return Promise.reject(new LineError('over'));
    if (this.isAnswered) return Promise.reject(new LineError('wrongState'));
    this.#answering ??= this.#accept().finally(() => (this.#answering = null));
    return this.#answering;
  }

  reject(status: 480 | 486 | 603): void {
    if (!this.isAnswered) this.#refuse(status, byAgent(status));
  }

  override flowLost(): void {
    if (this.isAnswered) super.flowLost();
    else if (!this.#away) void this.#outlive((this.#away = new AbortController()));
  }

  override renew(): void {
    this.#away?.abort();
    this.#away = null;
    if (this.isAnswered) super.renew();
  }

  protected abandon(): void {
    this.reject(486);
  }

  async #accept(): Promise<void> {
    this.prepare();
    await Promise.all([this.media.openMicrophone(), this.#prepared]).catch((error: unknown) => {
      throw this.over.aborted ? new LineError('over') : error;
    });
    if (this.over.aborted) throw new LineError('over');
    if (!this.setup.isUp()) throw new LineError('noAnswer');
    const body = sdpBody(this.media.description);
    const { interval, headers } = agree(this.#request.message);
    const { session } = this.#request.accept({ statusCode: 200, extraHeaders: [ALLOW, ...headers], body });
    const conversation = this.converse(session, interval);
    conversation.establish(this.#offer);
    this.#replaced?.hangUp();
    if (!this.#offer) conversation.completeLateOffer().catch(() => this.hangUp());
  }

  #ring(): void {
    if (this.over.aborted || this.isAnswered) return;
    const { message } = this.#request;
    const reliable = isReliable(message) ? this.#ringReliably() : null;
    const { session } = reliable ?? this.#request.progress({ statusCode: 180 });
    takeEarlyUpdates(session, {
      ...{ contact: this.contact, offeredBy: 'party', random: this.setup.random },
      heard: (update) => this.heard(update),
    });
    session.delegate = {
      onPrack: (prack) => (reliable ? reliable.confirm(prack) : void prack.reject({ statusCode: 481 })),
      onBye: (bye) => {
        bye.accept();
        this.#refuse(487, byParty(487));
      },
    };
  }

  #ringReliably(): ReliableRinging {
    return new ReliableRinging({
      request: this.#request,
      random: this.setup.random,
      isAnswered: () => this.isAnswered,
      over: this.over,
      unconfirmed: () => this.#refuse(504, byNetwork(504)),
    });
  }

  #refuse(statusCode: number, ending: Ending): void {
    if (this.over.aborted || this.isAnswered) return;
    const request = this.#request;
    this.setup.whenUp(() => isAnswerable(request) && request.reject({ statusCode }));
    this.finish(ending);
  }

  /** Meanwhile the caller may give up without our hearing of it. */
  async #outlive({ signal }: AbortController): Promise<void> {
    await pause(OUTLIVING, AbortSignal.any([signal, this.over]));
    if (!signal.aborted) this.#refuse(480, byNetwork());
  }

  /** The caller said how long it would let it ring (RFC 3261 section 13.3.1). */
  async #expire(after: number): Promise<void> {
    await pause(after, this.over);
    this.#refuse(487, byParty(487));
  }
}
