/**
 * Telephones that speak raw SIP to a real exchange on a virtual clock. What goes over the wire is kept as a ladder:
 * `alice ▸ INVITE` went in, `bob ◂ INVITE` came out.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512_256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import type { ExchangeOptions } from '../../../src/simulator/exchange/exchange.js';
import type { Flow } from '../../../src/simulator/exchange/flow.js';
import { header, headers } from '../../../src/sip/message/message.js';
import type { SipMessage, SipRequest, SipResponse } from '../../../src/sip/message/message.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { writeMessage } from '../../../src/sip/message/write.js';
import { VirtualClock } from './virtual-clock.js';

export const DOMAIN = 'example.test';

const HASHES = { MD5: md5, 'SHA-256': sha256, 'SHA-512-256': sha512_256 };

export const USERS = ['alice', 'bob', 'carol', 'trunk'].map((name) => ({
  name,
  password: `${name}'s secret`,
}));

export class World {
  readonly clock = new VirtualClock();
  readonly exchange: Exchange;
  #ladder: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(options: Partial<ExchangeOptions> = {}) {
    this.exchange = new Exchange({
      domain: DOMAIN,
      users: USERS,
      clock: this.clock,
      onTrace: (direction, flow, text) => {
        const name = this.#names.get(flow) ?? flow;
        this.#ladder.push(`${name} ${direction === 'in' ? '▸' : '◂'} ${gist(text)}`);
      },
      ...options,
    });
  }

  /** A telephone with a connection of its own. Its user is the first word of its name. */
  phone(name: string): Phone {
    const phone = new Phone(name, this.exchange);
    this.#names.set(phone.flow.id, name);
    return phone;
  }

  /** A telephone that has registered. */
  registered(name: string, options: RegisterOptions = {}): Phone {
    const phone = this.phone(name);
    phone.register(options);
    this.ladder();
    return phone;
  }

  /** What went over the wire since the last time this was asked. */
  ladder(): string[] {
    const rungs = this.#ladder;
    this.#ladder = [];
    return rungs;
  }

  /** Lets so many seconds pass. */
  pass(seconds: number): void {
    this.clock.pass(seconds);
  }
}

/** `INVITE`, or `200 INVITE`. */
function gist(text: string): string {
  const [first = '', second = ''] = text.split(' ');
  const method = /^CSeq: \d+ (\w+)/m.exec(text)?.[1] ?? '';
  return first === 'SIP/2.0' ? `${second} ${method}` : first;
}

export interface RequestOptions {
  readonly callId?: string;
  readonly sequence?: number;
  readonly branch?: string;
  readonly from?: string;
  readonly to?: string;
  readonly body?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export interface RegisterOptions {
  readonly contact?: string;
  readonly expires?: number;
  readonly algorithm?: keyof typeof HASHES;
  readonly password?: string;
}

let serial = 0;

export class Phone {
  readonly name: string;
  readonly user: string;
  readonly flow: Flow;
  /** Why the exchange closed the connection; null while it is open. */
  closedFor: string | null = null;
  /** Every text that came, keep-alives too. */
  readonly received: string[] = [];
  readonly #sent: SipRequest[] = [];

  constructor(name: string, exchange: Exchange) {
    this.name = name;
    this.user = name.split(' ')[0] ?? name;
    const flow = exchange.connect({
      send: (text) => this.received.push(text),
      close: (reason) => (this.closedFor = reason),
    });
    if (!flow) throw new Error('The exchange is full');
    this.flow = flow;
  }

  get address(): string {
    return `sip:${this.user}@${DOMAIN}`;
  }

  get contact(): string {
    return `sip:${this.name.replaceAll(' ', '-')}@phone.invalid;transport=ws`;
  }

  /** The newest response that came. */
  get response(): SipResponse {
    const last = this.messages.findLast((message) => message.kind === 'response');
    if (!last) throw new Error(`${this.name} got no response`);
    return last;
  }

  /** Every message that came. */
  get messages(): SipMessage[] {
    return this.received.flatMap((text) => {
      const reading = readMessage(text);
      return reading.ok ? [reading.message] : [];
    });
  }

  /** The newest request that came, of this method. */
  request(method: string): SipRequest {
    const found = this.messages.findLast(
      (message) => message.kind === 'request' && message.method === method,
    );
    if (found?.kind !== 'request') throw new Error(`${this.name} got no ${method}`);
    return found;
  }

  say(text: string): void {
    this.flow.receive(text);
  }

  /** Sends a request that begins something new, or what the options make of it. */
  send(method: string, uri: string, options: RequestOptions = {}): SipRequest {
    serial += 1;
    const request: SipRequest = {
      kind: 'request',
      method,
      uri,
      headers: [
        ['Via', `SIP/2.0/WS phone.invalid;branch=${options.branch ?? `z9hG4bK-${serial}`}`],
        ['Max-Forwards', '70'],
        ['From', options.from ?? `<${this.address}>;tag=${this.name.replaceAll(' ', '-')}`],
        ['To', options.to ?? `<${uri}>`],
        ['Call-ID', options.callId ?? `call-${serial}`],
        ['CSeq', `${options.sequence ?? 1} ${method}`],
        ['Contact', `<${this.contact}>`],
        ...(options.headers ?? []),
      ],
      body: options.body ?? '',
    };
    this.#sent.push(request);
    this.say(writeMessage(request));
    return request;
  }

  /** Answers a request that came. */
  reply(request: SipRequest, status: number, extra: readonly (readonly [string, string])[] = []): void {
    const copied = request.headers.filter(([name]) => /^(Via|From|Call-ID|CSeq|Record-Route)$/.test(name));
    const to = header(request, 'To') ?? '';
    const tagged =
      status === 100 || to.includes(';tag=') ? to : `${to};tag=${this.name.replaceAll(' ', '-')}`;
    this.say(
      writeMessage({
        kind: 'response',
        status,
        reason: 'As Sent',
        headers: [...copied, ['To', tagged], ['Contact', `<${this.contact}>`], ...extra],
        body: '',
      }),
    );
  }

  /** ACK or CANCEL for an INVITE of this telephone, with its branch. */
  follow(
    method: 'ACK' | 'CANCEL',
    invite: SipRequest,
    extra: readonly (readonly [string, string])[] = [],
  ): void {
    const copied = invite.headers.filter(([name]) => /^(Via|Max-Forwards|From|To|Call-ID|Route)$/.test(name));
    this.say(
      writeMessage({
        kind: 'request',
        method,
        uri: invite.uri,
        headers: [...copied, ['CSeq', `1 ${method}`], ...extra],
        body: '',
      }),
    );
  }

  /**
   * A request within the dialog that an answered INVITE began, sent or received by this telephone: to the other end's
   * contact, along the route that was recorded.
   */
  within(method: string, invite: SipRequest, options: RequestOptions & { readonly uri: string }): SipRequest {
    const tag = `;tag=${this.name.replaceAll(' ', '-')}`;
    const isCaller = header(invite, 'From')?.includes(tag) === true;
    // The caller knows the route and the far tag from the answer, the callee from the INVITE.
    const known = isCaller ? this.#answerTo(invite) : invite;
    const [from, to] = isCaller ? (['From', 'To'] as const) : (['To', 'From'] as const);
    const routes = headers(known, 'Record-Route').map((route) => ['Route', route] as const);
    return this.send(method, options.uri, {
      callId: header(invite, 'Call-ID') ?? '',
      from: `${(header(known, from) ?? '').replace(tag, '')}${tag}`,
      to: header(known, to) ?? '',
      sequence: 2,
      ...options,
      headers: [...routes, ...(options.headers ?? [])],
    });
  }

  #answerTo(invite: SipRequest): SipResponse {
    const call = header(invite, 'Call-ID');
    const answer = this.messages.findLast(
      (message) =>
        message.kind === 'response' && message.status === 200 && header(message, 'Call-ID') === call,
    );
    if (answer?.kind !== 'response') throw new Error(`${this.name} was not answered`);
    return answer;
  }

  /** Registers, with the credentials that are asked for. */
  register({ contact, expires = 600, algorithm = 'SHA-256', password }: RegisterOptions = {}): void {
    const list: [string, string][] = [
      ['Contact', contact ?? `<${this.contact}>`],
      ['Expires', `${expires}`],
    ];
    this.sendRegister(list);
    this.sendRegister([...list, ['Authorization', this.credentials('REGISTER', algorithm, password)]]);
  }

  /** A REGISTER as it is told. */
  sendRegister(extra: readonly (readonly [string, string])[], to: string = this.address): void {
    serial += 1;
    this.say(
      writeMessage({
        kind: 'request',
        method: 'REGISTER',
        uri: `sip:${DOMAIN}`,
        headers: [
          ['Via', `SIP/2.0/WS phone.invalid;branch=z9hG4bK-${serial}`],
          ['Max-Forwards', '70'],
          ['From', `<${to}>;tag=r${serial}`],
          ['To', `<${to}>`],
          ['Call-ID', `register ${this.name}`.replaceAll(' ', '-')],
          ['CSeq', `${serial} REGISTER`],
          ...extra,
        ],
        body: '',
      }),
    );
  }

  /** The answer to the newest challenge. */
  credentials(
    method: string,
    algorithm: keyof typeof HASHES = 'SHA-256',
    password = `${this.user}'s secret`,
    uri = `sip:${DOMAIN}`,
  ): string {
    const challenge = [
      ...headers(this.response, 'WWW-Authenticate'),
      ...headers(this.response, 'Proxy-Authenticate'),
    ];
    const nonce = /nonce="([^"]+)"/.exec(challenge[0] ?? '')?.[1] ?? '';
    const hash = (text: string): string => bytesToHex(HASHES[algorithm](utf8ToBytes(text)));
    const secret = hash(`${this.user}:${DOMAIN}:${password}`);
    const response = hash(`${secret}:${nonce}:00000001:c1:auth:${hash(`${method}:${uri}`)}`);
    return (
      `Digest username="${this.user}", realm="${DOMAIN}", nonce="${nonce}", uri="${uri}", response="${response}", ` +
      `algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="c1"`
    );
  }

  /** The connection breaks. */
  lose(): void {
    this.flow.closed();
  }
}
