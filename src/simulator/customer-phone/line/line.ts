/**
 * One customer's line: a SIP.js user agent registered at the exchange under the customer's number, which comes back
 * by itself when the connection is lost. Knows no page; calls are handed to the observer.
 */
import {
  Inviter,
  Registerer,
  RegistererState,
  SessionState,
  URI,
  UserAgent,
  Web,
  type Invitation,
  type Session,
} from 'sip.js';
import { withoutForeignDigests } from './challenges.js';
import { hearKeys } from '../sound/telephone-events.js';
import { userOf, type Customer, type DemoSettings } from '../settings.js';

export type LineState =
  | { readonly state: 'connecting' }
  | { readonly state: 'ready' }
  | { readonly state: 'down'; readonly reason: string };

export interface LineObserver {
  lineChanged(line: CustomerLine): void;
  called(line: CustomerLine, invitation: Invitation): void;
  /** What to send in a call until it is over. */
  openStream(over: AbortSignal): MediaStream;
  /** The far end of a call has pressed a key. */
  pressed(key: string): void;
}

/** Milliseconds between attempts to connect again: quick at first, then patient. */
const RETRIES = [500, 1000, 2000, 4000, 8000] as const;
const UNREACHABLE = 'The exchange cannot be reached. Trying again …';
const DROPPED = 'The exchange has ended the registration. Trying again …';

/** All candidates are local: the phone and the agent are on one machine. */
const GATHERING_LIMIT = 500;

export class CustomerLine {
  readonly customer: Customer;
  readonly #settings: DemoSettings;
  readonly #observer: LineObserver;
  readonly #userAgent: UserAgent;
  readonly #registerer: Registerer;
  #state: LineState = { state: 'connecting' };
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(customer: Customer, settings: DemoSettings, observer: LineObserver) {
    this.customer = customer;
    this.#settings = settings;
    this.#observer = observer;
    const user = userOf(customer);
    this.#userAgent = new UserAgent({
      uri: new URI('sip', user, settings.domain),
      displayName: quoted(customer.name),
      authorizationUsername: user,
      authorizationPassword: customer.password,
      logBuiltinEnabled: false,
      transportOptions: { server: settings.server },
      sessionDescriptionHandlerFactory: (session, options) => this.#openMedia(session, options),
      sessionDescriptionHandlerFactoryOptions: {
        iceGatheringTimeout: GATHERING_LIMIT,
        peerConnectionConfiguration: { iceServers: [] },
      },
      delegate: {
        onConnect: () => this.#register(),
        onDisconnect: () => this.#lost(UNREACHABLE),
        onInvite: (invitation) => this.#observer.called(this, invitation),
      },
    });
    const { transport } = this.#userAgent;
    const { onMessage } = transport;
    transport.onMessage = (message) => onMessage?.(withoutForeignDigests(message));
    this.#registerer = new Registerer(this.#userAgent);
    this.#registerer.stateChange.addListener((state) => {
      // A refresh in the background that the exchange refused.
      if (state === RegistererState.Unregistered && this.#state.state === 'ready') this.#lost(DROPPED);
    });
  }

  get state(): LineState {
    return this.#state;
  }

  /** Connects and registers, and keeps doing so until `stop`. */
  start(): void {
    this.#userAgent.start().catch(() => this.#lost(UNREACHABLE));
  }

  /** Ends what is going on, unregisters and disconnects. Always resolves. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#userAgent.stop().catch(() => {});
  }

  /** An invitation to the agent, not yet sent. */
  callAgent(): Inviter {
    const { agent, domain } = this.#settings;
    return new Inviter(this.#userAgent, new URI('sip', agent, domain));
  }

  #openMedia(session: Session, options?: object) {
    const over = new AbortController();
    session.stateChange.addListener((state) => {
      if (state === SessionState.Terminated) over.abort();
    });
    const stream: Web.MediaStreamFactory = (_, { peerConnection, localMediaStream }) => {
      const sent = this.#observer.openStream(over.signal);
      // Added here and not by SIP.js, because the listening has to begin in the same turn.
      for (const track of sent.getAudioTracks()) peerConnection?.addTrack(track, localMediaStream);
      for (const receiver of peerConnection?.getReceivers() ?? [])
        hearKeys(receiver, over.signal, (key) => this.#observer.pressed(key));
      return Promise.resolve(sent);
    };
    return Web.defaultSessionDescriptionHandlerFactory(stream)(session, options);
  }

  #register(): void {
    this.#registerer
      .register({
        requestDelegate: {
          onAccept: () => this.#registered(),
          onReject: ({ message }) => this.#refused(message.statusCode ?? 500),
        },
      })
      // An earlier REGISTER is still pending, or there is no connection after all: tried again in a moment.
      .catch(() => this.#lost(UNREACHABLE));
  }

  #registered(): void {
    this.#failures = 0;
    this.#change({ state: 'ready' });
  }

  #refused(status: number): void {
    this.#lost(`The exchange refused ${this.customer.number} (${status}). Check demo.json.`);
  }

  #lost(reason: string): void {
    if (this.#stopped) return;
    this.#change({ state: 'down', reason });
    if (this.#retry !== undefined) return;
    const delay = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)];
    this.#retry = setTimeout(() => this.#comeBack(), delay);
  }

  #comeBack(): void {
    this.#retry = undefined;
    if (this.#userAgent.isConnected()) return this.#register();
    this.#userAgent.reconnect().catch(() => this.#lost(UNREACHABLE));
  }

  #change(state: LineState): void {
    this.#state = state;
    this.#observer.lineChanged(this);
  }
}

/** A display name goes out between quotes, so what would end the quotes is escaped (RFC 3261 section 25.1). */
function quoted(name: string): string {
  return name.replace(/["\\]/g, '\\$&');
}
