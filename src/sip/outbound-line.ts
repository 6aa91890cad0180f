/**
 * A call that the agent makes. The INVITE leaves as soon as its offer is ready; of several phones that answer, the
 * first one gets the call.
 */
import type { URI } from 'sip.js/lib/grammar/uri.js';
import type {
  AckableIncomingResponseWithSession,
  OutgoingInviteRequest,
} from 'sip.js/lib/core/messages/methods/invite.js';
import { LineError, MicrophoneError } from '../softphone.js';
import { byAgent, byNetwork, refused } from './ending.js';
import { SipLine } from './line.js';
import type { LineSetup } from './line.js';
import { dialledParty } from './party.js';
import { sdpBody } from './session-description.js';
import { leastAsked, settledBy, wish } from './session-timer.js';

/** What an INVITE that is sent once more keeps of the one before, and the session interval that was asked of it. */
interface Retry {
  readonly callId?: string;
  readonly fromTag?: string;
  readonly cseq?: number;
  readonly interval?: number;
}

export class OutboundLine extends SipLine {
  readonly direction = 'outbound';
  readonly #target: URI;
  #inviting: Promise<void> | null = null;
  #request: OutgoingInviteRequest | null = null;
  /** What the far end plays before it answers came with this description. */
  #early: string | null = null;
  /** The INVITE, by its number, that a CANCEL is under way for; a challenge makes it another one. */
  #cancelled = 0;

  /** The target comes from `dialable`. */
  constructor(setup: LineSetup, target: string) {
    super(setup, dialledParty(target));
    this.#target = setup.userAgent.addressOf(target);
  }

  /** Asked for twice, it is the same call. */
  invite(): Promise<void> {
    if (this.over.aborted) return Promise.reject(new LineError('over'));
    this.#inviting ??= this.#invite();
    return this.#inviting;
  }

  answer(): Promise<void> {
    return Promise.reject(new LineError(this.over.aborted ? 'over' : 'wrongState'));
  }

  /** There is nothing to be refused in a call of ours. */
  reject(): void {}

  /** The connection went while it was being set up: the answer would never find us. */
  override flowLost(): void {
    if (this.isAnswered) super.flowLost();
    else {
      this.#cancel();
      this.finish(byNetwork());
    }
  }

  protected abandon(): void {
    this.#cancel();
    this.finish(byAgent(487));
  }

  async #invite(): Promise<void> {
    try {
      await Promise.all([this.media.openMicrophone(), this.media.offer()]);
    } catch (error) {
      this.finish(byNetwork());
      throw error instanceof MicrophoneError ? error : new LineError('over');
    }
    if (this.over.aborted) throw new LineError('over');
    this.#send(this.media.description);
  }

  #send(offer: string, { interval, ...options }: Retry = {}): void {
    const { core, address } = this.setup.userAgent;
    const contact = `Contact: ${core.configuration.contact.toString()}`;
    const headers = [contact, 'Allow: INVITE,ACK,CANCEL,BYE,OPTIONS', ...wish(interval)];
    const [target, body] = [this.#target, sdpBody(offer)];
    const message = core.makeOutgoingRequestMessage(
      'INVITE',
      target,
      address,
      target,
      options,
      headers,
      body,
    );
    this.#request = core.invite(message, {
      onTrying: () => this.#cancelAgain(),
      onProgress: ({ message }) => {
        this.#cancelAgain();
        this.tell({ type: 'ringing', audible: message.body !== '' });
        void this.#hearEarly(message.body);
      },
      onAccept: (response) => void this.#accepted(response),
      onReject: (response) => {
        const least = interval || this.over.aborted ? null : leastAsked(response.message);
        if (least === null) return this.finish(refused(response.message.statusCode ?? 500));
        // RFC 4028 section 7.3: the same call, with the next number.
        const { callId, fromTag, cseq } = message;
        this.#send(offer, { callId, fromTag, cseq: cseq + 1, interval: least });
      },
      onRedirect: ({ message }) => this.finish(refused(message.statusCode ?? 300)),
    });
  }

  #cancel(): void {
    const request = this.#request;
    if (!request || this.#cancelled === request.message.cseq) return;
    this.#cancelled = request.message.cseq;
    this.setup.whenUp(() => request.cancel());
  }

  /** A CANCEL waits for a provisional response, and SIP.js forgets it when a challenge comes in between. */
  #cancelAgain(): void {
    if (this.over.aborted) this.#cancel();
  }

  /** Announcements and the ringing tone of the far network (RFC 3960). */
  async #hearEarly(description: string): Promise<void> {
    if (!description || this.#early || this.over.aborted) return;
    this.#early = description;
    await this.media.accept(description, 'pranswer').catch(() => {});
  }

  async #accepted(response: AckableIncomingResponseWithSession): Promise<void> {
    response.ack();
    const { message, session } = response;
    // It crossed our CANCEL, or another phone was faster (RFC 3261 section 13.2.2.4).
    if (this.over.aborted || this.isAnswered) {
      session.bye();
      return;
    }
    const conversation = this.converse(session, settledBy(message));
    try {
      await conversation.accept(message.body || (this.#early ?? ''));
    } catch {
      // The answer is not one that the browser can take.
      this.setup.whenUp(() => conversation.bye());
      this.finish(byNetwork(488));
    }
  }
}
