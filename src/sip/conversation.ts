/**
 * An established call: hold and resume, what the far end asks for in the dialog, and the repair of what breaks. What it
 * reports follows the far end's answer and never the request.
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import { SessionState } from 'sip.js/lib/core/session/session.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import type { Ending } from '../call/call.js';
import type { Log } from '../log.js';
import { LineError } from '../softphone.js';
import type { LineFact } from '../softphone.js';
import { AudioPath } from './audio-path.js';
import { byAgent, byNetwork, byParty } from './ending.js';
import { LaterParts } from './later-parts.js';
import type { Media } from './media.js';
import { Negotiation } from './negotiation.js';
import { replacing } from './replaces.js';
import type { Replaced } from './replaces.js';
import { directionOf, isHold } from './session-description.js';
import { SessionTimer } from './session-timer.js';
import type { SessionInterval } from './session-timer.js';
import { takeUpdates } from './update.js';

export interface ConversationSetup {
  readonly session: Session;
  readonly media: Media;
  /** Our Contact header, which every re-INVITE and its answer carry. */
  readonly contact: string;
  /** How digits go: as telephone events where the far end takes them, or always by INFO. */
  readonly dtmf: 'auto' | 'info';
  /** A digit goes out now. */
  readonly keyed: (digit: string) => void;
  /** The header that names us to whom we transfer the call (RFC 3892). */
  readonly referredBy: string;
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
  /** A message of the far end's that counts: it may tell who that is now. */
  readonly heard: (message: IncomingMessage) => void;
  readonly finished: (ending: Ending) => void;
}

/** `opening`: answered, and the answer is being taken in. */
type State = 'opening' | 'live' | 'holding' | 'held' | 'resuming';

export class Conversation {
  readonly #setup: ConversationSetup;
  readonly #audioPath: AudioPath;
  readonly #negotiation: Negotiation;
  readonly #timer: SessionTimer;
  readonly #later: LaterParts;
  /** Where the call is being transferred to. */
  #target = '';
  #state: State = 'opening';
  #heldByParty = false;
  /** Silent on our side alone: the far end has not agreed to be held. */
  #heldAlone = false;

  constructor(setup: ConversationSetup) {
    this.#setup = setup;
    const { session, over, interval } = setup;
    this.#later = new LaterParts({
      ...setup,
      ringing: () => setup.tell({ type: 'transferring', to: this.#target, ringing: true }),
    });
    this.#timer = new SessionTimer({
      over,
      refresh: () => this.#refresh(),
      lapsed: () => this.#lapsed(),
    });
    this.#negotiation = new Negotiation({
      ...setup,
      interval: () => this.#timer.interval,
      refreshed: (settled) => this.#timer.restart(settled),
      described: (description) => this.#partyDirected(description),
      forgotten: () => this.#end(byNetwork()),
    });
    const { acknowledgement } = this.#negotiation;
    session.delegate = {
      onInvite: (request) => this.#negotiation.invited(request),
      onMessage: (request) => request.reject({ statusCode: 405 }),
      onAck: ({ message }) => acknowledgement.arrived(message.body),
      onAckTimeout: () => this.#end(byNetwork()),
      onNotify: (request) => this.#later.notified(request),
      onBye: (request) => {
        request.accept();
        setup.finished(byParty());
      },
    };
    takeUpdates(session, (update) => this.#negotiation.updated(update));
    this.#timer.restart(interval);
    this.#audioPath = new AudioPath({ ...setup, restart: () => this.#propose({ restart: true }) });
  }

  /** Takes the answer to our INVITE; what the far end asks for meanwhile waits. Rejects if it is none. */
  async accept(answer: string): Promise<void> {
    const { media } = this.#setup;
    await this.#negotiation.inTurn(async () => {
      // Both take the browser some milliseconds. Who has played something already would hear the agent in the place of who answered.
      if (media.isUnanswered) media.speak(true);
      await media.accept(answer);
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

  /** Takes the answer to the offer in our 200 (RFC 3261 section 13.2.1): the caller had made none. */
  async completeLateOffer(): Promise<void> {
    await this.#negotiation.inTurn(() => this.#negotiation.takeAnswerFromAck());
  }

  /** With `regardless`, they hear nothing and are not heard until `resume`, even where the far end does not agree. */
  async hold(regardless = false): Promise<void> {
    this.#move('live', 'holding');
    const { media, tell } = this.#setup;
    // What is said from now on is not for the caller, whatever the far end answers.
    media.speak(false);
    media.direct('sendonly');
    tell({ type: 'holding' });
    try {
      await this.#propose();
      this.#stayHeld();
    } catch (error) {
      this.#heldAlone = regardless;
      if (regardless) this.#stayHeld();
      else this.#goLive();
      throw error;
    }
  }

  async resume(): Promise<void> {
    if (this.#later.giveUpTransfer()) return;
    this.#move('held', 'resuming');
    const { media, tell } = this.#setup;
    media.direct('sendrecv');
    tell({ type: 'resuming' });
    try {
      await this.#propose();
      this.#goLive();
    } catch (error) {
      // Nothing has changed for one who did not agree (RFC 3261 section 14.1).
      if (this.#heldAlone && error instanceof LineError && error.reason === 'refused') {
        this.#goLive();
        return;
      }
      media.direct('sendonly');
      this.#stayHeld();
      throw error;
    }
  }

  /** The far end is on hold while it is asked, and back with us by itself if nothing comes of it. */
  async transfer(to: string, referTo: string): Promise<void> {
    const transfer = await this.#later.transfer();
    const wasLive = this.#state === 'live';
    if ((!wasLive && this.#state !== 'held') || transfer.isPending) throw new LineError('wrongState');
    if (!this.#setup.isUp()) throw new LineError('noAnswer');
    const { tell, finished } = this.#setup;
    if (wasLive) await this.hold();
    this.#target = to;
    tell({ type: 'transferring', to });
    try {
      await transfer.ask(referTo);
    } catch (error) {
      tell({ type: 'transferFailed' });
      const isTakenBack = error instanceof LineError && error.reason === 'withdrawn';
      if (wasLive || isTakenBack) await this.resume().catch(() => {});
      throw error;
    }
    tell({ type: 'transferred' });
    this.bye();
    finished(byAgent());
  }

  /** Refer-To for whoever is to take our place in this call. */
  get replacement(): string {
    return replacing(this.#setup.session);
  }

  /** @throws LineError not live, or refused */
  async sendDigits(digits: string): Promise<void> {
    if (!this.isLive) throw new LineError('wrongState');
    await this.#later.sendDigits(digits);
  }

  /** Whether this is the dialog that the call is in. */
  isIn({ callId, localTag, remoteTag }: Replaced): boolean {
    const { session } = this.#setup;
    return session.callId === callId && session.localTag === localTag && session.remoteTag === remoteTag;
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
   * Another flow or another network: tells the far end where we are now, and looks for a new way through.
   */
  renew(): void {
    this.#negotiation.abandon();
    this.#audioPath.renew();
  }

  /** The re-INVITE that waits for its answer on a flow that is lost will not get it. */
  flowLost(): void {
    this.#negotiation.abandon();
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

  #stayHeld(): void {
    this.#state = 'held';
    this.#setup.tell({ type: 'held', at: Date.now() });
  }

  #goLive(): void {
    const { media, tell } = this.#setup;
    this.#state = 'live';
    this.#heldAlone = false;
    media.direct('sendrecv');
    media.speak(true);
    tell({ type: 'resumed' });
  }

  #move(from: State, to: State): void {
    if (this.#state !== from) throw new LineError('wrongState');
    if (!this.#setup.isUp()) throw new LineError('noAnswer');
    this.#state = to;
  }

  async #propose(options: { restart?: boolean } = {}): Promise<void> {
    const answer = await this.#negotiation.propose(options);
    this.#heldAlone = false;
    // To an offer that does not want to receive, no answer can say more.
    if (this.#state === 'live' || this.#state === 'resuming') this.#partyDirected(answer);
  }

  #partyDirected(description: string): void {
    const held = isHold(directionOf(description));
    if (held === this.#heldByParty) return;
    this.#heldByParty = held;
    this.#setup.tell({ type: 'heldByParty', held });
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
