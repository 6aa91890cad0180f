/**
 * The agent desktop of Dynamics 365, by the Channel Integration Framework 2.0, or 1.0 in the apps with a single session. Without a host, or without one that
 * answers, the same class does nothing, calmly: the telephone does not need it in order to ring.
 *
 *   address ─▶ library ─▶ handlers ─▶ getEnvironment ─▶ setClickToAct ─▶ default session ─▶ setMode(1) ─▶ setWidth
 *      │          │                        │
 *      └─ absent ─┴─ absent, adopted late ─┴─ absent until it answers
 *
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/multi-provider-support
 */
import { RecordError } from '../agent-desktop.js';
import type {
  AgentDesktop,
  AgentDesktopObserver,
  Entry,
  Offer,
  ToastOutcome,
  HostDescription,
  SessionStory,
} from '../agent-desktop.js';
import type { Customer, Party } from '../call/call.js';
import type { DesktopConfig } from '../config/config.js';
import type { Log } from '../log.js';
import type { Person } from '../people.js';
import { Connection } from './connection.js';
import type { Directory } from './directory.js';
import type { Host } from './host.js';
import type { Framework } from './framework.js';
import { ANSWER_LIMIT } from './host.js';
import { loadLibrary, type Page } from './library.js';
import { aborted, within } from './limit.js';
import { findOrganization, type Absence } from './organization.js';
import type { SessionTitles } from './session-titles.js';
import { slugs } from './slugs.js';
import { showToast } from './toast.js';

export interface CifOptions {
  readonly log: Log;
  /** The window of the channel page. */
  readonly page?: Page;
  /** The organisation's address where the page's query is not to be asked. */
  readonly organization?: string | null;
  /** What toasts and sessions call a caller who has neither name nor number. */
  readonly unnamed?: string;
  /** How toasts write a number; sessions and records are given it as it came. */
  readonly phoneNumber?: (number: string) => string;
  /** What toasts say of a call that was passed on. */
  readonly diverted?: (party: Party) => string;
  /** The framework as it is to be used: it can be watched so. */
  readonly watched?: (framework: Framework) => Framework;
  /** ISO 3166 code of the country whose numbers are stored without one. */
  readonly country?: string;
}

export class CifDesktop implements AgentDesktop {
  readonly #settings: DesktopConfig & { readonly unnamed: string };
  readonly #observer: AgentDesktopObserver;
  readonly #phoneNumber: (number: string) => string;
  readonly #diverted: (party: Party) => string;
  readonly #watched: (framework: Framework) => Framework;
  readonly #log: Log;
  readonly #page: Page;
  readonly #organization: string | null;
  readonly #country: string;
  #running: { readonly started: Promise<void>; readonly life: AbortController } | null = null;
  /** Settled once it is known whether there is a library: what is asked of the desktop before then waits for it. */
  #connection: Promise<Connection | null> = Promise.resolve(null);

  constructor(settings: DesktopConfig, observer: AgentDesktopObserver, options: CifOptions) {
    const {
      log,
      page = window,
      organization = null,
      unnamed = 'Unknown caller',
      phoneNumber = (number: string) => number,
      diverted = () => '',
      watched = (framework: Framework) => framework,
      country = '',
    } = options;
    this.#settings = { ...settings, unnamed };
    this.#observer = observer;
    this.#phoneNumber = phoneNumber;
    this.#diverted = diverted;
    this.#watched = watched;
    this.#log = log;
    this.#page = page;
    this.#organization = organization;
    this.#country = country;
  }

  /** A second start is the first one. Resolves when the host knows us, or when it is clear that it does not for now. */
  start(): Promise<void> {
    if (!this.#running) {
      const life = new AbortController();
      this.#running = { started: this.#start(life.signal), life };
    }
    return this.#running.started;
  }

  stop(): void {
    this.#running?.life.abort();
    this.#running = null;
    this.#connection = Promise.resolve(null);
  }

  async offer(offer: Offer, withdrawn: AbortSignal): Promise<ToastOutcome> {
    const connection = await Promise.race([this.#connection, aborted(withdrawn)]);
    if (withdrawn.aborted) return { toast: 'withdrawn' };
    if (!connection || connection.hasSinglePage) return { toast: 'notShown', cause: 'noHost' };
    const { toastTemplate, unnamed } = this.#settings;
    const number = this.#phoneNumber(offer.party.number);
    const shown = { ...offer, party: { ...offer.party, number } };
    const parameters = { ...slugs(shown, unnamed), diversion: this.#diverted(offer.party) };
    return showToast(connection.host, toastTemplate, parameters, withdrawn);
  }

  async openSession(offer: Offer, over: AbortSignal): Promise<string | null> {
    const connection = await Promise.race([this.#connection, aborted(over)]);
    if (!connection) return null;
    if (!connection.hasSinglePage && connection.host.has('createSession')) {
      return connection.sessions.open(offer, over);
    }
    if (offer.customer) void this.showRecord(offer.customer, null);
    return null;
  }

  async requestFocus(session: string, isNews: boolean): Promise<void> {
    await (await this.#connection)?.sessions.requestFocus(session, isNews);
  }

  async tellStory(session: string, story: SessionStory): Promise<void> {
    const titles = await this.#titles(session);
    await titles?.tellStory(session, story, this.#settings.unnamed);
  }

  async markWaiting(session: string, reason: string | null): Promise<void> {
    await (await this.#titles(session))?.markWaiting(session, reason);
  }

  async lookUp(number: string, signal: AbortSignal): Promise<readonly Customer[] | null> {
    const directory = await Promise.race([this.#directory(), aborted(signal)]);
    return directory?.lookUp(number, signal) ?? null;
  }

  async find(text: string, signal: AbortSignal): Promise<readonly Person[]> {
    return (await this.#directory())?.find(text, signal) ?? [];
  }

  async showRecord(customer: Customer, session: string | null): Promise<void> {
    await (await this.#directory())?.showRecord(customer, session);
  }

  async createCustomer(party: Party, session: string | null): Promise<Customer | null> {
    const directory = await this.#directory();
    if (!directory) throw new RecordError('noHost');
    return directory.createCustomer(party, session);
  }

  async record(entry: Entry): Promise<void> {
    const [connection, writer] = await Promise.all([this.#connection, import('./activities.js')]);
    if (!connection) throw new RecordError('noHost');
    await writer.writeActivity(connection.host, entry, connection.userId);
  }

  async show(): Promise<void> {
    await (await this.#connection)?.panel.show();
  }

  async giveWay(): Promise<void> {
    const connection = await this.#connection;
    if (connection?.hasSinglePage) await connection.panel.putBack();
  }

  /** As it is now, for what stands beside the calls; null where there is none. */
  async host(): Promise<Host | null> {
    return (await this.#connection)?.host ?? null;
  }

  /** For the diagnostics; null where there is no host to be described. */
  async describe(): Promise<HostDescription | null> {
    const connection = await this.#connection;
    if (!connection) return null;
    const { describeHost } = await import('./description.js');
    return within(ANSWER_LIMIT, describeHost(connection.host, connection.hasSinglePage)).catch(() => null);
  }

  /** Null where there is no such session of ours, or none of it can be fetched. */
  async #titles(session: string): Promise<SessionTitles | null> {
    const connection = await this.#connection;
    if (!connection?.sessions.has(session)) return null;
    const loaded = await import('./session-titles.js').catch(() => null);
    return loaded && new loaded.SessionTitles(connection.host);
  }

  /** Null where there is no host, or it cannot be fetched. */
  async #directory(): Promise<Directory | null> {
    const [connection, part] = await Promise.all([this.#connection, loadDirectory()]);
    if (!connection || !part) return null;
    const settings = this.#settings;
    return new part.Directory({ connection, settings, country: this.#country, log: this.#log });
  }

  async #start(life: AbortSignal): Promise<void> {
    this.#observer.hostChanged({ state: 'connecting' });
    const { location, parent } = this.#page;
    const claim = { query: location.search, configured: this.#organization, framed: parent !== this.#page };
    const organization = findOrganization(claim, this.#settings.origins);
    if (typeof organization !== 'string') {
      this.#tellAbsence(organization);
      return;
    }
    this.#connection = this.#load(organization, life);
    const connection = await this.#connection;
    // A slow host goes on being introduced after the limit.
    if (connection) await within(ANSWER_LIMIT, connection.introduce()).catch(() => undefined);
  }

  async #load(organization: string, life: AbortSignal): Promise<Connection | null> {
    const loading = await loadLibrary(this.#page, organization, this.#settings.origins);
    if (life.aborted) return null;
    if ('framework' in loading) return this.#connect(loading.framework, life);
    this.#tellAbsence(loading.absence);
    void loading.late.then((framework) => {
      if (life.aborted) return;
      const connection = this.#connect(framework, life);
      this.#connection = Promise.resolve(connection);
      void connection.introduce();
    });
    return null;
  }

  #connect(framework: Framework, life: AbortSignal): Connection {
    return new Connection(this.#watched(framework), this.#settings, this.#observer, this.#log, life);
  }

  #tellAbsence(absence: Absence): void {
    this.#log('host.absent', { ...absence });
    this.#observer.hostChanged({ state: 'absent', ...absence });
  }
}

let directory: Promise<{ readonly Directory: typeof Directory } | null> | null = null;

/** What is here already would still come some tasks later if it were imported again: a toast waits for it. */
function loadDirectory() {
  return (directory ??= import('./directory.js').catch(() => (directory = null)));
}
