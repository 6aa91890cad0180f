/**
 * Whether messages wait for the agent (RFC 3842): asked of the server anew on every flow, and told by it unasked. A
 * server that keeps no mailbox is left alone. Fetched only where it is configured.
 */
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { NonInviteServerTransaction } from 'sip.js/lib/core/transactions/non-invite-server-transaction.js';
import { UserAgentServer } from 'sip.js/lib/core/user-agents/user-agent-server.js';
import type { SipConfig } from '../../config/config.js';
import type { Log } from '../../log.js';
import type { VoiceMail } from '../../softphone.js';
import { dialable } from '../dial-string.js';
import { pause } from '../pause.js';
import type { UserAgent } from '../user-agent.js';
import { Subscription } from './subscription.js';
import { readSummary } from './summary.js';

export interface MailboxSetup {
  readonly userAgent: UserAgent;
  readonly settings: Pick<SipConfig, 'mailbox' | 'mailboxNumber' | 'domain'>;
  readonly log: Log;
  changed(voiceMail: VoiceMail): void;
}

/** Milliseconds before a server is asked again that could not answer, or has ended what it had granted. */
const PATIENCE = 300_000;
const SOON = 5000;

export class Mailbox {
  readonly #setup: MailboxSetup;
  #watching = new AbortController();
  #subscription: Subscription | null = null;

  constructor(setup: MailboxSetup) {
    this.#setup = setup;
  }

  /** There is another flow: what was subscribed to on the one before would be notified into the void. */
  renew(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    void this.#watch(this.#watching.signal);
  }

  stop(): void {
    this.#watching.abort();
    this.#subscription?.cancel();
  }

  /** Answers a NOTIFY of the event message-summary, and believes it: only the server could send it on our connection. */
  take(message: IncomingRequestMessage): void {
    const server = new UserAgentServer(NonInviteServerTransaction, this.#setup.userAgent.core, message);
    const subscription = this.#subscription?.owns(message) ? this.#subscription : null;
    const statusCode = subscription || !message.toTag ? this.#read(message) : 481;
    if (statusCode === 200) server.accept();
    else server.reject({ statusCode });
    if (/^\s*terminated\b/i.test(message.getHeader('subscription-state') ?? '')) subscription?.end();
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { userAgent, settings } = this.#setup;
    const mailbox = settings.mailbox === '' ? userAgent.address : userAgent.addressOf(settings.mailbox);
    while (!signal.aborted) {
      this.#subscription = new Subscription(userAgent, mailbox);
      const { status } = await this.#subscription.keep(signal);
      await pause(this.#judge(status, signal), signal);
    }
  }

  /** Milliseconds until the server is asked again. */
  #judge(status: number | null, { aborted }: AbortSignal): number {
    if (aborted) return 0;
    this.#setup.log('mailbox.refused', { status });
    // What was granted once and is forgotten now is granted again (RFC 6665 section 4.1.2.2).
    if (status === null || status === 481) return SOON;
    this.#setup.changed({ state: 'unavailable', status });
    return isFinal(status) ? Infinity : PATIENCE;
  }

  /** The status that the notification deserves. One without a body says only that there will be others. */
  #read(message: IncomingRequestMessage): 200 | 400 | 415 {
    if (message.body === '') return 200;
    const type = message.getHeader('content-type') ?? '';
    if (!/^\s*application\/simple-message-summary\s*(?:;|$)/i.test(type)) return 415;
    const summary = readSummary(message.body);
    if (!summary) return 400;
    const { waiting, fresh, kept, account } = summary;
    const number = this.#setup.settings.mailboxNumber || this.#numberOf(account);
    this.#setup.changed({ state: 'known', waiting, fresh, kept, number });
    return 200;
  }

  /** What can be dialled of the mailbox's address; '' for one that is none of the own domain. */
  #numberOf(account: string): string {
    const [, address = ''] = /^<?((?:sip|tel):[^\s<>;?]+)/i.exec(account) ?? [];
    try {
      return dialable(address, this.#setup.settings.domain);
    } catch {
      return '';
    }
  }
}

/** The server keeps no mailbox, or not for us: asking again would be no use. */
function isFinal(status: number): boolean {
  return status !== 408 && status !== 480 && (status < 500 || status === 501);
}
