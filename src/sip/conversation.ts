/**
 * An established call: hold and resume by re-INVITE, what the far end asks for in the dialog, and the repair of
 * what breaks. What it reports follows the far end's answer and never the request.
 */
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import { SessionState } from 'sip.js/lib/core/session/session.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import type { Ending } from '../call/call.js';
import type { Log } from '../log.js';
import { LineError } from '../softphone.js';
import type { LineFact } from '../softphone.js';
import { Acknowledgement } from './acknowledgement.js';
import { watchAudioPath } from './audio-path.js';
import { byNetwork, byParty } from './ending.js';
import type { Media } from './media.js';
import { pause } from './pause.js';
import { agree, isTooBrief, kept, LEAST_HEADER, SessionTimer, settledBy } from './session-timer.js';
import type { SessionInterval } from './session-timer.js';
import { directionOf, isHold, sdpBody } from './session-description.js';
import { forgetReinvite, isAnswerable, isNegotiating } from './transactions.js';

export interface ConversationSetup {
  readonly session: Session;
  readonly media: Media;
  /** Our Contact header, which every re-INVITE and its answer carry. */
  readonly contact: string;
  /** How long the session lives without being refreshed, as settled by the INVITE. */
  readonly interval: SessionInterval | null;
  /** We sent the first INVITE, so the Call-ID is ours. */
  readonly ownsCallId: boolean;
  readonly over: AbortSignal;
  readonly random: () => number;
  readonly log: Log;
  /** Registered: what we send gets to the server. */
  readonly isUp: () => boolean;
  readonly tell: (fact: LineFact) => void;
  readonly finished: (ending: Ending) => void;
}

/** `opening`: answered, and the answer is being taken in. */
type State = 'opening' | 'live' | 'holding' | 'held' | 'resuming';

export class Conversation {
  readonly #setup: ConversationSetup;
  readonly #acknowledgement: Acknowledgement;
  readonly #timer: SessionTimer;
  #state: State = 'opening';
  #heldByParty = false;
  /** The end of the queue: descriptions are exchanged one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Gives up the re-INVITE that is waiting for its answer. */
  #abandon: () => void;

  constructor(setup: ConversationSetup) {
    this.#setup = setup;
    const { session } = setup;
    this.#abandon = () => forgetReinvite(session);
    this.#acknowledgement = new Acknowledgement(session, setup.over);
    session.delegate = {
      onInvite: (request) => {
        this.#acknowledgement.implied();
        void this.#inTurn(() => this.#agree(request));
      },
      onMessage: (request) => request.reject({ statusCode: 405 }),
      onAck: ({ message }) => this.#acknowledgement.arrived(message.body),
      onAckTimeout: () => this.#end(byNetwork()),
      onBye: (request) => {
        request.accept();
        setup.finished(byParty());
      },
    };
    this.#timer = new SessionTimer({
      over: setup.over,
      refresh: () => this.#refresh(),
      lapsed: () => this.#lapsed(),
    });
    this.#timer.restart(setup.interval);
    watchAudioPath({ ...setup, repair: () => this.#repair() });
    setup.over.addEventListener('abort', () => this.#abandon());
  }

  /** Takes the answer to our INVITE; what the far end asks for meanwhile waits. Rejects if it is none. */
  async accept(answer: string): Promise<void> {
    await this.#inTurn(async () => {
      await this.#setup.media.accept(answer);
      this.establish(answer);
    });
  }

  /** The agent is heard from now on. The description is the far end's, '' as long as it has given none. */
  establish(description: string): void {
    const { media, tell } = this.#setup;
    this.#state = 'live';
    media.speak(true);
    tell({ type: 'established', at: Date.now() });
    this.#partyDirected(description);
  }

  async hold(): Promise<void> {
    this.#move('live', 'holding');
    const { media, tell } = this.#setup;
    // What is said from now on is not for the caller, whatever the far end answers.
    media.speak(false);
    media.direct('sendonly');
    tell({ type: 'holding' });
    try {
      await this.#propose();
      this.#state = 'held';
      tell({ type: 'held', at: Date.now() });
    } catch (error) {
      this.#goLive();
      throw error;
    }
  }

  async resume(): Promise<void> {
    this.#move('held', 'resuming');
    const { media, tell } = this.#setup;
    media.direct('sendrecv');
    tell({ type: 'resuming' });
    try {
      await this.#propose();
      this.#goLive();
    } catch (error) {
      media.direct('sendonly');
      this.#state = 'held';
      tell({ type: 'held', at: Date.now() });
      throw error;
    }
  }

  /** Both could hear each other at least once. */
  get isEstablished(): boolean {
    return this.#state !== 'opening';
  }

  /** Both can hear each other as far as holding goes. */
  get isLive(): boolean {
    return this.#state === 'live';
  }

  /**
   * After registering on another flow: tells the far end where we are now, else its BYE would go to the old flow,
   * and looks for a new way through what may be another network.
   */
  renew(): void {
    this.#abandon();
    this.#repair();
  }

  /** The re-INVITE that waits for its answer on a flow that is lost will not get it. */
  flowLost(): void {
    this.#abandon();
  }

  /** Says goodbye. The callee must wait for the ACK before it may (RFC 3261 section 15). */
  bye(): void {
    const { session } = this.#setup;
    if (session.sessionState === SessionState.AckWait) {
      session.delegate = { onAck: () => void session.bye(), onAckTimeout: () => void session.bye() };
    } else if (session.sessionState === SessionState.Confirmed) {
      session.bye();
    }
  }

  /** Takes the answer to the offer in our 200 (RFC 3261 section 13.2.1): the caller had made none. */
  async completeLateOffer(): Promise<void> {
    await this.#inTurn(() => this.#takeAnswerFromAck());
  }

  #goLive(): void {
    const { media, tell } = this.#setup;
    this.#state = 'live';
    media.direct('sendrecv');
    media.speak(true);
    tell({ type: 'resumed' });
  }

  #move(from: State, to: State): void {
    if (this.#state !== from) throw new LineError('wrongState');
    if (!this.#setup.isUp()) throw new LineError('noAnswer');
    this.#state = to;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Makes the far end an offer and takes its answer; once more if both offered at once (RFC 3261 section 14.1). */
  async #propose(options: { restart?: boolean } = {}): Promise<void> {
    try {
      await this.#attempt(options);
    } catch (error) {
      if (!(error instanceof LineError) || error.status !== 491) throw error;
      const { ownsCallId, random, over } = this.#setup;
      await pause(ownsCallId ? 2100 + random() * 1900 : random() * 2000, over);
      await this.#attempt(options);
    }
  }

  async #attempt(options: { restart?: boolean }): Promise<void> {
    await this.#acknowledgement.settled();
    await this.#inTurn(() => this.#offer(options));
  }

  async #offer(options: { restart?: boolean }): Promise<void> {
    const { media, over } = this.#setup;
    const checkOver = () => {
      if (over.aborted) throw new LineError('over');
    };
    checkOver();
    try {
      const answer = await this.#reinvite(await media.offer(options));
      await media.accept(answer);
      // To an offer that does not want to receive, no answer can say more.
      if (this.#state === 'live' || this.#state === 'resuming') this.#partyDirected(answer);
    } catch (error) {
      await media.rollBack();
      checkOver();
      throw error instanceof LineError ? error : new LineError('refused', 488);
    }
  }

  /** Sends the re-INVITE; resolves with the description in the answer. */
  #reinvite(offer: string): Promise<string> {
    const { session, contact } = this.#setup;
    return new Promise((resolve, reject) => {
      this.#abandon = () => {
        forgetReinvite(session);
        reject(new LineError('noAnswer'));
      };
      const refuse = (status: number) => {
        reject(new LineError(status === 408 ? 'noAnswer' : 'refused', status));
        // RFC 5057 section 5.1: the far end knows nothing of this call any more.
        if (status === 481) this.#end(byNetwork());
      };
      if (isNegotiating(session)) return refuse(491);
      session.invite(
        {
          onAccept: (response) => {
            response.ack();
            this.#timer.restart(settledBy(response.message));
            resolve(response.message.body);
          },
          onReject: ({ message }) => refuse(message.statusCode ?? 500),
          onRedirect: ({ message }) => refuse(message.statusCode ?? 300),
        },
        { extraHeaders: [contact, ...kept(this.#timer.interval)], body: sdpBody(offer) },
      );
    });
  }

  /** Answers a re-INVITE of the far end: its hold, its resume, its new place in the network. */
  async #agree(request: IncomingInviteRequest): Promise<void> {
    const { media, contact } = this.#setup;
    const offer = request.message.body;
    if (isTooBrief(request.message)) {
      request.reject({ statusCode: 422, extraHeaders: [LEAST_HEADER] });
      return;
    }
    try {
      const description = await (offer ? media.answer(offer) : media.offer());
      this.#acknowledgement.expect();
      const { interval, headers } = agree(request.message);
      const extraHeaders = [contact, ...headers];
      request.accept({ statusCode: 200, extraHeaders, body: sdpBody(description) });
      this.#timer.restart(interval);
      if (offer) {
        this.#partyDirected(offer);
        void this.#acknowledgement.settled();
      } else {
        await this.#takeAnswerFromAck();
      }
    } catch {
      await media.rollBack();
      if (isAnswerable(request)) request.reject({ statusCode: 488 });
    }
  }

  async #takeAnswerFromAck(): Promise<void> {
    const answer = await this.#acknowledgement.body();
    await this.#setup.media.accept(answer);
    this.#partyDirected(answer);
  }

  #partyDirected(description: string): void {
    const held = isHold(directionOf(description));
    if (held === this.#heldByParty) return;
    this.#heldByParty = held;
    this.#setup.tell({ type: 'heldByParty', held });
  }

  /** Without a flow nothing can be repaired; the next one brings `renew`. */
  #repair(): void {
    const { over, isUp, log } = this.#setup;
    if (over.aborted || !isUp()) return;
    this.#propose({ restart: true }).then(
      () => log('call.renewed'),
      (error: unknown) =>
        log('call.renewalFailed', { status: error instanceof LineError ? error.status : null }),
    );
  }

  /** A re-INVITE that changes nothing (RFC 4028 section 7.4). */
  #refresh(): void {
    if (!this.#setup.isUp()) return;
    this.#propose().catch((error: unknown) => {
      // Section 10: the far end does not answer any more.
      if (error instanceof LineError && error.status === 408) this.#lapsed();
    });
  }

  /** Without a flow nobody could refresh anything, and the audio may go on: the next one tells. */
  #lapsed(): void {
    if (!this.#setup.isUp() || this.#setup.over.aborted) return;
    this.#setup.log('call.lapsed');
    this.#end(byNetwork());
  }

  #end(ending: Ending): void {
    this.bye();
    this.#setup.finished(ending);
  }
}
