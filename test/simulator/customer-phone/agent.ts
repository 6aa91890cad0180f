/** An agent's telephone for tests of the customer phone: SIP.js as it comes, sending a pure tone. */
import { Inviter, Registerer, URI, UserAgent, Web } from 'sip.js';
import type { Invitation, Notification, Session } from 'sip.js';
import { withoutForeignDigests } from '../../../src/simulator/customer-phone/line/challenges.js';

export const AGENT_TONE = 1000;

export class Agent {
  readonly #domain: string;
  readonly #context = new AudioContext();
  readonly #tone: OscillatorNode;
  readonly #userAgent: UserAgent;
  #session: Session | null = null;
  #invited: (invitation: Invitation) => void = () => {};

  constructor(user: string, password: string, domain: string) {
    this.#domain = domain;
    this.#tone = new OscillatorNode(this.#context, { frequency: AGENT_TONE });
    this.#tone.start();
    this.#userAgent = new UserAgent({
      uri: new URI('sip', user, domain),
      displayName: 'Ann',
      authorizationUsername: user,
      authorizationPassword: password,
      logBuiltinEnabled: false,
      transportOptions: { server: 'ws://exchange.example/sip' },
      sessionDescriptionHandlerFactory: Web.defaultSessionDescriptionHandlerFactory(() => this.#speak()),
      sessionDescriptionHandlerFactoryOptions: {
        iceGatheringTimeout: 500,
        peerConnectionConfiguration: { iceServers: [] },
      },
      delegate: { onInvite: (invitation) => this.#invited(invitation) },
    });
    const { transport } = this.#userAgent;
    const { onMessage } = transport;
    transport.onMessage = (message) => onMessage?.(withoutForeignDigests(message));
  }

  async register(): Promise<void> {
    await this.#userAgent.start();
    await new Promise<void>((resolve, reject) => {
      const requestDelegate = { onAccept: () => resolve(), onReject: () => reject(new Error('Refused')) };
      new Registerer(this.#userAgent).register({ requestDelegate }).catch(reject);
    });
  }

  /** The next call that comes in; it is ringing. */
  ring(): Promise<Invitation> {
    return new Promise((resolve) => {
      this.#invited = (invitation) => {
        this.#session = invitation;
        resolve(invitation);
      };
    });
  }

  async dial(number: string): Promise<Inviter> {
    const inviter = new Inviter(this.#userAgent, new URI('sip', number, this.#domain));
    this.#session = inviter;
    await inviter.invite();
    return inviter;
  }

  /** Puts the customer on hold, or takes them back; resolves when they have agreed. */
  async hold(held: boolean): Promise<void> {
    const session = this.#session;
    if (!session) throw new Error('There is no call');
    const options: Web.SessionDescriptionHandlerOptions = { hold: held };
    session.sessionDescriptionHandlerOptionsReInvite = options;
    await new Promise<void>((resolve, reject) => {
      const requestDelegate = { onAccept: () => resolve(), onReject: () => reject(new Error('Refused')) };
      session.invite({ requestDelegate }).catch(reject);
    });
  }

  /**
   * Passes the customer of a call on to a number, or to the far end of another call. Resolves with the status that the
   * customer's phone reports, and hangs up if it was a success.
   */
  async transfer(customer: Session, to: string | Session): Promise<number> {
    const target = typeof to === 'string' ? new URI('sip', to, this.#domain) : to;
    const status = await new Promise<number>((resolve, reject) => {
      const onNotify = (notification: Notification) => {
        void notification.accept();
        const reported = Number(/^SIP\/2\.0 (\d+)/.exec(notification.request.body)?.[1]);
        if (reported >= 200) resolve(reported);
      };
      customer.refer(target, { onNotify }).catch(reject);
    });
    if (status < 300) await customer.bye();
    return status;
  }

  press(keys: string): void {
    const media = this.#session?.sessionDescriptionHandler;
    if (media instanceof Web.SessionDescriptionHandler)
      media.sendDtmf(keys, { duration: 160, interToneGap: 70 });
  }

  async stop(): Promise<void> {
    await this.#userAgent.stop();
    await this.#context.close();
  }

  #speak(): Promise<MediaStream> {
    const destination = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    this.#tone.connect(destination);
    return Promise.resolve(destination.stream);
  }
}
