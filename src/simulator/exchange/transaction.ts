/**
 * One request that the exchange passes on: the server transaction towards its caller and a branch for each telephone
 * that it was forked to (RFC 3261 sections 16 and 17.2, RFC 6026).
 *
 *            2xx                     all branches: no
 *   open ──────────▶ answered   open ────────────────▶ refused
 *                       │                                 │ ACK, or no ACK in time
 *                       └───────── time is up ────────────┴────▶ over
 *
 * A request that is no INVITE is over with its first final response.
 */
import type { SipMessage, SipRequest, SipResponse } from '../../sip/message/message.js';
import { replyTo } from '../../sip/message/write.js';
import { bestOf } from './best-response.js';
import { Branch } from './branch.js';
import type { Cancel, Clock } from './clock.js';
import { branchName, forward, returned } from './forwarding.js';
import type { Limits } from './limits.js';
import type { End } from './routes.js';
import { randomToken } from './secret.js';

/** A telephone to pass the request to. */
export interface Target {
  readonly end: End;
  readonly uri: string;
  readonly recordRoute: string | undefined;
  readonly routes: readonly string[];
}

export interface TransactionOptions {
  readonly key: string;
  readonly request: SipRequest;
  readonly caller: End;
  readonly domain: string;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Sends to wherever the end is reached now; false where it is not reached at all. */
  readonly send: (end: End, message: SipMessage) => boolean;
  readonly isReached: (end: End) => boolean;
  readonly over: (transaction: Transaction) => void;
}

const ELSEWHERE = 'SIP;cause=200;text="Call completed elsewhere"';

export class Transaction {
  readonly key: string;
  readonly caller: End;
  readonly branches: readonly Branch[];

  readonly #options: TransactionOptions;
  readonly #isInvite: boolean;
  #state: 'open' | 'answered' | 'refused' | 'over' = 'open';
  #stopTimer: Cancel = () => {};

  constructor(options: TransactionOptions, targets: readonly Target[]) {
    this.key = options.key;
    this.caller = options.caller;
    this.#options = options;
    this.#isInvite = options.request.method === 'INVITE';
    this.branches = targets.map((target) => this.#branchTo(target));
  }

  /** Whether an ACK of the same branch belongs to the refusal and goes no further. */
  get isRefused(): boolean {
    return this.#state === 'refused';
  }

  start(): void {
    if (this.#isInvite) this.#reply(replyTo(this.#options.request, 100, 'Trying'));
    for (const branch of this.branches) branch.start();
  }

  /** The caller gives up. `reason` is what its CANCEL says of it (RFC 3326). */
  cancel(reason: string | undefined): void {
    if (this.#state === 'open') this.#cancelBranches(reason);
  }

  /** The caller has acknowledged the refusal. */
  acknowledge(): void {
    if (this.#state === 'refused') this.end();
  }

  /** A connection has been gone for as long as we wait: nobody rings for, or is rung by, somebody who left. */
  reconsider(): void {
    const { isReached } = this.#options;
    if (!isReached(this.caller)) this.cancel(undefined);
    for (const branch of this.branches) {
      if (branch.isPending && !isReached(branch.end)) branch.unreachable();
    }
  }

  /** Forgets everything, whatever the state. */
  end(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#stopTimer();
    for (const branch of this.branches) branch.stop();
    this.#options.over(this);
  }

  #branchTo({ end, uri, recordRoute, routes }: Target): Branch {
    const { request, domain, clock, limits, send } = this.#options;
    const id = branchName(randomToken(), request);
    const branch: Branch = new Branch({
      id,
      end,
      request: forward(request, { domain, branch: id, uri, recordRoute, routes }),
      clock,
      limits,
      send,
      progressed: (response) => this.#progress(response),
      answered: (response) => this.#answer(branch, response),
      refused: (response) => this.#refuse(branch, response),
    });
    return branch;
  }

  #progress(response: SipResponse): void {
    if (this.#state === 'open') this.#reply(returned(response));
  }

  /** Every 2xx goes to the caller at once, who must end all dialogs but one. */
  #answer(branch: Branch, response: SipResponse): void {
    if (this.#state === 'refused' || this.#state === 'over') return;
    this.#reply(returned(response));
    if (this.#state === 'answered') return;

    this.#state = 'answered';
    this.#cancelBranches(ELSEWHERE, branch);
    this.#endLater();
  }

  #refuse(branch: Branch, response: SipResponse): void {
    if (this.#state !== 'open') return;
    // Declined everywhere: nobody else needs to ring (RFC 3261 section 16.7, step 5).
    if (response.status >= 600) this.#cancelBranches(`SIP;cause=${response.status}`, branch);
    if (!this.branches.some(({ isPending }) => isPending)) this.#finish();
  }

  #finish(): void {
    const finals = this.branches.flatMap(({ refusal }) => (refusal ? [refusal] : []));
    const best = bestOf(finals);
    this.#state = 'refused';
    // Nobody is told that a request other than INVITE got no answer: he has noticed himself (RFC 4320 section 4.1).
    if (best && (this.#isInvite || best.status !== 408)) this.#reply(returned(best));
    this.#endLater();
  }

  #endLater(): void {
    if (!this.#isInvite) return this.end();
    this.#stopTimer = this.#options.clock.after(this.#options.limits.silenceSeconds * 1000, () => this.end());
  }

  #cancelBranches(reason: string | undefined, except?: Branch): void {
    for (const branch of this.branches) if (branch !== except) branch.cancel(reason);
  }

  #reply(response: SipResponse): void {
    this.#options.send(this.caller, response);
  }
}
