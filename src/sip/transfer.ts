/**
 * A transfer as its transferor sees it (RFC 3515, RFC 5589): the far end is asked to call somebody in our place, and tells
 * by NOTIFY what comes of it. Whether anybody is on hold meanwhile is not known here.
 */
import type { IncomingNotifyRequest } from 'sip.js/lib/core/messages/methods/notify.js';
import type { OutgoingReferRequest } from 'sip.js/lib/core/messages/methods/refer.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { LineError } from '../softphone.js';
import { pause } from './pause.js';

/** Milliseconds that the target may let it ring: proxies give up after three minutes (RFC 3261 section 16.6). */
const PATIENCE = 180_000;

export interface TransferSetup {
  readonly session: Session;
  readonly over: AbortSignal;
  /** The header that names us to the target (RFC 3892). */
  readonly referredBy: string;
  /** It rings at the target. */
  readonly ringing: () => void;
}

export class Transfer {
  readonly #setup: TransferSetup;
  #settle: ((outcome: LineError | null) => void) | null = null;
  /** The numbers of the requests that are decided, by which a NOTIFY names the one that it tells of. */
  readonly #decided = new Set<string>();

  constructor(setup: TransferSetup) {
    this.#setup = setup;
    setup.over.addEventListener('abort', () => this.#settle?.(new LineError('over')));
  }

  /** Asked for, and not decided yet. */
  get isPending(): boolean {
    return this.#settle !== null;
  }

  /**
   * Asks the far end to call this address, the value of Refer-To. Resolves when the target has answered.
   * @throws LineError the far end or the target refused, with its status; nobody answered; or we gave it up
   */
  async ask(referTo: string): Promise<void> {
    const settled = new AbortController();
    const outcome = new Promise<LineError | null>((resolve) => (this.#settle = resolve));
    const request = this.#refer(referTo);
    void pause(PATIENCE, settled.signal).then(() => this.#settle?.(new LineError('noAnswer')));
    const error = await outcome;
    this.#settle = null;
    this.#decided.add(String(request.message.cseq));
    settled.abort();
    if (error) throw error;
  }

  /** Does not wait for the outcome any more. What the far end has begun goes on: no request could stop it. */
  giveUp(): void {
    this.#settle?.(new LineError('withdrawn'));
  }

  /** The far end tells how it goes, by a piece of what the target has answered (RFC 3515 section 2.4.5). */
  notified(request: IncomingNotifyRequest): void {
    const { message } = request;
    const event = message.getHeader('event') ?? '';
    // RFC 3515 section 2.4.6: one that was given up may be told of still.
    const [, id = ''] = /;\s*id\s*=\s*(\d{1,10})/i.exec(event) ?? [];
    if (!/^\s*refer\b/i.test(event)) {
      request.reject({ statusCode: 489 });
    } else if (!this.#settle || this.#decided.has(id)) {
      request.reject({ statusCode: 481 });
    } else {
      request.accept();
      this.#judge(statusOf(message.body), message.getHeader('subscription-state') ?? '');
    }
  }

  #refer(referTo: string): OutgoingReferRequest {
    const { session, referredBy } = this.#setup;
    const refuse = (status: number) =>
      this.#settle?.(new LineError(status === 408 ? 'noAnswer' : 'refused', status));
    return session.refer(
      {
        onReject: ({ message }) => refuse(message.statusCode ?? 500),
        onRedirect: ({ message }) => refuse(message.statusCode ?? 300),
      },
      { extraHeaders: [`Refer-To: ${referTo}`, referredBy] },
    );
  }

  #judge(status: number | null, subscription: string): void {
    if (status !== null && status >= 200) {
      this.#settle?.(status < 300 ? null : new LineError('refused', status));
    } else if (isTerminated(subscription, status)) {
      this.#settle?.(new LineError('noAnswer'));
    } else if (status === 180 || status === 183) {
      this.#setup.ringing();
    }
  }
}

/**
 * Nothing more will be told. Telephones made with SIP.js say so with every provisional status, without a reason, and go on:
 * that does not count.
 */
function isTerminated(subscription: string, status: number | null): boolean {
  const isSaid = /^\s*terminated\b/i.test(subscription);
  return isSaid && (status === null || /;\s*reason\s*=/i.test(subscription));
}

/** The status in a message/sipfrag (RFC 3420); null if there is none. */
function statusOf(fragment: string): number | null {
  const [, status] = /^\s*SIP\/2\.0 ([1-6]\d\d)\b/i.exec(fragment) ?? [];
  return status === undefined ? null : Number(status);
}
