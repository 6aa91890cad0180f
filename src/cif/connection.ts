/**
 * A library that has been loaded, and the host that we hope is behind it: who we are is announced to it, its events
 * are taken in. The order is Microsoft's: handlers, then everything that is asked, and the panel last.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/multi-provider-support
 */
import type { AgentDesktopObserver, HostStatus } from '../agent-desktop.js';
import type { DesktopConfig } from '../config/config.js';
import type { Log } from '../log.js';
import { hasSinglePage, saysSinglePage } from './app.js';
import { clickToAct, recordId } from './click-to-act.js';
import type { Framework } from './framework.js';
import { ANSWER_LIMIT, Host } from './host.js';
import { within } from './limit.js';
import { Panel } from './panel.js';
import { fieldsOf, hostError, text, type Fields } from './result.js';
import { Sessions, type SessionTemplates } from './sessions.js';

/** After how long a host that answered nothing at all is asked again, in milliseconds. */
export const RETRY_AFTER = 15_000;

export class Connection {
  readonly host: Host;
  readonly sessions: Sessions;
  readonly panel: Panel;
  /** The agent's record; '' while the host has not said which. */
  userId = '';
  readonly #observer: AgentDesktopObserver;
  readonly #log: Log;
  readonly #life: AbortSignal;
  #hasSinglePage: boolean;

  /** @param life its end is the end of the connection: nothing is heard or told any more. */
  constructor(
    framework: Framework,
    settings: SessionTemplates & Pick<DesktopConfig, 'panelWidth'>,
    observer: AgentDesktopObserver,
    log: Log,
    life: AbortSignal,
  ) {
    this.host = new Host(framework, log);
    this.#hasSinglePage = hasSinglePage(this.host);
    this.panel = new Panel(this.host, life, settings.panelWidth, (mode) => observer.panelChanged(mode));
    this.sessions = new Sessions(
      this.host,
      settings,
      {
        sessionClosed: (session) => life.aborted || observer.sessionClosed(session),
        sessionFocused: (session) => this.#sessionFocused(session),
        noSessionLeft: () => void this.#comeHome(),
      },
      log,
    );
    this.#observer = observer;
    this.#log = log;
    this.#life = life;
    this.#listen();
    life.addEventListener('abort', () => this.host.release(), { once: true });
  }

  /** An app without toasts and sessions. */
  get hasSinglePage(): boolean {
    return this.#hasSinglePage;
  }

  /** A step that fails is in the log and stops none of the others. A host that fails them all is asked again later. */
  async introduce(): Promise<void> {
    const greeted = await this.#greet();
    if (this.#isOver()) return;
    if (greeted) await this.sessions.takeOver();
    const clickable = await this.host.attempt('setClickToAct', true);
    const placed = await this.#takePlace(greeted || clickable);
    if (this.#isOver()) return;
    if (greeted || clickable || placed) {
      if (!greeted) this.#tellPresence({});
      await this.panel.fit();
    } else this.#introduceLater();
  }

  /** Whether the host let us. One page is the agent's: there the panel stays as it is found. */
  async #takePlace(isAnswered: boolean): Promise<boolean> {
    if (this.#hasSinglePage) return this.panel.learn();
    // A host that has answered nothing may open what it was asked for later, and then all of it at once.
    return isAnswered ? this.#comeHome() : this.panel.show();
  }

  /** Where the agent finds the telephone when no call has a session: with several providers, in the default session. */
  async #comeHome(): Promise<boolean> {
    if (this.#isOver()) return false;
    await this.sessions.keepDefault();
    return this.panel.show();
  }

  #introduceLater(): void {
    const timer = setTimeout(() => void this.introduce(), RETRY_AFTER);
    this.#life.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #listen(): void {
    const { host, sessions } = this;
    host.listen('onclicktoact', (payload) => this.#clickedToAct(payload));
    host.listen('onmodechanged', ({ value }) => this.panel.heard(value));
    // The layout follows the width by itself.
    host.listen('onsizechanged', () => true);
    host.listen('onpagenavigate', () => this.#log('page.navigated'));
    if (this.#hasSinglePage) return;
    host.listen('onSessionSwitched', (payload) => sessions.switched(payload));
    host.listen('onSessionClosed', (payload) => sessions.closed(payload));
  }

  /** The first answer proves that there is a host behind the library. It may come after we have told of its silence. */
  async #greet(): Promise<boolean> {
    const environment = this.host.call('getEnvironment');
    const app = saysSinglePage(this.host);
    const answered = environment.then((answer) => this.#tellPresence(fieldsOf(answer) ?? {}));
    try {
      await within(ANSWER_LIMIT, answered);
      this.#hasSinglePage = await app;
      return true;
    } catch (error) {
      this.#log('host.refused', { method: 'getEnvironment', code: hostError(error).code });
      this.#tellSilence();
      return false;
    }
  }

  #sessionFocused(session: string | null): void {
    if (session !== null) void this.panel.focused();
    if (!this.#isOver()) this.#observer.sessionFocused(session);
  }

  #clickedToAct(payload: Fields): boolean {
    const request = clickToAct(payload);
    if (request) this.#observer.clickedToAct(request);
    return request !== null;
  }

  #tellPresence(environment: Fields): void {
    const user = text(environment.username);
    this.userId ||= recordId(environment.userId);
    const organization = text(environment.orgUniqueName) || text(environment.clientUrl);
    this.#log('host.connected', { organization });
    this.#tell({ state: 'connected', user, organization });
  }

  #tellSilence(): void {
    this.#log('host.silent');
    this.#tell({ state: 'absent', cause: 'hostSilent', detail: 'getEnvironment' });
  }

  #isOver(): boolean {
    return this.#life.aborted;
  }

  #tell(status: HostStatus): void {
    if (!this.#isOver()) this.#observer.hostChanged(status);
  }
}
