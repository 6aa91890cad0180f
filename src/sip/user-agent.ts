/**
 * SIP.js's user agent core (dialogs, transactions, digest) with our own address, and the guard in front of it.
 * Of SIP.js no more than this core is used: its upper layer would bring its own media, transport and timers.
 *
 * SIP.js throws at some hostile messages and matches transactions by branch alone. So a text gets to it only
 * after the strict reader has taken it apart, and whatever it throws ends here.
 */
import type { DigestAuthentication } from 'sip.js/lib/core/messages/digest-authentication.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import type { Logger } from 'sip.js/lib/core/log/logger.js';
import type { LoggerFactory } from 'sip.js/lib/core/log/logger-factory.js';
import type { Transport } from 'sip.js/lib/core/transport.js';
import { UserAgentCore } from 'sip.js/lib/core/user-agent-core/user-agent-core.js';
import { URI } from 'sip.js/lib/grammar/uri.js';
import type { Log } from '../log.js';
import type { Credentials } from '../softphone.js';
import { Bearer } from './bearer.js';
import { Digest, preparation, withOneChallenge } from './digest.js';
import { checkForEndpoint } from './message/endpoint.js';
import { ADDRESS, splitList } from './message/grammar.js';
import type { Header, Refusal, SipMessage, SipResponse } from './message/message.js';
import { readMessage, refuse } from './message/read.js';
import { writeMessage } from './message/write.js';
import { randomToken } from './random-token.js';
import { receivedRequest, receivedResponse } from './received.js';
import { RELIABLE } from './reliable-ringing.js';
import { TIMER } from './session-timer.js';
import { REPLACES } from './replaces.js';
import { isUpdateTaken } from './update.js';

/** What we answer in a call with more than a refusal. */
export const ALLOW = 'Allow: INVITE,ACK,CANCEL,BYE,OPTIONS,NOTIFY,PRACK,UPDATE';

/** What may be required of us, by option tag. */
const EXTENSIONS = [TIMER, REPLACES];

export interface UserAgentSetup {
  readonly credentials: Credentials;
  readonly domain: string;
  readonly transport: Transport;
  readonly log: Log;
  readonly invited: (request: IncomingInviteRequest) => void;
  /** Takes a notification of waiting messages, which it must answer; false where it does not. */
  readonly notified?: (message: IncomingRequestMessage) => boolean;
}

export class UserAgent {
  readonly core: UserAgentCore;
  /** The address of record: who we are, wherever we are. */
  readonly address: URI;
  /** Where we are; the same for every flow, so that a new registration replaces the one of a dead flow. */
  readonly contact: URI;

  /** Those of the next request and the next challenge. */
  credentials: Credentials;

  readonly #setup: UserAgentSetup;
  readonly #viaHost = `${randomToken()}.invalid`;
  /** Call-IDs of ours begin with it: what comes back to us with it was sent by ourselves. */
  readonly #mark = randomToken();
  #isDisposed = false;

  constructor(setup: UserAgentSetup) {
    this.#setup = setup;
    this.credentials = setup.credentials;
    this.address = new URI('sip', escaped(setup.credentials.user), setup.domain);
    this.contact = new URI('sip', randomToken(), this.#viaHost, undefined, { transport: 'ws' });
    this.core = this.#createCore();
  }

  /** The address of a user of our domain; the user part comes from `dialable`. */
  addressOf(user: string): URI {
    return new URI('sip', escaped(user), this.#setup.domain);
  }

  /** Asks the server whether it is there (RFC 3261 section 11); the signal aborts at any answer. */
  ask(): AbortSignal {
    const answered = new AbortController();
    const take = () => answered.abort();
    const server = new URI('sip', '', this.address.host);
    const message = this.core.makeOutgoingRequestMessage('OPTIONS', server, this.address, this.address, {});
    this.core.request(message, { onAccept: take, onReject: take, onRedirect: take });
    return answered.signal;
  }

  /** Takes in one message from the network. Never throws. */
  receive(text: string): void {
    const reading = readMessage(text);
    if (!reading.ok) return this.#refuse(reading);
    const { message } = reading;
    // To a call without an offer ours would have to be in the first response that is confirmed (RFC 3262 section 5).
    const extensions = message.body === '' ? EXTENSIONS : [...EXTENSIONS, RELIABLE];
    const abilities = { extensions, bodies: ['application/sdp'], sentBy: this.#viaHost };
    const refusal = checkForEndpoint(message, abilities);
    if (refusal) return this.#refuse(refusal);
    const prepared = preparation(message);
    if (!prepared) return this.#takeIn(message);
    void prepared.catch(() => this.#setup.log('digest.failed')).then(() => this.#takeIn(message));
  }

  #takeIn(message: SipMessage): void {
    if (this.#isDisposed) return;
    try {
      this.#deliver(message);
    } catch (error) {
      this.#setup.log('message.failed', { error: error instanceof Error ? error.name : typeof error });
      if (message.kind === 'request') this.#refuse(refuse(400, 'Bad Request', message));
    }
  }

  /** Forgets all dialogs and transactions, with their timers. */
  dispose(): void {
    this.#isDisposed = true;
    this.core.dispose();
  }

  #refuse({ status, reason, reply }: Refusal): void {
    this.#setup.log('message.refused', { status, reason });
    if (reply) this.#setup.transport.send(writeMessage(reply)).catch(() => {});
  }

  /** Throws at what SIP.js cannot read, such as a Contact that is no SIP address, and at what it throws at. */
  #deliver(message: SipMessage): void {
    if (message.kind === 'request') return this.#deliverRequest(receivedRequest(message));
    const response = digestible(message, this.credentials.token !== undefined);
    this.core.receiveIncomingResponseFromTransport(receivedResponse(response));
  }

  #deliverRequest(message: IncomingRequestMessage): void {
    if (!message.toTag && message.callId.startsWith(this.#mark)) {
      this.core.replyStateless(message, { statusCode: 482 });
    } else if (this.#stealsTransaction(message)) {
      this.core.replyStateless(message, { statusCode: 400 });
    } else if (!isUpdateTaken(this.core, message) && !this.#isSummaryTaken(message)) {
      this.core.receiveIncomingRequestFromTransport(message);
    }
  }

  /** SIP.js knows of no subscriptions here, and would refuse it. A retransmission is its own. */
  #isSummaryTaken(message: IncomingRequestMessage): boolean {
    const isSummary =
      message.method === 'NOTIFY' && /^message-summary\b/i.test(message.getHeader('event') ?? '');
    if (!isSummary || this.core.userAgentServers.has(message.viaBranch)) return false;
    return this.#setup.notified?.(message) ?? false;
  }

  /** RFC 3261 section 17.2.3: the same branch is the same transaction only with the same sender and method. */
  #stealsTransaction(message: IncomingRequestMessage): boolean {
    const known = this.core.userAgentServers.get(message.viaBranch)?.message;
    if (!known || ['ACK', 'CANCEL'].includes(message.method)) return false;
    const sameSender = known.via.host === message.via.host && known.via.port === message.via.port;
    const sameRequest = known.callId === message.callId && known.cseq === message.cseq;
    return !(sameSender && sameRequest && known.method === message.method);
  }

  #createCore(): UserAgentCore {
    const { transport, invited } = this.#setup;
    const displayName = () => quotable(this.credentials.displayName ?? '');
    const authentication = () => {
      const { authorizationUser, user, password, token } = this.credentials;
      const proof = token ? new Bearer(token) : new Digest(quotable(authorizationUser ?? user), password);
      // SIP.js names its own class, of which it calls no more than these two methods.
      return proof as Pick<Digest, 'authenticate' | 'toString'> as DigestAuthentication;
    };
    const contact = `<${this.contact.toString()}>`;
    return new UserAgentCore(
      {
        aor: this.address,
        contact: { uri: this.contact, pubGruu: undefined, tempGruu: undefined, toString: () => contact },
        get displayName() {
          return displayName();
        },
        loggerFactory: SILENT_LOGGERS,
        hackViaTcp: false,
        routeSet: [],
        sipjsId: this.#mark,
        supportedOptionTags: EXTENSIONS,
        supportedOptionTagsResponse: EXTENSIONS,
        userAgentHeaderFieldValue: 'cif-softphone',
        viaForceRport: false,
        viaHost: this.#viaHost,
        authenticationFactory: authentication,
        transportAccessor: () => transport,
      },
      {
        onInvite: (request) => invited(request),
        onMessage: (request) => request.reject({ statusCode: 405 }),
      },
    );
  }
}

/**
 * A response without what SIP.js cannot deal with: it looks at the first challenge alone, and would lose the whole
 * response over a Contact that cannot be read.
 */
function digestible(response: SipResponse, hasToken: boolean): SipResponse {
  const isReadable = ([name, value]: Header): boolean =>
    name !== 'Contact' || splitList(value).every((contact) => ADDRESS.test(contact));
  return withOneChallenge({ ...response, headers: response.headers.filter(isReadable) }, hasToken);
}

const unheard = () => {};

/** SIP.js writes whole messages to its log, names and digests included: nobody listens. It calls no more than these. */
const SILENCE = { debug: unheard, log: unheard, warn: unheard, error: unheard } as Pick<
  Logger,
  'debug' | 'log' | 'warn' | 'error'
> as Logger;
const SILENT_LOGGERS = { getLogger: () => SILENCE } as Pick<LoggerFactory, 'getLogger'> as LoggerFactory;

/** SIP.js decodes a user part before it writes it, and throws at a `%` that is no escape. Half characters are none. */
function escaped(user: string): string {
  return encodeURIComponent(user.replace(/\p{Cs}/gu, ''));
}

/** What may stand between quotes in a header: SIP.js escapes nothing there. */
function quotable(text: string): string {
  const harmless = text.replace(/["\\\p{Cc}\u2028\u2029]/gu, '').replace(/\s+/g, ' ');
  return harmless.trim().slice(0, 80);
}
