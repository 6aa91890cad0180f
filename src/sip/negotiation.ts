/**
 * The exchange of descriptions in an established call (RFC 3264): our re-INVITEs and the far end's, one after the other,
 * and what a glare, a lost connection or a refusal makes of them. What the descriptions are exchanged for, holding or
 * repairing, is not known here.
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { LineError } from '../softphone.js';
import { Acknowledgement } from './acknowledgement.js';
import type { Media } from './media.js';
import { pause } from './pause.js';
import { sdpBody } from './session-description.js';
import { agree, isTooBrief, kept, LEAST_HEADER, leastAsked, raised, settledBy } from './session-timer.js';
import type { SessionInterval } from './session-timer.js';
import { forgetReinvite, isAnswerable, isNegotiating, isOffering, retarget } from './transactions.js';
import type { IncomingUpdate } from './update.js';

export interface NegotiationSetup {
  readonly session: Session;
  readonly media: Media;
  /** Our Contact header, which every re-INVITE and its answer carry. */
  readonly contact: string;
  /** We sent the first INVITE, so the Call-ID is ours. */
  readonly ownsCallId: boolean;
  readonly over: AbortSignal;
  readonly random: () => number;
  /** How long the session lives now without being refreshed. */
  readonly interval: () => SessionInterval | null;
  readonly refreshed: (interval: SessionInterval | null) => void;
  /** The description that the far end has given in an exchange of its own making. */
  readonly described: (description: string) => void;
  /** A message of the far end's that counts: it may tell who that is now. */
  readonly heard: (message: IncomingMessage) => void;
  /** The far end does not know the call any more. */
  readonly forgotten: () => void;
}

export interface OfferOptions {
  /** Looks for new ways through the network. */
  readonly restart?: boolean;
}

export class Negotiation {
  readonly acknowledgement: Acknowledgement;
  readonly #setup: NegotiationSetup;
  /** The end of the queue. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Gives up the re-INVITE that is waiting for its answer. */
  #abandon: () => void;

  constructor(setup: NegotiationSetup) {
    this.#setup = setup;
    this.acknowledgement = new Acknowledgement(setup.session, setup.over);
    this.#abandon = () => forgetReinvite(setup.session);
    setup.over.addEventListener('abort', () => this.abandon());
  }

  /** Does it when the exchange before it has come to its end. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** The answer to a re-INVITE that went out on a flow that is lost will not come. */
  abandon(): void {
    this.#abandon();
  }

  /**
   * Makes the far end an offer; once more if both offered at once (RFC 3261 section 14.1). Resolves with its answer.
   * @throws LineError
   */
  async propose(options: OfferOptions = {}): Promise<string> {
    try {
      return await this.#attempt(options);
    } catch (error) {
      if (!(error instanceof LineError) || error.status !== 491) throw error;
      const { ownsCallId, random, over } = this.#setup;
      await pause(ownsCallId ? 2100 + random() * 1900 : random() * 2000, over);
      return this.#attempt(options);
    }
  }

  /** The far end's re-INVITE: its hold, its resume, its new place in the network. */
  invited(request: IncomingInviteRequest): void {
    this.acknowledgement.implied();
    void this.inTurn(() => this.#agree(request));
  }

  /** The far end's UPDATE (RFC 3311 section 5.2): like a re-INVITE, or only to keep the session alive. */
  updated(request: IncomingUpdate): void {
    const { session, random } = this.#setup;
    if (isTooBrief(request.message)) {
      request.reject({ statusCode: 422, extraHeaders: [LEAST_HEADER] });
    } else if (request.message.body === '') {
      this.#accept(request);
    } else if (isOffering(session)) {
      request.reject({ statusCode: 491 });
    } else if (isNegotiating(session)) {
      request.reject({ statusCode: 500, extraHeaders: [`Retry-After: ${Math.floor(random() * 10)}`] });
    } else {
      void this.inTurn(() => this.#agreeToUpdate(request));
    }
  }

  /** Takes the answer that comes with the ACK, where the offer was ours. Rejects if it is none. */
  async takeAnswerFromAck(): Promise<void> {
    const answer = await this.acknowledgement.body();
    await this.#setup.media.accept(answer);
    this.#setup.described(answer);
  }

  async #attempt(options: OfferOptions): Promise<string> {
    await this.acknowledgement.settled();
    return this.inTurn(() => this.#offer(options));
  }

  async #offer(options: OfferOptions): Promise<string> {
    const { media, over } = this.#setup;
    const checkOver = () => {
      if (over.aborted) throw new LineError('over');
    };
    checkOver();
    try {
      const answer = await this.#reinvite(await media.offer(options));
      await media.accept(answer);
      return answer;
    } catch (error) {
      await media.rollBack();
      checkOver();
      throw error instanceof LineError ? error : new LineError('refused', 488);
    }
  }

  /**
   * Sends the re-INVITE, once more where a proxy wants a longer interval; resolves with the description in the answer.
   */
  #reinvite(offer: string): Promise<string> {
    const { session, contact, interval, refreshed, heard, forgotten } = this.#setup;
    return new Promise((resolve, reject) => {
      this.#abandon = () => {
        forgetReinvite(session);
        reject(new LineError('noAnswer'));
      };
      const refuse = (status: number) => {
        reject(new LineError(status === 408 ? 'noAnswer' : 'refused', status));
        // RFC 5057 section 5.1.
        if (status === 481) forgotten();
      };
      if (isNegotiating(session)) return refuse(491);
      const send = (timer: readonly string[], least: typeof leastAsked) =>
        session.invite(
          {
            onAccept: (response) => {
              response.ack();
              refreshed(settledBy(response.message));
              heard(response.message);
              resolve(response.message.body);
            },
            onReject: ({ message }) => {
              const seconds = least(message);
              if (seconds === null) refuse(message.statusCode ?? 500);
              else send(raised(interval(), seconds), () => null);
            },
            onRedirect: ({ message }) => refuse(message.statusCode ?? 300),
          },
          { extraHeaders: [contact, ...timer], body: sdpBody(offer) },
        );
      send(kept(interval()), leastAsked);
    });
  }

  async #agree(request: IncomingInviteRequest): Promise<void> {
    const { media, contact, refreshed, described, heard } = this.#setup;
    if (isTooBrief(request.message)) {
      request.reject({ statusCode: 422, extraHeaders: [LEAST_HEADER] });
      return;
    }
    const offer = request.message.body;
    try {
      const description = await (offer ? media.answer(offer) : media.offer());
      this.acknowledgement.expect();
      const { interval, headers } = agree(request.message);
      const extraHeaders = [contact, ...headers];
      request.accept({ statusCode: 200, extraHeaders, body: sdpBody(description) });
      refreshed(interval);
      heard(request.message);
      if (offer) {
        described(offer);
        void this.acknowledgement.settled();
      } else {
        await this.takeAnswerFromAck();
      }
    } catch {
      await media.rollBack();
      if (isAnswerable(request)) request.reject({ statusCode: 488 });
    }
  }

  async #agreeToUpdate(request: IncomingUpdate): Promise<void> {
    const { media, described } = this.#setup;
    const offer = request.message.body;
    try {
      this.#accept(request, await media.answer(offer));
      described(offer);
    } catch {
      await media.rollBack();
      if (isAnswerable(request)) request.reject({ statusCode: 488 });
    }
  }

  #accept(request: IncomingUpdate, description?: string): void {
    const { session, contact, refreshed, heard } = this.#setup;
    const { interval, headers } = agree(request.message);
    retarget(session, request.message);
    const body = description === undefined ? {} : { body: sdpBody(description) };
    request.accept({ statusCode: 200, extraHeaders: [contact, ...headers], ...body });
    refreshed(interval);
    heard(request.message);
  }
}
