/**
 * Who can be reached where (RFC 3261 section 10). A contact is reached through the flow that registered it, whatever
 * its host says: a browser can only name an `.invalid` one (RFC 5626, RFC 7118 section 5). The request has been
 * authenticated before.
 */
import { splitList } from '../../sip/message/grammar.js';
import { header, headers } from '../../sip/message/message.js';
import type { Header, SipRequest } from '../../sip/message/message.js';
import type { Cancel, Clock } from './clock.js';
import type { Flow } from './flow.js';
import type { Limits } from './limits.js';
import type { Reply } from './reply.js';
import { fingerprint } from './secret.js';
import { readWish } from './wish.js';
import type { Wish } from './wish.js';

export interface Binding {
  readonly user: string;
  /** The Contact as it was registered, without its `expires`. */
  readonly contact: string;
  /** The URI to call it by. */
  readonly uri: string;
  /** The telephone behind it: the same after it has connected anew. */
  readonly station: string;
  readonly flow: Flow;
  readonly callId: string;
  readonly sequence: number;
  readonly expiresAt: number;
}

interface Entry extends Binding {
  /** A later registration with the same key replaces this one. */
  readonly key: string;
  readonly cancelExpiry: Cancel;
}

/** The telephone of a user: told apart by its instance, where it names one (RFC 5626 section 4.1). */
export function stationOf(user: string, instance: string): string {
  return fingerprint(user, instance);
}

export class Registrar {
  readonly #limits: Limits;
  readonly #clock: Clock;
  #entries: readonly Entry[] = [];

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  get bindings(): readonly Binding[] {
    return this.#entries;
  }

  of(user: string): readonly Binding[] {
    return this.#entries.filter((entry) => entry.user === user);
  }

  on(flow: Flow): readonly Binding[] {
    return this.#entries.filter((entry) => entry.flow === flow);
  }

  /** The newest flow of a telephone. */
  flowOf(station: string): Flow | undefined {
    return this.#entries.findLast((entry) => entry.station === station)?.flow;
  }

  /** Carries out a REGISTER of this user: all of it or nothing. */
  register(user: string, flow: Flow, request: SipRequest): Reply {
    const contacts = headers(request, 'Contact').flatMap(splitList);
    const order = {
      callId: header(request, 'Call-ID') ?? '',
      sequence: parseInt(header(request, 'CSeq') ?? '0'),
    };
    if (this.of(user).some((own) => own.callId === order.callId && own.sequence >= order.sequence)) {
      return { status: 500, reason: 'Out of Order' };
    }
    if (contacts.includes('*')) return this.#clear(user, contacts, request);

    const wishes = contacts.map((contact) => readWish(contact, request, this.#limits));
    const valid = wishes.filter((wish) => wish !== undefined);
    if (valid.length < wishes.length) return { status: 400, reason: 'Bad Contact' };
    const shortest = this.#limits.shortestBindingSeconds;
    if (valid.some(({ seconds }) => seconds > 0 && seconds < shortest)) {
      return { status: 423, reason: 'Interval Too Brief', headers: [['Min-Expires', `${shortest}`]] };
    }
    for (const wish of valid) this.#bind(user, flow, wish, order);
    return this.#list(user);
  }

  /** The connection is gone, and with it whoever was reached through it. */
  forget(flow: Flow): void {
    this.#remove((entry) => entry.flow === flow);
  }

  #clear(user: string, contacts: readonly string[], request: SipRequest): Reply {
    if (contacts.length > 1 || header(request, 'Expires') !== '0') {
      return { status: 400, reason: 'Contact * Without Expires 0' };
    }
    this.#remove((entry) => entry.user === user);
    return this.#list(user);
  }

  #bind(user: string, flow: Flow, wish: Wish, order: Pick<Binding, 'callId' | 'sequence'>): void {
    this.#remove((entry) => entry.user === user && entry.key === wish.key);
    if (wish.seconds === 0) return;

    const milliseconds = wish.seconds * 1000;
    const entry: Entry = {
      ...order,
      user,
      flow,
      key: wish.key,
      contact: wish.contact,
      uri: wish.uri,
      station: stationOf(user, wish.instance),
      expiresAt: this.#clock.now() + milliseconds,
      cancelExpiry: this.#clock.after(milliseconds, () => this.#remove((other) => other === entry)),
    };
    this.#entries = [...this.#entries, entry];
    const surplus = this.of(user).slice(0, -this.#limits.bindingsPerUser);
    this.#remove((other) => surplus.includes(other));
  }

  #remove(isGone: (entry: Entry) => boolean): void {
    for (const entry of this.#entries) if (isGone(entry)) entry.cancelExpiry();
    this.#entries = this.#entries.filter((entry) => !isGone(entry));
  }

  #list(user: string): Reply {
    const now = this.#clock.now();
    const contacts = this.of(user).map(({ contact, expiresAt }): Header => {
      return ['Contact', `${contact};expires=${Math.ceil((expiresAt - now) / 1000)}`];
    });
    return { status: 200, reason: 'OK', headers: contacts };
  }
}
