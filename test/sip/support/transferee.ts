/**
 * A customer who can be transferred: a whole SIP.js user agent, which does what a REFER asks of it. Ours is the side that
 * asks, so somebody else's must be the side that is asked.
 */
import { Inviter, Registerer, SessionState, URI, UserAgent, Web } from 'sip.js';
import type { Referral, Session } from 'sip.js';
import { withoutForeignDigests } from '../../../src/simulator/customer-phone/line/challenges.js';
import type { PageNetwork } from '../../../src/simulator/exchange/in-page.js';
import { eventually } from './eventually.js';
import { DOMAIN, SERVER } from './phones.js';

const NativeWebSocket = globalThis.WebSocket;

export class Transferee {
  readonly #context = new AudioContext();
  readonly #sound = new Audio();
  readonly #userAgent: UserAgent;
  /** The call with the agent, and after a transfer the one with the target. */
  #session: Session | null = null;
  /** What a REFER is met with. */
  referred: (referral: Referral) => void = (referral) => void this.#follow(referral);

  constructor(user: string) {
    this.#userAgent = new UserAgent({
      uri: new URI('sip', user, DOMAIN),
      authorizationUsername: user,
      authorizationPassword: `${user}-secret`,
      logBuiltinEnabled: false,
      transportOptions: { server: SERVER },
      sessionDescriptionHandlerFactory: Web.defaultSessionDescriptionHandlerFactory(() => this.#speak()),
      sessionDescriptionHandlerFactoryOptions: {
        iceGatheringTimeout: 500,
        peerConnectionConfiguration: { iceServers: [] },
      },
    });
    const { transport } = this.#userAgent;
    const { onMessage } = transport;
    transport.onMessage = (message) => onMessage?.(withoutForeignDigests(message));
  }

  /** Connects to the exchange in the page; while it does, every socket of the page leads there. */
  async register(network: PageNetwork): Promise<void> {
    globalThis.WebSocket = new Proxy(NativeWebSocket, {
      construct: (_, [url, protocols]: [string, string]) => network.open(url, protocols),
    });
    try {
      await this.#userAgent.start();
    } finally {
      globalThis.WebSocket = NativeWebSocket;
    }
    await new Promise<void>((resolve, reject) => {
      const requestDelegate = { onAccept: () => resolve(), onReject: () => reject(new Error('Refused')) };
      new Registerer(this.#userAgent).register({ requestDelegate }).catch(reject);
    });
  }

  async call(user: string): Promise<void> {
    const inviter = new Inviter(this.#userAgent, new URI('sip', user, DOMAIN));
    inviter.delegate = { onRefer: (referral) => this.referred(referral) };
    this.#session = inviter;
    await inviter.invite();
  }

  async talks(): Promise<void> {
    await eventually(() => this.#session?.state === SessionState.Established, 'the customer talks');
    // A context that was made before anybody captured sound waits for that.
    await this.#context.resume();
  }

  async hangUp(): Promise<void> {
    await this.#session?.bye();
  }

  async stop(): Promise<void> {
    this.#sound.srcObject = null;
    await this.#userAgent.stop();
    await this.#context.close();
  }

  /** What the customer hears. */
  get heard(): MediaStream | null {
    const media = this.#session?.sessionDescriptionHandler;
    if (!(media instanceof Web.SessionDescriptionHandler)) return null;
    // Chromium decodes for Web Audio only what an element plays.
    this.#sound.srcObject = media.remoteMediaStream;
    return media.remoteMediaStream;
  }

  async #follow(referral: Referral): Promise<void> {
    await referral.accept();
    const inviter = referral.makeInviter();
    inviter.stateChange.addListener((state) => {
      if (state === SessionState.Established) this.#session = inviter;
    });
    // It may be the end of the test that it does not outlive.
    await inviter.invite().catch(() => {});
  }

  #speak(): Promise<MediaStream> {
    const destination = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    const tone = new OscillatorNode(this.#context, { frequency: 700 });
    tone.connect(destination);
    tone.start();
    return Promise.resolve(destination.stream);
  }
}
