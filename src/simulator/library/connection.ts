/**
 * The library's end of the conversation: requests with their answers, events with what became of them. Speaks to the
 * parent window only, to and from the organisation's origin only.
 */
import { parseDesktopMessage, seal } from './protocol.js';
import { readBehaviour } from './behaviour.js';
import type { DesktopMessage, LibraryMessage, Rejection } from './protocol.js';
import type { LibraryBehaviour } from './behaviour.js';
import type { Handled } from './handlers.js';

/** Given up after this time, in milliseconds, when the method does not wait for the agent. */
const REQUEST_LIMIT = 10_000;

/** How long the library waits for the desktop before it announces itself without one, in milliseconds. */
const WELCOME_LIMIT = 1_000;

/** A page in an endless loop gets this many requests out, and no more until some are settled. */
const MOST_PENDING = 1_000;

export class RequestRejected extends Error {
  override readonly name = 'RequestRejected';
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection.message);
    this.rejection = rejection;
  }
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: RequestRejected) => void;
  readonly timer: number | undefined;
}

type Deliver = (event: string, payload: unknown) => Promise<Handled>;

export class Connection {
  readonly #page: Window;
  readonly #origin: string | null;
  readonly #deliver: Deliver;
  readonly #pending = new Map<number, Pending>();
  #requests = 0;
  #welcomed: () => void = () => {};
  #behaviour: LibraryBehaviour = readBehaviour({});
  #behaviourChanged: () => void = () => {};

  /** `origin` is the organisation's; null when the page did not name one, and then every request is refused. */
  constructor(page: Window, origin: string | null, deliver: Deliver) {
    this.#page = page;
    this.#origin = origin;
    this.#deliver = deliver;
    page.addEventListener('message', this.#receive);
  }

  /** How the desktop wants the library to behave at the moment. */
  get behaviour(): LibraryBehaviour {
    return this.#behaviour;
  }

  /** Calls `listener` whenever the desktop wants another behaviour. */
  followBehaviour(listener: () => void): void {
    this.#behaviourChanged = listener;
  }

  /** Greets the desktop. Resolves when it has said how the library is to behave, or when none answers. */
  greet(): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.#page.setTimeout(resolve, WELCOME_LIMIT);
      this.#welcomed = () => {
        this.#page.clearTimeout(timer);
        resolve();
      };
      this.#send({ type: 'hello' });
    });
  }

  /** @throws RequestRejected */
  request(method: string, args: readonly unknown[], waits: boolean): Promise<unknown> {
    const request = (this.#requests += 1);
    if (this.#pending.size >= MOST_PENDING) return Promise.reject(new RequestRejected(TOO_MANY));
    return new Promise((resolve, reject) => {
      const timer = waits ? undefined : this.#page.setTimeout(() => this.#giveUp(request), REQUEST_LIMIT);
      this.#pending.set(request, { resolve, reject, timer });
      try {
        this.#send({ type: 'request', request, method, args });
      } catch (error) {
        this.#reject(request, invalidArgument(error));
      }
      if (this.#origin === null) this.#reject(request, NO_ORGANIZATION);
    });
  }

  /** Tells the desktop that the provider listens to this event, or no longer. */
  reportHandler(name: unknown, listens: boolean): void {
    this.#send({ type: 'handler', name: String(name), listens });
  }

  #send(message: LibraryMessage): void {
    if (this.#origin === null || this.#page.parent === this.#page) return;
    this.#page.parent.postMessage(seal(message), this.#origin);
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.#page.parent || event.origin !== this.#origin) return;
    const message = parseDesktopMessage(event.data);
    if (message) this.#act(message);
  };

  #act(message: DesktopMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#behaviour = message.behaviour;
        this.#behaviourChanged();
        return this.#welcomed();
      case 'resolved':
        return this.#take(message.request)?.resolve(message.value);
      case 'rejected':
        return this.#reject(message.request, message.rejection);
      case 'event':
        return void this.#pass(message.event, message.name, message.payload);
    }
  }

  async #pass(event: number, name: string, payload: unknown): Promise<void> {
    const handled = await this.#deliver(name, payload);
    this.#send({ type: 'handled', event, ...handled });
  }

  #take(request: number): Pending | undefined {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    this.#page.clearTimeout(pending?.timer);
    return pending;
  }

  #reject(request: number, rejection: Rejection): void {
    this.#take(request)?.reject(new RequestRejected(rejection));
  }

  #giveUp(request: number): void {
    this.#reject(request, {
      errorCode: 408,
      message: 'TimeoutError: the request was given up after 10 seconds.',
    });
  }
}

const NO_ORGANIZATION: Rejection = {
  errorCode: 400,
  message:
    'OrganizationUnknownError: the script tag has no data-crmurl, and the address of the page neither ucilib nor base.',
};

const TOO_MANY: Rejection = {
  errorCode: 429,
  message: `TooManyRequestsError: ${MOST_PENDING} requests wait for their answers already.`,
};

/** Arguments that cannot be sent, such as functions. */
function invalidArgument(error: unknown): Rejection {
  const cause = error instanceof Error ? error.message : 'an argument cannot be sent.';
  return { errorCode: 400, message: `InvalidArgumentError: ${cause}` };
}
