/** A desktop at work: the real adapter between a fake framework and an observer that remembers. */
import { waitUntil } from '@open-wc/testing';
import type {
  AgentDesktopObserver,
  ClickToAct,
  HostStatus,
  Offer,
  PanelMode,
} from '../../src/agent-desktop.js';
import { CifDesktop, type CifOptions } from '../../src/cif/cif-desktop.js';
import type { Method } from '../../src/cif/framework.js';
import type { Party } from '../../src/call/call.js';
import type { DesktopConfig } from '../../src/config/config.js';
import { DYNAMICS_ORIGINS } from '../../src/config/parse.js';
import { Journal } from '../../src/log.js';
import { FakeFramework } from './fake-framework.js';
import { FakePage } from './fake-page.js';

export const OFFER: Offer = {
  party: { name: 'Ada', number: '+15550100123' },
  customer: { entity: 'contact', id: 'c-1', name: 'Ada O’Neill', detail: 'Contoso' },
};

export const SETTINGS: DesktopConfig = {
  origins: DYNAMICS_ORIGINS,
  toastTemplate: 'new_call',
  sessionTemplate: 'new_session',
  defaultSessionTemplate: null,
  records: null,
  colleagues: null,
  unknownCaller: 'button',
  rememberChoices: false,
  panelWidth: 0,
};

export const SEVERAL_PROVIDERS: Partial<DesktopConfig> = { defaultSessionTemplate: 'new_default' };

class Observed implements AgentDesktopObserver {
  readonly hosts: HostStatus[] = [];
  readonly panels: PanelMode[] = [];
  readonly clicks: ClickToAct[] = [];
  readonly closed: string[] = [];
  readonly focused: (string | null)[] = [];

  /** The newest word on the host. */
  get host(): HostStatus | undefined {
    return this.hosts.at(-1);
  }

  hostChanged(status: HostStatus): void {
    this.hosts.push(status);
  }

  panelChanged(mode: PanelMode): void {
    this.panels.push(mode);
  }

  clickedToAct(request: ClickToAct): void {
    this.clicks.push(request);
  }

  sessionClosed(session: string): void {
    this.closed.push(session);
  }

  sessionFocused(session: string | null): void {
    this.focused.push(session);
  }
}

export class Desk {
  readonly fake = new FakeFramework();
  readonly page: FakePage;
  readonly observed = new Observed();
  readonly journal = new Journal();
  readonly desktop: CifDesktop;

  constructor(
    settings: Partial<DesktopConfig> = {},
    page = new FakePage(),
    more: Pick<CifOptions, 'phoneNumber' | 'watched'> = {},
  ) {
    this.page = page;
    const diverted = ({ diversion }: Party) => (diversion ? `by ${diversion.by}` : '');
    const options = { log: this.journal.log, page, diverted, ...more };
    this.desktop = new CifDesktop({ ...SETTINGS, ...settings }, this.observed, options);
  }

  /** Starts it, with a library that is ready at once. */
  async start(): Promise<this> {
    const started = this.desktop.start();
    this.page.deliver(this.fake.framework);
    await started;
    return this;
  }

  /** Resolves when the host has been asked by this method. */
  async asked(method: Method): Promise<void> {
    await waitUntil(() => this.fake.count(method) > 0, `${method} is called`);
  }

  get events(): string[] {
    return this.journal.entries.map((entry) => entry.event);
  }
}

/** A desktop that has been started, on a host where some methods answer otherwise. */
export function startedDesk(
  settings: Partial<DesktopConfig> = {},
  arrange?: (fake: FakeFramework) => void,
): Promise<Desk> {
  const desk = new Desk(settings);
  arrange?.(desk.fake);
  return desk.start();
}
