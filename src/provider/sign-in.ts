/** Who the telephone is: asked of the agent in the widget, or fetched from the organisation. Kept in memory only. */
import type { ConfigProblem } from '../config/config.js';
import type { Log } from '../log.js';
import type { Credentials, Registration, Softphone } from '../softphone.js';
import type { Switchboard } from './switchboard.js';

export type CredentialSource =
  /** The agent types them; `user` is filled in already where it is known. */
  | { readonly from: 'agent'; readonly user: string }
  /** @throws CredentialsError */
  | { readonly from: 'endpoint'; readonly fetch: () => Promise<Granted> };

/** Credentials, and how many seconds they last, where they expire. */
export interface Granted extends Credentials {
  readonly lifetime?: number | undefined;
}

/** The organisation gave no credentials. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
  readonly problem: ConfigProblem;

  constructor(problem: ConfigProblem) {
    super(`${problem.field}: ${problem.problem}`);
    this.problem = problem;
  }
}

/** Whatever else went wrong with the credentials: the organisation's own code may throw anything. */
const UNUSABLE: ConfigProblem = {
  field: 'credentials',
  problem: 'could not be used',
  cure: 'Look whether user and password are plain text, then try again; the diagnostics name the error.',
};

/** Seconds until credentials that could not be renewed are asked for again. */
const RETRY_AFTER = 30;

export class SignIn {
  readonly #source: CredentialSource;
  readonly #softphone: Softphone;
  readonly #board: Switchboard;
  readonly #log: Log;
  /** Whom the form starts with: the one who signed in last. */
  #user: string;
  /** Aborted when what is being fetched is not wanted any more. */
  #attempt = new AbortController();
  /** What the agent has been told of. */
  #problem: ConfigProblem | null = null;

  constructor(source: CredentialSource, softphone: Softphone, board: Switchboard, log: Log) {
    this.#source = source;
    this.#softphone = softphone;
    this.#board = board;
    this.#log = log;
    this.#user = source.from === 'agent' ? source.user : '';
  }

  /** Signs in where nobody has to be asked, or shows the form. Always resolves. */
  async start(): Promise<void> {
    if (this.#source.from === 'agent') {
      this.#ask(false);
      return;
    }
    const { signal } = this.#begin();
    try {
      await this.#fetch(this.#source.fetch, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Fetches credentials, and new ones before they expire: a server would not take old ones for the next registration. */
  async #fetch(fetch: () => Promise<Granted>, signal: AbortSignal): Promise<void> {
    const { lifetime, ...credentials } = await fetch();
    if (signal.aborted) return;
    this.#use(credentials);
    if (lifetime) this.#renewAfter(lifetime * 0.75, fetch, signal);
  }

  #renewAfter(seconds: number, fetch: () => Promise<Granted>, signal: AbortSignal): void {
    const renew = () =>
      this.#fetch(fetch, signal).catch((error: unknown) => {
        if (signal.aborted) return;
        this.#fail(error);
        this.#renewAfter(RETRY_AFTER, fetch, signal);
      });
    const timer = setTimeout(() => void renew(), seconds * 1000);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** What the agent typed. The form goes when the server has accepted it. */
  submit(user: string, password: string): void {
    this.#begin();
    this.#user = user;
    this.#ask(false);
    try {
      this.#use({ user, password });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The agent wants the line back now: with fresh credentials where the old ones were refused. */
  async retry(): Promise<void> {
    const { registration } = this.#board.view;
    const refused = registration.state === 'down' && registration.retryAt === null;
    if (this.#source.from === 'endpoint' && (refused || registration.state === 'signedOut')) {
      return this.start();
    }
    this.#softphone.reconnect();
  }

  /** Always resolves. Credentials that are still being fetched are not used. */
  async stop(): Promise<void> {
    this.#begin();
    await this.#softphone.stop();
  }

  async signOut(): Promise<void> {
    await this.stop();
    if (this.#source.from === 'agent') this.#ask(false);
  }

  registrationChanged(registration: Registration): void {
    if (this.#source.from !== 'agent') return;
    if (registration.state === 'ready') this.#board.set({ signIn: null });
    if (registration.state === 'down' && registration.retryAt === null) this.#ask(true);
  }

  #ask(refused: boolean): void {
    this.#board.set({ signIn: { user: this.#user, refused } });
  }

  /** One attempt at a time: the one before is not waited for any more. */
  #begin(): AbortController {
    this.#attempt.abort();
    return (this.#attempt = new AbortController());
  }

  #use(credentials: Credentials): void {
    this.#softphone.start(credentials);
    this.#board.withdraw((notice) => notice.code === 'configuration' && notice.problem === this.#problem);
    this.#problem = null;
  }

  #fail(error: unknown): void {
    const problem = error instanceof CredentialsError ? error.problem : UNUSABLE;
    const cause = error instanceof Error ? error.name : typeof error;
    this.#log('credentials.failed', { field: problem.field, problem: problem.problem, cause });
    this.#problem = problem;
    this.#board.notify({ code: 'configuration', problem });
  }
}
