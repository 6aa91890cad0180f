/**
 * The simulated agent desktop without its looks: sessions, panel, toasts, records and providers, and who is told of what.
 * Providers act through `methods/`, the agent through `acts.ts`; the elements show what is here.
 */
import { admitProviders } from './admission.js';
import { Announcements } from './announcements.js';
import { answerFaultily } from './faulty-answers.js';
import { Arguments } from './arguments.js';
import { desktopNotifications } from './desktop-notification.js';
import { DEFAULT_TEMPLATES } from './templates.js';
import { methodsLeftOut } from './features.js';
import { Gateway } from './gateway.js';
import { hasEvent, hasMethod, missingMethods, MODES_OF } from './apps.js';
import { hearClickToAct } from './click-to-act.js';
import { METHODS } from './methods/methods.js';
import { newTab } from './tabs.js';
import { Panel } from './panel.js';
import { QuirkSettings } from '../quirks/settings.js';
import { RecordStore } from '../records/store.js';
import { Refusal } from './refusal.js';
import { SAMPLE_RECORDS } from '../records/seed.js';
import { recordChanges } from './changes.js';
import { recordPlace } from './agent-place.js';
import { sampleOrganization } from './organization.js';
import { probeByFetch } from './probe.js';
import { Seat } from './seat.js';
import { Sessions } from './sessions.js';
import { Staged } from './methods/method.js';
import { Timeline } from './timeline.js';
import { Toasts } from './toasts.js';
import type { Organization, Presence } from './organization.js';
import type { Answer } from './gateway.js';
import type { App } from './apps.js';
import type { LeftOut } from './admission.js';
import type { DesktopOptions } from './desktop-options.js';
import type { LibraryBehaviour } from '../library/behaviour.js';
import type { Provider } from './provider.js';
import type { Probe } from './probe.js';
import type { QuirkProblem } from '../quirks/check.js';
import type { Quirks, SwitchName } from '../quirks/quirks.js';
import type { SeatObserver } from './seat.js';
import type { Templates } from './templates.js';
import type { Trouble } from './trouble.js';

export type { App } from './apps.js';
export type { DesktopOptions } from './desktop-options.js';

/** What a record store tells of. */
const RECORD_EVENTS = ['recordchange', 'reset'] as const;

/** Dispatches `change` whenever something that can be seen has changed. */
export class Desktop extends EventTarget implements SeatObserver {
  readonly app: App;
  readonly organization: Organization;
  /** Those that the app shows, in channel order. */
  readonly providers: readonly Provider[];
  /** Those that it does not, and why. */
  readonly leftOut: readonly LeftOut[];
  /** What has become of the providers' pages, by the name of the provider. */
  readonly seats: ReadonlyMap<string, Seat>;
  readonly quirkProblems: readonly QuirkProblem[];
  readonly timeline = new Timeline();
  readonly records: RecordStore;
  readonly sessions: Sessions;
  readonly panel: Panel;
  readonly toasts: Toasts;
  readonly gateway: Gateway;
  /** What is told when the form in a tab is saved or closed, by the tab's id. */
  readonly openForms = new Map<string, (result: unknown) => void>();
  /** Names of the providers that take clicks on telephone numbers. */
  readonly clickToAct = new Set<string>();
  presence: Presence = 'Available';
  readonly #templates: Templates;
  readonly #settings: QuirkSettings;
  readonly #stopHearing: () => void;
  readonly #stopPlace: () => void;

  constructor(options: DesktopOptions) {
    super();
    this.app = options.app ?? 'multiSession';
    this.#settings = new QuirkSettings(options.quirks ?? {});
    this.quirkProblems = options.quirkProblems ?? [];
    this.#templates = { ...DEFAULT_TEMPLATES, ...options.templates };
    this.organization = sampleOrganization(options.organizationUrl ?? location.origin);
    const { admitted, leftOut } = admitProviders(options.providers, this.organization.url, this.app);
    this.providers = admitted;
    this.leftOut = leftOut;
    const { records = SAMPLE_RECORDS } = options;
    this.records = records instanceof RecordStore ? records : new RecordStore(records);
    for (const name of RECORD_EVENTS) this.records.addEventListener(name, this.#recordsChanged);
    this.#startClickToAct();
    const announce = desktopNotifications(this.timeline);
    this.toasts = new Toasts(this.quirks, () => this.changed(), announce);
    const announcements = new Announcements(this);
    const home = newTab({ shows: 'dashboard' }, 'Dashboard', '', true);
    this.sessions = new Sessions([home], this.quirks, announcements);
    this.panel = new Panel(this.#onlyProvider(), MODES_OF[this.app], this.quirks, announcements);
    this.seats = this.#seatProviders(options.probe ?? probeByFetch);
    this.gateway = new Gateway(this.#answer, () => this.#behaviour(), this.quirks, this.timeline);
    this.gateway.open();
    recordChanges(this);
    this.#stopPlace = recordPlace(this);
    for (const { name, message } of this.quirkProblems) {
      this.timeline.record({ kind: 'trouble', name, detail: message });
    }
    this.#stopHearing = hearClickToAct(this);
  }

  /** The page lets go of this desktop. */
  close(): void {
    this.gateway.close();
    for (const seat of this.seats.values()) seat.close();
    for (const name of RECORD_EVENTS) this.records.removeEventListener(name, this.#recordsChanged);
    this.#stopHearing();
    this.#stopPlace();
  }

  /** How the switches are. The object stays the same: `setQuirks` changes what is in it. */
  get quirks(): Quirks {
    return this.#settings.quirks;
  }

  /**
   * Turns switches.
   * @throws RangeError that names every switch that does not take its value, and its cure; then none is turned
   */
  setQuirks(change: Partial<Quirks>): void {
    const turned = this.#settings.change(change);
    if (Object.keys(turned).length === 0) return;
    this.timeline.record({ kind: 'change', name: 'switches', detail: turned });
    if ('clickToActAtStart' in turned) this.#startClickToAct();
    this.gateway.switchesTurned();
    this.changed();
  }

  /** Switches that count only when the pages of the providers are loaded again. */
  get pendingSwitches(): readonly SwitchName[] {
    return this.#settings.pending;
  }

  reloadProviders(): void {
    for (const { name } of this.providers) this.gateway.reload(name);
  }

  /** Those that the organisation has. */
  get templates(): Templates {
    const isThere = ({ name }: { readonly name: string }) => !this.quirks.missingTemplates.includes(name);
    const { sessions, tabs, notifications } = this.#templates;
    return {
      sessions: sessions.filter(isThere),
      tabs: tabs.filter(isThere),
      notifications: notifications.filter(isThere),
    };
  }

  /** Pixels. */
  get screenWidth(): number {
    return this.quirks.screenWidth || window.innerWidth;
  }

  /** Name of the provider that the focused session, or home with a single provider, belongs to. */
  get providerInFocus(): string | null {
    return this.sessions.focused.owner ?? this.#onlyProvider();
  }

  /** The provider that a click on a telephone number goes to. */
  get outboundProvider(): Provider | null {
    return this.providers.find(({ name, outbound }) => outbound && this.clickToAct.has(name)) ?? null;
  }

  tell(provider: string, event: string, payload: unknown): void {
    if (hasEvent(this.app, event)) this.gateway.tell(provider, event, payload);
  }

  /** This frame holds the provider's page. */
  seat({ name }: Provider, frame: HTMLIFrameElement): void {
    const seat = this.seats.get(name);
    if (seat) this.gateway.seat(seat, frame);
  }

  changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  seatChanged({ provider, state }: Seat): void {
    if (state.phase === 'loading') this.#settings.noteLoad(provider.name);
    if ('cause' in state) this.#noteTrouble(provider, state.phase, state);
    this.changed();
  }

  /** Nobody waits for what the agent would answer any more. The sessions stay: the next page asks for them. */
  pageLeft({ provider }: Seat): void {
    this.toasts.forget(provider.name);
  }

  /** The form in this tab is done with: the `openForm` that waits for it, if any, resolves. */
  settleForm(tab: string, result: unknown): void {
    this.openForms.get(tab)?.(result);
    this.openForms.delete(tab);
  }

  #startClickToAct(): void {
    this.clickToAct.clear();
    if (this.quirks.clickToActAtStart) this.providers.forEach(({ name }) => this.clickToAct.add(name));
  }

  #onlyProvider(): string | null {
    return this.providers.length === 1 ? (this.providers[0]?.name ?? null) : null;
  }

  #seatProviders(probe: Probe): ReadonlyMap<string, Seat> {
    for (const { provider, why } of this.leftOut) this.#noteTrouble(provider, 'leftOut', why);
    const { url } = this.organization;
    return new Map(this.providers.map((provider) => [provider.name, new Seat(provider, url, probe, this)]));
  }

  #noteTrouble({ name: provider }: Provider, name: string, { cause, cure }: Trouble): void {
    this.timeline.record({ kind: 'trouble', provider, name, detail: `${cause} ${cure}` });
  }

  #behaviour(): LibraryBehaviour {
    const { quirks } = this;
    return {
      ...quirks,
      missing: [...quirks.missing, ...missingMethods(this.app), ...methodsLeftOut(quirks)],
    };
  }

  readonly #answer: Answer = async (provider, name, args) => {
    const method = hasMethod(this.app, name) ? METHODS.get(name) : undefined;
    if (!method) throw new Refusal('MethodNotFoundError', `there is no method ${name}.`);
    return answerFaultily(this, name, async () => {
      const value = await method(this, provider, new Arguments(args));
      return value instanceof Staged ? value : { value };
    });
  };

  /** Also by another page, where the records are kept. */
  readonly #recordsChanged = (): void => this.changed();
}
