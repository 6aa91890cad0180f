/**
 * A call that the agent makes. The INVITE leaves as soon as its offer is ready; of several phones that answer, the
 * first one gets the call.
 */
import type { URI } from 'sip.js/lib/grammar/uri.js';
import type {
  AckableIncomingResponseWithSession,
  OutgoingInviteRequest,
  PrackableIncomingResponseWithSession,
} from 'sip.js/lib/core/messages/methods/invite.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { OutgoingRequestMessage } from 'sip.js/lib/core/messages/outgoing-request-message.js';
import type { Progress } from '../call/call.js';
import { redact } from '../log.js';
import { takeEarlyUpdates } from './early-update.js';
import { LineError, MicrophoneError } from '../softphone.js';
import { ConnectedIdentity } from './connected-identity.js';
import { byAgent, byNetwork, refused } from './ending.js';
import { SipLine } from './line.js';
import type { LineSetup } from './line.js';
import { clean, dialledParty } from './party.js';
import { isReliable, RELIABLE } from './reliable-ringing.js';
import { sdpBody } from './session-description.js';
import { leastAsked, settledBy, wish } from './session-timer.js';
import { ALLOW } from './user-agent.js';

const MOST_REDIRECTIONS = 2;

/** What an INVITE that is sent once more keeps of the one before, and the session interval that was asked of it. */
interface Attempt {
  readonly callId?: string;
  readonly fromTag?: string;
  readonly cseq?: number;
  readonly interval?: number;
}

export class OutboundLine extends SipLine {
  readonly direction = 'outbound';
  readonly #target: URI;
  /** Whoever is tried now. */
  #destination: URI;
  #inviting: Promise<void> | null = null;
  #request: OutgoingInviteRequest | null = null;
  /** What the phones play before one of them answers came with these descriptions, by the tag of each. */
  readonly #early = new Map<string, string>();
  /** Who the phones say they are, by the tag of each: it counts for the one that answers. */
  readonly #identities = new Map<string, ConnectedIdentity>();
  /** Whom it has been sent to: first whom the agent dialled, then whoever it was redirected to. */
  readonly #tried: string[];
  /** The INVITE, by its number, that a CANCEL is under way for; a challenge makes it another one. */
  #cancelled = 0;

  /** The target comes from `dialable`. */
  constructor(setup: LineSetup, target: string) {
    super(setup, ConnectedIdentity.ofDialled(dialledParty(target), setup.trustsAsserted));
    this.#target = setup.userAgent.addressOf(target);
    this.#destination = this.#target;
    this.#tried = [target];
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

  #send(offer: string, attempt: Attempt = {}): void {
    const { core } = this.setup.userAgent;
    const message = this.#write(offer, attempt);
    // The same call, with the next number.
    const { callId, fromTag } = message;
    const next = () => ({ ...attempt, callId, fromTag, cseq: message.cseq + 1 });
    this.#request = core.invite(message, {
      onTrying: () => this.#cancelAgain(),
      onProgress: (response) => {
        this.#cancelAgain();
        this.#progressed(response);
      },
      onAccept: (response) => void this.#accepted(response),
      onReject: (response) => {
        const least = attempt.interval || this.over.aborted ? null : leastAsked(response.message);
        if (least === null) return this.finish(refused(response.message.statusCode ?? 500));
        // RFC 4028 section 7.3.
        this.#send(offer, { ...next(), interval: least });
      },
      onRedirect: ({ message }) => void this.#redirected(message, () => this.#send(offer, next())),
    });
  }

  /** To goes on naming whom the agent dialled, wherever the call is redirected (RFC 3261 section 8.1.3.4). */
  #write(offer: string, { interval, ...options }: Attempt): OutgoingRequestMessage {
    const { core, address } = this.setup.userAgent;
    const headers = [this.contact, ALLOW, `Supported: ${RELIABLE}`, ...wish(interval)];
    return core.makeOutgoingRequestMessage(
      'INVITE',
      this.#destination,
      address,
      this.#target,
      options,
      headers,
      sdpBody(offer),
    );
  }

  /** Goes on with somebody else, whom the agent is told of, or ends the call. */
  async #redirected(response: IncomingResponseMessage, goOn: () => void): Promise<void> {
    const next = await this.#nextTarget(response);
    // The agent may have hung up meanwhile.
    if (next === undefined || this.over.aborted) {
      this.finish(refused(response.statusCode ?? 300));
      return;
    }
    this.#tried.push(next);
    this.#destination = this.setup.userAgent.addressOf(next);
    this.setup.log('call.redirected', {
      call: this.id,
      status: response.statusCode ?? 0,
      number: redact(next),
    });
    this.tell({ type: 'ringing', progress: 'forwarded', said: next });
    goOn();
  }

  /** Undefined when there is nobody else to be tried. */
  async #nextTarget(response: IncomingResponseMessage): Promise<string | undefined> {
    const { userAgent, followsRedirects } = this.setup;
    if (!followsRedirects || this.#tried.length > MOST_REDIRECTIONS) return undefined;
    const part = await import('./redirection.js').catch(() => null);
    const targets = part?.redirections(response, userAgent.address.host) ?? [];
    return targets.find((target) => !this.#tried.includes(target));
  }

  #progressed(response: PrackableIncomingResponseWithSession): void {
    const { message, session } = response;
    const identity = this.#identityOf(message.toTag);
    identity.learn(message);
    takeEarlyUpdates(session, {
      ...{ contact: this.contact, offeredBy: 'us', random: this.setup.random },
      heard: (update) => identity.learn(update),
    });
    // RFC 3262 section 4: it is said again and again until we confirm it.
    const [, sequence] = /^\s*(\d{1,10})\s*$/.exec(message.getHeader('rseq') ?? '') ?? [];
    if (isReliable(message) && sequence !== undefined)
      response.prack({ extraHeaders: [`RAck: ${sequence} ${message.cseq} INVITE`] });
    this.tell({ type: 'ringing', audible: message.body !== '', ...progressOf(message) });
    void this.#hearEarly(message);
  }

  #identityOf(tag: string): ConnectedIdentity {
    const known = this.#identities.get(tag);
    if (known) return known;
    const identity = ConnectedIdentity.ofDialled(this.party, this.setup.trustsAsserted);
    this.#identities.set(tag, identity);
    return identity;
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

  /**
   * Announcements and the ringing tone of the far network (RFC 3960): of several phones that are called one after the
   * other, the latest one's.
   */
  async #hearEarly({ body, toTag }: IncomingResponseMessage): Promise<void> {
    if (!body || this.#early.has(toTag) || this.over.aborted || this.isAnswered) return;
    this.#early.set(toTag, body);
    await this.media.accept(body, 'pranswer').catch(() => {});
  }

  async #accepted(response: AckableIncomingResponseWithSession): Promise<void> {
    response.ack();
    const { message, session } = response;
    // It crossed our CANCEL, or another phone was faster (RFC 3261 section 13.2.2.4).
    if (this.over.aborted || this.isAnswered) {
      session.bye();
      return;
    }
    this.heard(message, this.#identityOf(message.toTag));
    const conversation = this.converse(session, settledBy(message));
    try {
      await conversation.accept(message.body || (this.#early.get(message.toTag) ?? ''));
    } catch {
      // The answer is not one that the browser can take.
      this.setup.whenUp(() => conversation.bye());
      this.finish(byNetwork(488));
    }
  }
}

/** What a provisional response says of the call, with what a queue says of itself (RFC 3261 section 21.1). */
function progressOf(response: IncomingResponseMessage): { progress: Progress; said?: string } {
  switch (response.statusCode) {
    case 180:
      return { progress: 'ringing' };
    case 181:
      return { progress: 'forwarded' };
    case 182: {
      const said = clean(response.reasonPhrase ?? '');
      return { progress: 'queued', said: /^queued$/i.test(said) ? '' : said };
    }
    default:
      return { progress: 'connecting' };
  }
}
