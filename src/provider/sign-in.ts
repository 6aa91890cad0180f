/** Who the telephone is: asked of the agent in the widget, or fetched from the organisation. Kept in memory only. */
import type { ConfigProblem } from '../config/config.js';
import type { Log } from '../log.js';
import type { Credentials, Registration, Softphone } from '../softphone.js';
import type { Switchboard } from './switchboard.js';

export type CredentialSource =
  /** The agent types them; `user` is filled in already where it is known. */
  | { readonly from: 'agent'; readonly user: string }
  /** @throws CredentialsError */
  | { readonly from: 'endpoint'; readonly fetch: () => Promise<Credentials> };

/** The organisation gave no credentials. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
  readonly problem: ConfigProblem;

  constructor(problem: ConfigProblem) {
    super(`${problem.field}: ${problem.problem}`);
    this.problem = problem;
  }
}

export class SignIn {
  readonly #source: CredentialSource;
  readonly #softphone: Softphone;
  readonly #board: Switchboard;
  readonly #log: Log;

  constructor(source: CredentialSource, softphone: Softphone, board: Switchboard, log: Log) {
    this.#source = source;
    this.#softphone = softphone;
    this.#board = board;
    this.#log = log;
  }

  /** Signs in where nobody has to be asked, or shows the form. Always resolves. */
  async start(): Promise<void> {
    if (this.#source.from === 'agent') {
      this.#board.set({ signIn: { user: this.#source.user, refused: false } });
      return;
    }
    try {
      this.#softphone.start(await this.#source.fetch());
      this.#board.withdraw(({ code }) => code === 'configuration');
    } catch (error) {
      this.#log('credentials.failed', { error: String(error) });
      if (error instanceof CredentialsError) {
        this.#board.notify({ code: 'configuration', problem: error.problem });
      }
    }
  }

  /** What the agent typed. The form goes when the server has accepted it. */
  submit(user: string, password: string): void {
    this.#board.set({ signIn: { user, refused: false } });
    this.#softphone.start({ user, password });
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

  async signOut(): Promise<void> {
    const { signIn, registration } = this.#board.view;
    await this.#softphone.stop();
    if (this.#source.from !== 'agent') return;
    const user = registration.state === 'ready' ? registration.user : (signIn?.user ?? this.#source.user);
    this.#board.set({ signIn: { user, refused: false } });
  }

  registrationChanged(registration: Registration): void {
    if (this.#source.from !== 'agent') return;
    const { signIn } = this.#board.view;
    if (registration.state === 'ready') this.#board.set({ signIn: null });
    if (registration.state === 'down' && registration.retryAt === null) {
      this.#board.set({ signIn: { user: signIn?.user ?? this.#source.user, refused: true } });
    }
  }
}
