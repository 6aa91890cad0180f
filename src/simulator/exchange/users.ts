/** Who has a telephone at this exchange, and who a request is from. */
import { header } from '../../sip/message/message.js';
import type { Header, SipRequest } from '../../sip/message/message.js';
import { parseAddress, parseSipUri } from './address.js';
import type { Digest, Verdict } from './digest.js';
import type { Flow } from './flow.js';
import { FORBIDDEN } from './reply.js';
import type { Reply } from './reply.js';
import { stationOf } from './registrar.js';
import type { Registrar } from './registrar.js';
import type { End } from './routes.js';

export interface User {
  /** User part of the address of record, `201` in `sip:201@example.com`, and the name for digest authentication. */
  readonly name: string;
  readonly password: string;
}

/** In From: a caller who hides his name (RFC 3323 section 4.1). */
const ANONYMOUS = Symbol('anonymous');

/** The user that an address of ours names; undefined for an address elsewhere. */
type Claim = string | typeof ANONYMOUS | undefined;

export interface IdentityOptions {
  readonly domain: string;
  /** The user that may call in anybody's name, as the way to the public network does. */
  readonly gateway: string | undefined;
  readonly digest: Digest;
  readonly registrar: Registrar;
}

export class Identity {
  readonly #options: IdentityOptions;

  constructor(options: IdentityOptions) {
    this.#options = options;
  }

  /** The user that a REGISTER is for, once its sender has proved to be that user. */
  registrant(request: SipRequest, flow: Flow): { readonly user: string } | Reply {
    const verdict = this.#options.digest.judge(request, 'Authorization', flow.id);
    if (typeof verdict === 'string') return this.#challenge(401, flow, verdict);
    const own = this.#userIn(request, 'To');
    return own === verdict.user ? verdict : FORBIDDEN;
  }

  /**
   * The telephone that a request is from: on the flow of a registration that is enough, elsewhere by digest. Nobody
   * calls in another user's name; a caller may hide his own (RFC 3323).
   */
  caller(request: SipRequest, flow: Flow): { readonly end: End } | Reply {
    const { registrar, digest } = this.#options;
    const claimed = this.#userIn(request, 'From');
    const here = registrar.on(flow);
    const known = here.find(({ user }) => this.#maySpeakAs(user, claimed));
    if (known) return { end: { flow: flow.id, station: known.station } };

    const verdict = digest.judge(request, 'Proxy-Authorization', flow.id);
    if (typeof verdict === 'string') return this.#challenge(407, flow, verdict);
    // Without a registration there is nothing to find the telephone by but its flow.
    return this.#maySpeakAs(verdict.user, claimed)
      ? { end: { flow: flow.id, station: stationOf(verdict.user, `on flow ${flow.id}`) } }
      : FORBIDDEN;
  }

  #maySpeakAs(user: string, claimed: Claim): boolean {
    return user === claimed || claimed === ANONYMOUS || user === this.#options.gateway;
  }

  #userIn(request: SipRequest, name: 'From' | 'To'): Claim {
    const uri = parseSipUri(parseAddress(header(request, name))?.uri);
    if (uri?.host === 'anonymous.invalid') return ANONYMOUS;
    return uri?.host === this.#options.domain ? uri.user : undefined;
  }

  #challenge(status: 401 | 407, flow: Flow, verdict: Extract<Verdict, string>): Reply {
    if (verdict === 'wrong') flow.fault();
    const name = status === 401 ? 'WWW-Authenticate' : 'Proxy-Authenticate';
    const challenges = this.#options.digest.challenges(flow.id, verdict === 'stale');
    return {
      status,
      reason: status === 401 ? 'Unauthorized' : 'Proxy Authentication Required',
      headers: challenges.map((challenge): Header => [name, challenge]),
    };
  }
}
