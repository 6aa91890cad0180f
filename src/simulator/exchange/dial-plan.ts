/** Which telephones ring for a request that begins something new (RFC 3261 section 16.5). */
import type { SipRequest } from '../../sip/message/message.js';
import { parseSipUri } from './address.js';
import type { Binding, Registrar } from './registrar.js';
import { NOT_FOUND, UNAVAILABLE } from './reply.js';
import type { Reply } from './reply.js';

export interface DialPlanOptions {
  readonly domain: string;
  readonly users: ReadonlySet<string>;
  /** The user that is rung for telephone numbers nobody here has. */
  readonly gateway: string | undefined;
  readonly registrar: Registrar;
}

export class DialPlan {
  readonly #options: DialPlanOptions;

  constructor(options: DialPlanOptions) {
    this.#options = options;
  }

  find(request: SipRequest): readonly Binding[] | Reply {
    const target = parseSipUri(request.uri);
    if (target?.host !== this.#options.domain) return this.#findContact(request.uri);
    const user = this.#userFor(target.user);
    if (user === undefined) return NOT_FOUND;
    const bindings = this.#options.registrar.of(user);
    return bindings.length ? bindings : UNAVAILABLE;
  }

  /** A contact itself may be called, as an attended transfer does (RFC 3891); it is on its flow, not at its host. */
  #findContact(uri: string): readonly Binding[] | Reply {
    const bindings = this.#options.registrar.bindings.filter((binding) => isSameContact(binding.uri, uri));
    return bindings.length ? bindings : NOT_FOUND;
  }

  #userFor(dialled: string): string | undefined {
    const { users, gateway } = this.#options;
    if (users.has(dialled)) return dialled;
    return /^\+?[\d*#().-]+$/.test(dialled) ? gateway : undefined;
  }
}

function isSameContact(one: string, other: string): boolean {
  const [here, there] = [parseSipUri(one), parseSipUri(other)];
  return here?.user === there?.user && here?.host === there?.host && here?.port === there?.port;
}
