/**
 * Passes requests on and their responses back (RFC 3261 section 16). Every request but ACK gets a transaction; the
 * responses find their branch by the name that we gave it.
 */
import { splitList } from '../../sip/message/grammar.js';
import { header, headers } from '../../sip/message/message.js';
import type { SipMessage, SipRequest, SipResponse } from '../../sip/message/message.js';
import { writeMessage } from '../../sip/message/write.js';
import { parseAddress, parseVia } from './address.js';
import type { Branch } from './branch.js';
import type { Clock } from './clock.js';
import type { DialPlan } from './dial-plan.js';
import type { Flow } from './flow.js';
import { branchName, forward, isLoop } from './forwarding.js';
import type { Limits } from './limits.js';
import { FORBIDDEN, NO_DIALOG } from './reply.js';
import type { Reply } from './reply.js';
import { withoutFirstRoute } from './routes.js';
import type { End, Routes } from './routes.js';
import { randomToken } from './secret.js';
import { Transaction } from './transaction.js';
import type { Target } from './transaction.js';
import { transactionKey } from './transaction-key.js';
import type { Identity } from './users.js';

export interface StatefulProxyOptions {
  readonly domain: string;
  readonly routes: Routes;
  readonly identity: Identity;
  readonly dialPlan: DialPlan;
  readonly clock: Clock;
  readonly limits: Limits;
}

/** Who asks whom. */
interface Journey {
  readonly caller: End;
  readonly targets: readonly Target[];
}

const BEGINS_DIALOG = /^(INVITE|SUBSCRIBE|REFER)$/;

export class StatefulProxy {
  readonly #options: StatefulProxyOptions;
  readonly #transactions = new Map<string, Transaction>();
  readonly #branches = new Map<string, Branch>();

  constructor(options: StatefulProxyOptions) {
    this.#options = options;
  }

  /** Transactions under way. */
  get pending(): number {
    return this.#transactions.size;
  }

  /** Takes the request over, or says why not. A request that is under way already is taken as its repetition. */
  pass(request: SipRequest, flow: Flow): Reply | undefined {
    const { domain, routes } = this.#options;
    if (this.#transactions.has(transactionKey(request))) return undefined;
    if (!hasHopsLeft(request)) return { status: 483, reason: 'Too Many Hops' };
    if (isLoop(request, domain)) return { status: 482, reason: 'Loop Detected' };
    if (this.pending >= this.#options.limits.transactions) {
      return { status: 503, reason: 'Service Unavailable', headers: [['Retry-After', '5']] };
    }
    const journey = routes.isRouted(request) ? this.#withinDialog(request, flow) : this.#anew(request, flow);
    if (!('targets' in journey)) return journey;
    this.#begin(request, journey);
    return undefined;
  }

  /** The ACK of a refusal ends here; that of an answer goes to the other end. No ACK is ever answered. */
  acknowledge(request: SipRequest, flow: Flow): void {
    const transaction = this.#find(request, flow);
    if (transaction?.isRefused) return transaction.acknowledge();
    if (!hasHopsLeft(request)) return;

    const journey = this.#withinDialog(request, flow);
    const [target] = 'targets' in journey ? journey.targets : [];
    if (!target) return;
    const branch = branchName(randomToken(), request);
    this.#send(target.end, forward(request, { ...target, domain: this.#options.domain, branch }));
  }

  /** Withdraws an INVITE of the same caller. */
  cancel(request: SipRequest, flow: Flow): Reply {
    const transaction = this.#find(request, flow);
    if (!transaction) return NO_DIALOG;
    transaction.cancel(header(request, 'Reason'));
    return { status: 200, reason: 'OK' };
  }

  /** A response counts only from the telephone that was asked; one to our CANCEL says nothing (section 17.1.3). */
  respond(response: SipResponse, flow: Flow): void {
    const [top = ''] = headers(response, 'Via').flatMap(splitList);
    const branch = this.#branches.get(parseVia(top)?.parameters.get('branch') ?? '');
    const isOurs = branch && header(response, 'CSeq')?.split(/\s+/)[1] === branch.method;
    if (isOurs && this.#options.routes.isFrom(branch.end, flow)) branch.receive(response);
  }

  /** A connection is gone for good. */
  reconsider(): void {
    for (const transaction of this.#transactions.values()) transaction.reconsider();
  }

  close(): void {
    for (const transaction of this.#transactions.values()) transaction.end();
  }

  #withinDialog(request: SipRequest, flow: Flow): Journey | Reply {
    const dialog = this.#options.routes.dialog(request, flow);
    if (!dialog) return FORBIDDEN;
    const routes = withoutFirstRoute(request);
    const target = { end: dialog.far, uri: request.uri, recordRoute: undefined, routes };
    return { caller: dialog.near, targets: [target] };
  }

  #anew(request: SipRequest, flow: Flow): Journey | Reply {
    const { identity, dialPlan, routes } = this.#options;
    if (parseAddress(header(request, 'To'))?.parameters.has('tag')) return NO_DIALOG;
    const caller = identity.caller(request, flow);
    if (!('end' in caller)) return caller;
    const bindings = dialPlan.find(request);
    if ('status' in bindings) return bindings;

    const targets = bindings.map((binding): Target => {
      const end = { flow: binding.flow.id, station: binding.station };
      const recordRoute = BEGINS_DIALOG.test(request.method) ? routes.record(caller.end, end) : undefined;
      return { end, uri: binding.uri, recordRoute, routes: [] };
    });
    return { caller: caller.end, targets };
  }

  #begin(request: SipRequest, { caller, targets }: Journey): void {
    const { domain, clock, limits, routes } = this.#options;
    const options = {
      key: transactionKey(request),
      request,
      caller,
      domain,
      clock,
      limits,
      send: (end: End, message: SipMessage) => this.#send(end, message),
      isReached: (end: End) => routes.flowTo(end) !== undefined,
      over: (transaction: Transaction) => this.#forget(transaction),
    };
    const transaction = new Transaction(options, targets);
    this.#transactions.set(transaction.key, transaction);
    for (const branch of transaction.branches) this.#branches.set(branch.id, branch);
    transaction.start();
  }

  #forget(transaction: Transaction): void {
    this.#transactions.delete(transaction.key);
    for (const branch of transaction.branches) this.#branches.delete(branch.id);
  }

  /** The transaction that an ACK or CANCEL is about, if it comes from whoever began it. */
  #find(request: SipRequest, flow: Flow): Transaction | undefined {
    const transaction = this.#transactions.get(transactionKey(request));
    return transaction && this.#options.routes.isFrom(transaction.caller, flow) ? transaction : undefined;
  }

  #send(end: End, message: SipMessage): boolean {
    const flow = this.#options.routes.flowTo(end);
    flow?.send(writeMessage(message));
    return flow !== undefined;
  }
}

/** A request without a count has come from nowhere far (RFC 3261 section 16.3). */
function hasHopsLeft(request: SipRequest): boolean {
  return Number(header(request, 'Max-Forwards') ?? 70) > 0;
}
