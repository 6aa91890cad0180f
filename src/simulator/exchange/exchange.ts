/**
 * The embedded SIP exchange: registrar, authenticating proxy and nothing of its own to say (RFC 3261 sections 10 and
 * 16, RFC 5626, RFC 7118). It knows neither what carries the messages nor what they set up: `server.ts` puts it on
 * WebSockets, `in-page.ts` joins the telephones of one page.
 *
 *   carrier ─▶ Flow ─▶ strict reader ─▶ response ─▶ its Branch
 *                           │
 *                           └─▶ request ─▶ REGISTER ─▶ Registrar
 *                                  ├─▶ with our Route ─▶ the other end of its dialog   ┐
 *                                  └─▶ Identity ─▶ DialPlan ─▶ every telephone of him  ┴─▶ Transaction
 */
import { splitList } from '../../sip/message/grammar.js';
import { headers } from '../../sip/message/message.js';
import type { Header, SipRequest } from '../../sip/message/message.js';
import { readMessage } from '../../sip/message/read.js';
import { replyTo, writeMessage } from '../../sip/message/write.js';
import { parseSipUri } from './address.js';
import { systemClock } from './clock.js';
import type { Cancel, Clock } from './clock.js';
import { DialPlan } from './dial-plan.js';
import { Digest } from './digest.js';
import type { Algorithm } from './digest.js';
import { Flow } from './flow.js';
import type { Carrier, Direction } from './flow.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { Limits } from './limits.js';
import { Registrar } from './registrar.js';
import type { Binding } from './registrar.js';
import { NOT_FOUND } from './reply.js';
import type { Reply } from './reply.js';
import { Routes } from './routes.js';
import { Secret } from './secret.js';
import { StatefulProxy } from './stateful-proxy.js';
import { Identity } from './users.js';
import type { User } from './users.js';

export interface ExchangeOptions {
  /** The host of every address here, `example.com` in `sip:201@example.com`, and the realm of the digest. */
  readonly domain: string;
  readonly users: readonly User[];
  /**
   * The user that stands for the public network: it is rung for telephone numbers that are no user here, and it may
   * call in anybody's name.
   */
  readonly gateway?: string;
  /** Digest algorithms in the order in which they are offered. Default: SHA-256, then MD5 for older telephones. */
  readonly algorithms?: readonly Algorithm[];
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  /** Sees every message as it comes in or goes out; keep-alives are left out. */
  readonly onTrace?: (direction: Direction, flow: string, text: string) => void;
}

const ALLOW: Header = [
  'Allow',
  'INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, INFO, UPDATE, REFER, NOTIFY, MESSAGE',
];

export class Exchange {
  readonly domain: string;
  readonly limits: Limits;
  readonly #clock: Clock;
  readonly #trace: NonNullable<ExchangeOptions['onTrace']>;
  readonly #flows = new Map<string, Flow>();
  readonly #registrar: Registrar;
  readonly #identity: Identity;
  readonly #proxy: StatefulProxy;
  /** One for each connection that was lost a moment ago. */
  readonly #grace = new Set<Cancel>();
  #connected = 0;

  /** @throws RangeError the domain is no host */
  constructor(options: ExchangeOptions) {
    const domain = options.domain.toLowerCase();
    if (parseSipUri(`sip:${domain}`)?.host !== domain) throw new RangeError(`No host: ${domain}`);
    const { clock = systemClock, gateway, users, algorithms = ['SHA-256', 'MD5'] } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const secret = new Secret();
    const registrar = new Registrar(limits, clock);
    const passwords = new Map(users.map(({ name, password }) => [name, password]));
    const { nonceSeconds } = limits;
    const digest = new Digest({ realm: domain, passwords, algorithms, nonceSeconds, secret, clock });
    const identity = new Identity({ domain, gateway, digest, registrar });
    const dialPlan = new DialPlan({ domain, users: new Set(passwords.keys()), gateway, registrar });
    const routes = new Routes({ domain, secret, registrar, flows: this.#flows });

    this.domain = domain;
    this.limits = limits;
    this.#clock = clock;
    this.#trace = options.onTrace ?? (() => {});
    this.#registrar = registrar;
    this.#identity = identity;
    this.#proxy = new StatefulProxy({ domain, routes, identity, dialPlan, clock, limits });
  }

  /** What is registered at this moment. */
  get bindings(): readonly Binding[] {
    return this.#registrar.bindings;
  }

  /** Open connections. */
  get connections(): number {
    return this.#flows.size;
  }

  /** Requests under way. */
  get pending(): number {
    return this.#proxy.pending;
  }

  /** A new connection; null when there are as many as may be. */
  connect(carrier: Carrier): Flow | null {
    if (this.connections >= this.limits.connections) return null;
    this.#connected += 1;
    const flow = new Flow({
      id: `${this.#connected}`,
      carrier,
      clock: this.#clock,
      limits: this.limits,
      trace: this.#trace,
      received: (sender, text) => this.#receive(sender, text),
      isInUse: (quiet) => this.#registrar.on(quiet).length > 0,
      ended: (gone) => this.#forget(gone),
    });
    this.#flows.set(flow.id, flow);
    return flow;
  }

  /** Ends every call and every connection. */
  close(): void {
    this.#proxy.close();
    for (const cancel of this.#grace) cancel();
    for (const flow of this.#flows.values()) flow.end('exchange closed');
  }

  #forget(flow: Flow): void {
    this.#flows.delete(flow.id);
    this.#registrar.forget(flow);
    if (!this.#proxy.pending) return;
    const cancel = this.#clock.after(this.limits.returnSeconds * 1000, () => {
      this.#grace.delete(cancel);
      this.#proxy.reconsider();
    });
    this.#grace.add(cancel);
  }

  #receive(flow: Flow, text: string): void {
    const reading = readMessage(text);
    if (reading.ok) {
      const { message } = reading;
      return message.kind === 'request' ? this.#request(message, flow) : this.#proxy.respond(message, flow);
    }
    if (reading.reply) flow.send(writeMessage(reading.reply));
    flow.fault();
  }

  #request(request: SipRequest, flow: Flow): void {
    if (request.method === 'ACK') return this.#proxy.acknowledge(request, flow);
    const reply = this.#handle(request, flow);
    if (!reply) return;
    flow.send(writeMessage(replyTo(request, reply.status, reply.reason, reply.headers)));
  }

  /** The reply that the exchange itself gives; undefined where the other end will. */
  #handle(request: SipRequest, flow: Flow): Reply | undefined {
    if (request.method === 'CANCEL') return this.#proxy.cancel(request, flow);
    const target = parseSipUri(request.uri);
    if (!target) return { status: 416, reason: 'Unsupported URI Scheme' };
    const unknown = headers(request, 'Proxy-Require').flatMap(splitList);
    if (unknown.length) {
      return { status: 420, reason: 'Bad Extension', headers: [['Unsupported', unknown.join(', ')]] };
    }
    const isForUs = target.host === this.domain && target.user === '';
    if (request.method === 'REGISTER') return isForUs ? this.#register(request, flow) : NOT_FOUND;
    return isForUs ? answerForUs(request) : this.#proxy.pass(request, flow);
  }

  #register(request: SipRequest, flow: Flow): Reply {
    const registrant = this.#identity.registrant(request, flow);
    return 'user' in registrant ? this.#registrar.register(registrant.user, flow, request) : registrant;
  }
}

/** A probe: is the exchange alive, and what does it know (RFC 3261 section 11). */
function answerForUs(request: SipRequest): Reply {
  return request.method === 'OPTIONS'
    ? { status: 200, reason: 'OK', headers: [ALLOW, ['Accept', 'application/sdp']] }
    : { status: 405, reason: 'Method Not Allowed', headers: [['Allow', 'OPTIONS, REGISTER']] };
}
