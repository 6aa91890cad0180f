/** One sign-in of the telephone: its user agent, its place at the registrar, its connection and its calls. */
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import type { SipConfig } from '../config/config.js';
import { redact } from '../log.js';
import type { Log, LogDetail } from '../log.js';
import { LineError } from '../softphone.js';
import type { Credentials, Line, LineFact, Registration, VoiceMail } from '../softphone.js';
import { Binding } from './binding.js';
import { Connection } from './connection.js';
import { dialable } from './dial-string.js';
import type { OpenSocket } from './flow.js';
import { NetworkMemory } from './gathering.js';
import { IceServers } from './ice-servers.js';
import type { FetchIceServers } from './ice-servers.js';
import { InboundLine } from './inbound-line.js';
import type { LineSetup, SipLine } from './line.js';
import type { Loudspeaker } from './loudspeaker.js';
import type { Mailbox } from './mailbox/mailbox.js';
import { Media, type OpenedMedia } from './media.js';
import type { Microphone } from './microphone.js';
import { OutboundLine } from './outbound-line.js';
import { isTalkable } from './session-description.js';
import { isTooBrief, LEAST_HEADER } from './session-timer.js';
import { Standby } from './standby.js';
import { replacedBy } from './replaces.js';
import { UserAgent } from './user-agent.js';

/** Where more servers come from is not its business. */
export type SipSettings = Omit<SipConfig, 'iceEndpoint'>;

export interface StationSetup {
  readonly settings: SipSettings;
  readonly credentials: Credentials;
  readonly log: Log;
  readonly random: () => number;
  readonly openSocket: OpenSocket;
  readonly microphone: Microphone;
  readonly loudspeaker: Loudspeaker;
  readonly opened?: OpenedMedia | undefined;
  /** Gives servers besides the configured ones, or null where there is no endpoint for it. */
  readonly fetchIceServers: FetchIceServers | null;
  /** A digit goes out now. */
  readonly keyed: (digit: string) => void;
  // These must not throw: an error would come back into SIP.js, which would stop working.
  changed(registration: Registration): void;
  offered(line: SipLine): void;
  happened(line: Line, fact: LineFact): void;
  voiceMailChanged(voiceMail: VoiceMail): void;
}

/** Each ringing call costs a peer connection: a flood of them is turned away before it costs anything. */
const MOST_LINES = 20;

export class Station {
  readonly #setup: StationSetup;
  readonly #connection: Connection;
  readonly #userAgent: UserAgent;
  readonly #binding: Binding;
  readonly #memory = new NetworkMemory();
  readonly #iceServers: IceServers;
  readonly #standby: Standby;
  readonly #end = new AbortController();
  readonly #lines = new Set<SipLine>();
  /** What waits for the server to be reached again: a goodbye to a far end that still believes in the call. */
  #errands: (() => void)[] = [];
  #mailbox: Mailbox | null = null;
  /** Each of the new address's candidates tells of it. */
  #moving: Promise<void> | null = null;
  #stopping: Promise<void> | null = null;
  /** Another sign-in has taken over: it alone is reported. */
  #replaced = false;

  constructor(setup: StationSetup) {
    this.#setup = setup;
    const { settings, credentials, log, random, openSocket } = setup;
    this.#connection = new Connection({
      ...{ servers: settings.servers, user: credentials.user, openSocket, random, log },
      register: (signal) => this.#binding.register(signal),
      ask: () => this.#userAgent.ask(),
      inCall: () => this.#lines.size > 0,
      received: (text) => this.#userAgent.receive(text),
      changed: (registration) => this.#changed(registration),
      lost: () => this.#lines.forEach((line) => line.flowLost()),
      renewed: () => this.#renewed(),
    });
    this.#userAgent = new UserAgent({
      ...{ credentials, domain: settings.domain, transport: this.#connection, log },
      invited: (request) => this.#invited(request),
      notified: (message) => this.#notified(message),
    });
    this.#binding = new Binding(this.#userAgent, settings.expires);
    this.#iceServers = new IceServers({
      ...{ configured: settings.iceServers, fetch: setup.fetchIceServers, random, log },
      changed: () => this.#standby.renew(),
    });
    const standby = { create: () => this.#createMedia(), isWanted: () => this.#canDial };
    this.#standby = new Standby(standby, this.#end.signal);
  }

  get lines(): readonly SipLine[] {
    return [...this.#lines];
  }

  get registration(): Registration {
    return this.#connection.registration;
  }

  start(): void {
    const { signal } = this.#end;
    this.#memory.changed = () => void (this.#moving ??= this.#move());
    void this.#iceServers.keep(signal);
    this.#connection.start();
  }

  /**
   * Goes on with other credentials of the same user: calls do not end because a password has. False if it must be
   * another station that signs in.
   */
  signInAgain(credentials: Credentials): boolean {
    if (this.#stopping || credentials.user !== this.#setup.credentials.user) return false;
    this.#userAgent.credentials = credentials;
    this.#connection.reconnect();
    return true;
  }

  /** Makes way for another sign-in. */
  replace(): void {
    this.#replaced = true;
    void this.stop();
  }

  reconnect(): void {
    this.#connection.reconnect();
  }

  /** Ends all calls, takes the binding back and closes everything. Resolves soon in any case. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#end.abort();
    this.#lines.forEach((line) => line.hangUp());
    this.#mailbox?.stop();
    if (this.#connection.up) await this.#binding.remove();
    this.#connection.stop();
    this.#userAgent.dispose();
  }

  /** @throws LineError notDialable or notReady */
  dial(target: string): SipLine {
    const user = dialable(target, this.#setup.settings.domain);
    if (!this.#canDial) throw new LineError('notReady');
    this.#setup.log('call.dialled', { number: redact(user) });
    return this.#takeOn(new OutboundLine(this.#lineSetup(this.#standby.take()), user));
  }

  get #canDial(): boolean {
    return this.#connection.up && this.registration.state === 'ready' && !this.#stopping;
  }

  /** Registered on another flow, which may be one through another network. */
  #renewed(): void {
    this.#lookAround();
    void this.#openMailbox().then((mailbox) => mailbox?.renew());
  }

  /** Fetched when there is somebody to ask. Without it the telephone is as good. */
  async #openMailbox(): Promise<Mailbox | null> {
    if (!this.#setup.settings.messageWaiting) return null;
    const { Mailbox } = await import('./mailbox/mailbox.js').catch(() => ({ Mailbox: null }));
    if (!Mailbox || this.#stopping) return null;
    return (this.#mailbox ??= new Mailbox({
      ...{ userAgent: this.#userAgent, settings: this.#setup.settings, log: this.#setup.log },
      changed: (voiceMail) => this.#replaced || this.#setup.voiceMailChanged(voiceMail),
    }));
  }

  #notified(message: IncomingRequestMessage): boolean {
    if (!this.#setup.settings.messageWaiting || this.#stopping) return false;
    void this.#openMailbox().then((mailbox) => mailbox?.take(message));
    return true;
  }

  /** The machine has another address. Where that takes another flow, everything else follows from it. */
  async #move(): Promise<void> {
    const isReached = await this.#connection.move();
    this.#moving = null;
    if (isReached) this.#lookAround();
  }

  /** Other ways through the network than those we know. */
  #lookAround(): void {
    this.#memory.forget();
    this.#standby.renew();
    this.#lines.forEach((line) => line.renew());
  }

  #invited(request: IncomingInviteRequest): void {
    const offer = request.message.body;
    if (this.#stopping) return void request.reject({ statusCode: 480 });
    if (this.#lines.size >= MOST_LINES) return void request.reject({ statusCode: 486 });
    if (offer && !isTalkable(offer)) return void request.reject({ statusCode: 488 });
    if (isTooBrief(request.message))
      return void request.reject({ statusCode: 422, extraHeaders: [LEAST_HEADER] });
    const replaces = request.message.getHeader('replaces');
    const replaced = replaces === undefined ? null : this.#replacedBy(replaces);
    if (typeof replaced === 'number') return void request.reject({ statusCode: replaced });
    const line = new InboundLine(this.#lineSetup(this.#createMedia()), request, replaced);
    line.ring();
    this.#takeOn(line);
    this.#setup.offered(line);
    // In a task of its own: a peer connection takes milliseconds, and the agent is to see and hear the call first.
    setTimeout(() => line.prepare());
  }

  /** The call that is to be replaced, or the status that refuses it (RFC 3891 section 3). */
  #replacedBy(header: string): SipLine | number {
    const dialog = replacedBy(header);
    const line = dialog && this.lines.find((candidate) => candidate.isIn(dialog));
    if (!line) return dialog ? 481 : 400;
    return dialog.earlyOnly ? 486 : line;
  }

  #takeOn<T extends SipLine>(line: T): T {
    this.#lines.add(line);
    line.over.addEventListener('abort', () => this.#lines.delete(line));
    return line;
  }

  #lineSetup(media: Media): LineSetup {
    const { log, random, settings, keyed } = this.#setup;
    return {
      ...{ userAgent: this.#userAgent, media, log, random, dtmf: settings.dtmf, keyed },
      trustsAsserted: settings.trustAssertedIdentity,
      followsRedirects: settings.redirects === 'follow',
      isUp: () => this.#connection.up,
      whenUp: (errand) => (this.#connection.up ? errand() : void this.#errands.push(errand)),
      lineOf: (id) => this.lines.find((line) => line.id === id),
      happened: (line, fact) => {
        this.#logFact(line, fact);
        this.#setup.happened(line, fact);
      },
    };
  }

  #createMedia(): Media {
    const { settings, microphone, loudspeaker, opened } = this.#setup;
    const iceTransportPolicy = settings.relayOnly ? 'relay' : 'all';
    const configuration = () => ({ iceServers: this.#iceServers.current, iceTransportPolicy }) as const;
    return new Media({ configuration, memory: this.#memory, microphone, loudspeaker, opened });
  }

  #changed(registration: Registration): void {
    if (this.#connection.up) this.#errands.splice(0).forEach((errand) => errand());
    if (!this.#replaced) this.#setup.changed(registration);
  }

  #logFact(line: Line, fact: LineFact): void {
    this.#setup.log(`call.${fact.type}`, { call: line.id, ...detailOf(fact) });
  }
}

function detailOf(fact: LineFact): LogDetail {
  if (fact.type === 'ended') return { by: fact.ending.by, status: fact.ending.status };
  if (fact.type !== 'quality' || !fact.quality) return {};
  const { sent, received, roundTrip, warnings } = fact.quality;
  const whole = (value: number | null) => value && Math.round(value);
  return {
    ...{ sent: sent.grade, received: received.grade, warnings: warnings.join(' ') },
    ...{ sentLoss: whole(sent.loss), sentJitter: whole(sent.jitter) },
    ...{ receivedLoss: whole(received.loss), receivedJitter: whole(received.jitter) },
    roundTrip: whole(roundTrip),
  };
}
