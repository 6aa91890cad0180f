/** Two telephones and an exchange in one page: only the wire between them is not the real one. */
import type { SipConfig } from '../../../src/config/config.js';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import type { ExchangeOptions } from '../../../src/simulator/exchange/exchange.js';
import { PageNetwork } from '../../../src/simulator/exchange/in-page.js';
import type { SipLine } from '../../../src/sip/line.js';
import { SipSoftphone } from '../../../src/sip/sip-softphone.js';
import type { SipSoftphoneOptions } from '../../../src/sip/sip-softphone.js';
import type {
  Credentials,
  Line,
  LineFact,
  Registration,
  SoftphoneObserver,
  VoiceMail,
} from '../../../src/softphone.js';
import { sipSettings } from '../../support/sip-settings.js';
import { eventually } from './eventually.js';

export const DOMAIN = 'example.com';
export const SERVER = 'wss://sip.example.com';

const USERS = ['alice', 'bob', 'carol'].map((name) => ({ name, password: `${name}-secret` }));

export function createNetwork(options: Partial<ExchangeOptions> = {}): PageNetwork {
  return new PageNetwork(new Exchange({ domain: DOMAIN, users: USERS, ...options }));
}

export interface PhoneOptions
  extends Partial<SipConfig>, Pick<SipSoftphoneOptions, 'random' | 'openSocket' | 'keyed'> {
  readonly password?: string;
  readonly displayName?: string;
}

export class Phone implements SoftphoneObserver {
  readonly softphone: SipSoftphone;
  readonly registrations: Registration[] = [];
  readonly calls: SipLine[] = [];
  readonly voiceMails: VoiceMail[] = [];
  readonly events: string[] = [];
  /** What an offered call is met with. */
  offeredCall: (line: Line) => void = () => {};
  /** What every fact is met with. */
  told: (type: LineFact['type']) => void = () => {};
  readonly #facts = new WeakMap<Line, LineFact[]>();
  readonly #user: string;
  readonly #credentials: Credentials;

  constructor(network: PageNetwork, user: string, options: PhoneOptions = {}) {
    const {
      openSocket = network.open,
      random = () => 0,
      keyed,
      password,
      displayName,
      ...settings
    } = options;
    this.#user = user;
    this.#credentials = { user, password: password ?? `${user}-secret`, displayName };
    const log = (event: string, detail: object = {}) => {
      this.events.push(`${event} ${JSON.stringify(detail)}`);
    };
    const sip = sipSettings({ servers: [SERVER], domain: DOMAIN, ...settings });
    this.softphone = new SipSoftphone(sip, this, { openSocket, random, log, keyed });
  }

  start(): void {
    this.softphone.start(this.#credentials);
  }

  async ready(): Promise<this> {
    this.start();
    await this.reaches('ready');
    return this;
  }

  async reaches(state: Registration['state']): Promise<Registration> {
    await eventually(() => this.softphone.registration.state === state, `${this.#user} is ${state}`);
    return this.softphone.registration;
  }

  /** Dials and sends the invitation. */
  async call(target: string): Promise<SipLine> {
    const line = this.softphone.dial(target);
    await line.invite();
    return line;
  }

  /** The newest call offered to this telephone. */
  async rung(count = 1): Promise<SipLine> {
    await eventually(() => this.calls.length >= count, `${this.#user} rings`);
    const line = this.calls.at(-1);
    if (!line) throw new Error('No call');
    return line;
  }

  facts(line: Line): readonly LineFact[] {
    return this.#facts.get(line) ?? [];
  }

  has(line: Line, type: LineFact['type']): boolean {
    return this.facts(line).some((fact) => fact.type === type);
  }

  async happens<T extends LineFact['type']>(line: Line, type: T): Promise<Extract<LineFact, { type: T }>> {
    await eventually(() => this.has(line, type), `${this.#user} hears of ${type}`);
    return this.facts(line).findLast((fact) => fact.type === type) as Extract<LineFact, { type: T }>;
  }

  registrationChanged(registration: Registration): void {
    this.registrations.push(registration);
  }

  offered(line: Line): void {
    this.calls.push(...this.softphone.lines.filter(({ id }) => id === line.id));
    this.offeredCall(line);
  }

  happened(line: Line, fact: LineFact): void {
    this.#facts.set(line, [...this.facts(line), fact]);
    this.told(fact.type);
  }

  voiceMailChanged(voiceMail: VoiceMail): void {
    this.voiceMails.push(voiceMail);
  }

  soundBlocked(): void {}
}

/** Whether nothing of the call's media is left. */
export function isClosed({ media }: SipLine): boolean {
  const tracks = media.localStream?.getTracks() ?? [];
  const isSilent = tracks.every((track) => track.readyState === 'ended');
  return media.peerConnection.connectionState === 'closed' && isSilent && media.remoteStream === null;
}

export interface TalkingPair {
  readonly alice: Phone;
  readonly bob: Phone;
  /** Alice's side of the call, who made it. */
  readonly near: SipLine;
  /** Bob's side. */
  readonly far: SipLine;
}

/** A call from Alice that Bob has answered. */
export async function talk(alice: Phone, bob: Phone): Promise<TalkingPair> {
  const near = await alice.call('bob');
  const far = await bob.rung();
  await far.answer();
  await alice.happens(near, 'established');
  return { alice, bob, near, far };
}
