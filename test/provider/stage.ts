/**
 * An agent at work: the real provider, telephone and desktop adapter, joined to real telephones of customers by the
 * exchange in this page. Only the wire and `Microsoft.CIFramework` are not the real ones.
 */
import { expect, waitUntil } from '@open-wc/testing';
import type { AgentRequest, AgentView, NoticeContent } from '../../src/agent-screen.js';
import type { Call, Ended, Phase } from '../../src/call/call.js';
import { CifDesktop } from '../../src/cif/cif-desktop.js';
import type { CallPolicy } from '../../src/config/config.js';
import { Journal, type LogDetail } from '../../src/log.js';
import { Provider } from '../../src/provider/provider.js';
import type { CredentialSource } from '../../src/provider/sign-in.js';
import type { Recognition } from '../../src/recognition.js';
import type { ExchangeOptions } from '../../src/simulator/exchange/exchange.js';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { PageSocket } from '../../src/simulator/exchange/page-socket.js';
import type { SipLine } from '../../src/sip/line.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import { SETTINGS } from '../cif/desk.js';
import { FakeFramework } from '../cif/fake-framework.js';
import { FakePage } from '../cif/fake-page.js';
import { callPolicy } from '../support/call-policy.js';
import { sipSettings } from '../support/sip-settings.js';
import { createNetwork, DOMAIN, Phone, SERVER } from '../sip/support/phones.js';

const WAIT = { timeout: 8000, interval: 5 };

/** The customer's number, which the exchange knows as a user. */
export const NUMBER = '+15550100';

const USERS = [NUMBER, 'alice', 'bob', 'carol'].map((name) => ({ name, password: `${name}-secret` }));

export interface StageOptions {
  readonly policy?: Partial<CallPolicy>;
  readonly credentials?: CredentialSource;
  readonly defaultSessionTemplate?: string;
  readonly page?: FakePage;
  /** How the exchange asks for passwords, where a telephone of somebody else's is to understand it. */
  readonly algorithms?: ExchangeOptions['algorithms'];
  readonly recall?: Recognition['recall'];
  readonly show?: (view: AgentView) => void;
}

export class Stage {
  readonly network: PageNetwork;
  readonly host = new FakeFramework();
  readonly page: FakePage;
  readonly journal = new Journal();
  readonly provider: Provider;
  #softphone: SipSoftphone | null = null;
  readonly customer: Phone;
  readonly #phones: Phone[];
  #agentSocket: PageSocket | null = null;

  constructor(options: StageOptions = {}) {
    const {
      policy,
      credentials,
      defaultSessionTemplate,
      algorithms,
      recall = () => null,
      page = new FakePage(),
      show = () => {},
    } = options;
    this.page = page;
    this.network = createNetwork({ users: USERS, ...(algorithms ? { algorithms } : {}) });
    this.customer = new Phone(this.network, NUMBER, { displayName: 'Alice' });
    this.#phones = [this.customer];
    const { log } = this.journal;
    const sip = sipSettings({ servers: [SERVER], domain: DOMAIN });
    const desktop = { ...SETTINGS, defaultSessionTemplate: defaultSessionTemplate ?? null };
    this.provider = new Provider({
      softphone: (observer) => {
        this.#softphone = new SipSoftphone(sip, observer, { log, openSocket: this.#openSocket });
        return this.#softphone;
      },
      desktop: (observer) => new CifDesktop(desktop, observer, { log, page }),
      credentials: credentials ?? {
        from: 'endpoint',
        fetch: () => Promise.resolve({ user: 'bob', password: 'bob-secret' }),
      },
      policy: callPolicy(policy),
      log,
      recall,
      show,
    });
  }

  /** Agent and customer are registered, and the desktop is there. */
  async open(): Promise<this> {
    void this.provider.start();
    this.page.deliver(this.host.framework);
    this.customer.start();
    await Promise.all([this.customer.reaches('ready'), this.agentIsReady()]);
    await waitUntil(() => this.view.host.state === 'connected', 'the host is there', WAIT);
    return this;
  }

  async close(): Promise<void> {
    await Promise.all([this.provider.stop(), ...this.#phones.map((phone) => phone.softphone.stop())]);
  }

  get view(): AgentView {
    return this.provider.view;
  }

  /** The only call there is. */
  get call(): Call {
    const [call, ...more] = this.view.calls;
    if (!call || more.length > 0) throw new Error(`There are ${this.view.calls.length} calls`);
    return call;
  }

  get lastCall(): Ended {
    const [call] = this.view.recent;
    if (!call) throw new Error('No call has ended');
    return call;
  }

  /** The agent's telephone's own side of the calls. */
  lines(): readonly SipLine[] {
    return this.#softphone?.lines ?? [];
  }

  /** One more telephone of the agent's or of another customer. */
  async phone(user: string): Promise<Phone> {
    const phone = await new Phone(this.network, user).ready();
    this.#phones.push(phone);
    return phone;
  }

  /** The agent's connection to the server breaks; the others keep theirs. */
  dropAgent(): void {
    this.#agentSocket?.cut();
  }

  async agentIsReady(): Promise<void> {
    await waitUntil(() => this.view.registration.state === 'ready', 'the agent is registered', WAIT);
  }

  /** A customer calls the agent; resolves when the widget shows it. */
  async rings(customer = this.customer): Promise<Call> {
    const before = this.view.calls.length;
    await customer.call('bob');
    await waitUntil(() => this.view.calls.length > before, 'the widget rings', WAIT);
    return this.view.calls.at(-1) ?? this.call;
  }

  /** A call that the agent has answered in the widget, with its session. */
  async talks(customer = this.customer): Promise<Call> {
    const { id } = await this.rings(customer);
    this.request({ type: 'answer', call: id });
    await this.reaches(id, 'live');
    await waitUntil(() => this.callNamed(id).session.state !== 'opening', 'the session is settled', WAIT);
    return this.callNamed(id);
  }

  /** A call that the agent has answered in the widget, when the host has been asked by `method` and is silent. */
  async talksWithout(method: Parameters<FakeFramework['count']>[0]): Promise<void> {
    const { id } = await this.rings();
    this.request({ type: 'answer', call: id });
    await this.reaches(id, 'live');
    await this.hosts(method);
  }

  callNamed(id: string): Call {
    const call = this.view.calls.find((each) => each.id === id);
    if (!call) throw new Error(`There is no call ${id}`);
    return call;
  }

  async reaches(id: string, phase: Phase): Promise<void> {
    await waitUntil(() => this.callNamed(id).phase === phase, `the call is ${phase}`, WAIT);
  }

  async ends(count = 1): Promise<Ended> {
    await waitUntil(() => this.view.recent.length >= count, 'the call ends', WAIT);
    return this.lastCall;
  }

  request(request: AgentRequest): void {
    this.provider.handle(request);
  }

  async hosts(method: Parameters<FakeFramework['count']>[0], count = 1): Promise<void> {
    await waitUntil(() => this.host.count(method) >= count, `${method} is called`, WAIT);
  }

  async notices(code: NoticeContent['code']): Promise<NoticeContent> {
    await waitUntil(() => this.notice(code) !== undefined, `the agent is told: ${code}`, WAIT);
    return this.notice(code) ?? { code: 'soundBlocked' };
  }

  notice(code: NoticeContent['code']): NoticeContent | undefined {
    return this.view.notices.find((notice) => notice.code === code);
  }

  /** How often the line was reported to be down. */
  get downs(): number {
    return this.journal.entries.filter(({ event }) => event === 'registration.down').length;
  }

  logs(event: string): boolean {
    return this.detail(event) !== undefined;
  }

  /** What the newest line in the log says of an event. */
  detail(event: string): LogDetail | undefined {
    return this.journal.entries.findLast((entry) => entry.event === event)?.detail;
  }

  /** What every story has to end with: the next call is answered by toast and heard of at both ends. */
  async takesTheNextCall(): Promise<void> {
    const endedBefore = this.view.recent.length;
    this.host.answer('notifyEvent', () =>
      Promise.resolve('{"actionName":"Accept","responseReason":"Accept"}'),
    );
    this.host.answer('createSession', () => Promise.resolve('next-session'));
    this.host.answer('canCreateSession', () => Promise.resolve(true));
    const line = await this.customer.call('bob');
    await this.customer.happens(line, 'established');
    await waitUntil(
      () => this.view.calls.some(({ phase }) => phase === 'live'),
      'the next call is live',
      WAIT,
    );
    line.hangUp();
    await this.ends(endedBefore + 1);
    expect(this.view.calls).to.deep.equal([]);
  }

  readonly #openSocket: PageNetwork['open'] = (...address) =>
    (this.#agentSocket = this.network.open(...address));
}

/** Runs a story on a stage that is cleared afterwards, whatever becomes of it. */
export async function onStage(options: StageOptions, story: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = new Stage(options);
  try {
    await stage.open();
    await story(stage);
  } finally {
    await stage.close();
  }
}
