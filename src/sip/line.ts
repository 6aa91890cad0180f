/**
 * One call on the telephone: what inbound and outbound calls have in common, from their first message to their
 * end. However a call ends, it ends here, once: everything is closed, then `ended` is reported, then `over` aborts.
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import type { CallId, Ending, Party } from '../call/call.js';
import type { Quality, QualityWarning } from '../call/quality.js';
import type { Log } from '../log.js';
import { LineError } from '../softphone.js';
import type { Line, LineFact } from '../softphone.js';
import type { ConnectedIdentity } from './connected-identity.js';
import { Conversation } from './conversation.js';
import { dialable } from './dial-string.js';
import { byAgent } from './ending.js';
import type { Media } from './media.js';
import type { Mixing } from './mixing.js';
import type { QualityWatch } from './quality/watch.js';
import { randomToken } from './random-token.js';
import type { SessionInterval } from './session-timer.js';
import type { Replaced } from './replaces.js';
import type { UserAgent } from './user-agent.js';

export interface LineSetup {
  readonly userAgent: UserAgent;
  readonly media: Media;
  readonly random: () => number;
  readonly log: Log;
  /** How digits go: as telephone events where the far end takes them, or always by INFO. */
  readonly dtmf: 'auto' | 'info';
  /** A digit goes out now. */
  readonly keyed: (digit: string) => void;
  /** The server may say who the far end is (RFC 3325). */
  readonly trustsAsserted: boolean;
  /** A call of ours goes where the far end redirects it. */
  readonly followsRedirects: boolean;
  /** What is sent now gets to the server. */
  isUp(): boolean;
  /** Does it now, or as soon as the server can be reached. */
  whenUp(work: () => void): void;
  happened(line: Line, fact: LineFact): void;
  /** A call that is not over, by its name. */
  lineOf(id: CallId): SipLine | undefined;
}

export abstract class SipLine implements Line {
  readonly id = randomToken();
  abstract readonly direction: 'inbound' | 'outbound';
  readonly replaces: CallId | null = null;
  readonly answerAfter: number | null = null;
  /** For statistics, meters and tests: `media.peerConnection`, `media.localStream`, `media.remoteStream`. */
  readonly media: Media;

  protected readonly setup: LineSetup;
  readonly #over = new AbortController();
  #identity: ConnectedIdentity;
  #conversation: Conversation | null = null;
  #quality: QualityWatch | null = null;
  #mixing: Mixing | null = null;

  constructor(setup: LineSetup, identity: ConnectedIdentity) {
    this.setup = setup;
    this.media = setup.media;
    this.#identity = identity;
  }

  get party(): Party {
    return this.#identity.party;
  }

  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Answered by either side; it may take some milliseconds more until both hear each other. */
  protected get isAnswered(): boolean {
    return this.#conversation !== null;
  }

  abstract invite(): Promise<void>;
  abstract answer(): Promise<void>;
  abstract reject(status: 480 | 486 | 603): void;
  /** Ends a call that is not established. */
  protected abstract abandon(): void;

  hangUp(): void {
    if (this.over.aborted) return;
    const conversation = this.#conversation;
    if (!conversation) return this.abandon();
    this.setup.whenUp(() => conversation.bye());
    this.finish(byAgent());
  }

  async hold(regardless = false): Promise<void> {
    await this.#talking().hold(regardless);
  }

  async resume(): Promise<void> {
    await this.#talking().resume();
  }

  mute(muted: boolean): void {
    if (this.over.aborted || !this.#conversation?.isEstablished) return;
    this.media.mute(muted);
    this.tell({ type: 'muted', muted });
  }

  async sendDigits(digits: string): Promise<void> {
    await this.#talking().sendDigits(digits);
  }

  async transfer(target: string): Promise<void> {
    const { userAgent } = this.setup;
    const user = dialable(target, userAgent.address.host);
    await this.#talking().transfer(user, `<${userAgent.addressOf(user).toString()}>`);
  }

  async transferTo(consulted: CallId): Promise<void> {
    const other = this.setup.lineOf(consulted);
    if (!other || other === this) throw new LineError('wrongState');
    const { replacement } = other.#talking();
    await this.#talking().transfer(other.party.number, replacement);
    // Whoever takes our place there has said goodbye to us, or has no idea how.
    other.hangUp();
  }

  async join(other: CallId): Promise<void> {
    const line = this.setup.lineOf(other);
    if (!line || line === this) throw new LineError('wrongState');
    const { Mixing } = await import('./mixing.js').catch(() => {
      throw new LineError('notMixed');
    });
    const lines = [this, line];
    if (lines.some((each) => each.#mixing !== null || !each.#talking().isEstablished))
      throw new LineError('wrongState');
    const members = lines.map((each) => ({
      ...{ media: each.media, over: each.over },
      tell: (fact: LineFact) => each.tell(fact),
    }));
    const ended = () => lines.forEach((each) => (each.#mixing = null));
    const mixing = new Mixing({ members, ended });
    lines.forEach((each) => (each.#mixing = mixing));
    await mixing.begin();
  }

  part(): void {
    this.#mixing?.end();
  }

  /** What is to be said against the audio now. */
  get warnings(): readonly QualityWarning[] {
    return this.#quality?.warnings ?? [];
  }

  /** The call is up, and this is the dialog that it is in. */
  isIn(dialog: Replaced): boolean {
    return this.#conversation?.isEstablished === true && this.#conversation.isIn(dialog);
  }

  /** The connection to the server is lost. */
  flowLost(): void {
    this.#conversation?.flowLost();
  }

  /** There is another connection to the server, or another way through the network. */
  renew(): void {
    this.#conversation?.renew();
  }

  /** The far end has answered, or we have. @throws LineError the call is over */
  protected converse(session: Session, interval: SessionInterval | null): Conversation {
    if (this.over.aborted) throw new LineError('over');
    const { userAgent, random, log, dtmf, keyed } = this.setup;
    return (this.#conversation = new Conversation({
      session,
      interval,
      media: this.media,
      contact: this.contact,
      referredBy: `Referred-By: <${userAgent.address.toString()}>`,
      ownsCallId: this.direction === 'outbound',
      over: this.over,
      random,
      log,
      dtmf,
      keyed,
      isUp: () => this.setup.isUp(),
      tell: (fact) => this.tell(fact),
      heard: (message) => this.heard(message),
      finished: (ending) => this.finish(ending),
    }));
  }

  /** Our Contact header. */
  protected get contact(): string {
    return `Contact: ${this.setup.userAgent.core.configuration.contact.toString()}`;
  }

  /** The message may tell who the far end is now. Of several phones that ring, each is somebody of its own. */
  protected heard(message: IncomingMessage, identity = this.#identity): void {
    const before = this.party;
    this.#identity = identity;
    identity.learn(message);
    if (this.party !== before) this.tell({ type: 'party', party: this.party });
  }

  protected tell(fact: LineFact): void {
    if (this.over.aborted) return;
    this.setup.happened(this, fact);
    this.#mixing?.follow();
    if (fact.type === 'established') void this.#watchQuality();
  }

  protected finish(ending: Ending): void {
    if (this.over.aborted) return;
    this.media.close();
    const quality = this.#quality && { quality: this.#quality.summary };
    this.tell({ type: 'ended', at: Date.now(), ending, ...quality });
    this.#over.abort(new LineError('over'));
  }

  /** Fetched when there is something to be watched. Without it the call is as good, and nothing is said of it. */
  async #watchQuality(): Promise<void> {
    const watching = await import('./quality/watch.js').catch(() => null);
    if (!watching || this.over.aborted) return;
    const { media, over } = this;
    const changed = (quality: Quality | null) => this.tell({ type: 'quality', quality });
    this.#quality = new watching.QualityWatch({ media, over, changed });
  }

  /** @throws LineError the call is over, or not yet established */
  #talking(): Conversation {
    if (this.over.aborted) throw new LineError('over');
    if (!this.#conversation) throw new LineError('wrongState');
    return this.#conversation;
  }
}
