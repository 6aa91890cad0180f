/**
 * A desktop in the page of the test with real frames from another origin in it: the scene of all tests of the simulator.
 * The agent is played through `perform` and the elements; a provider through what its page asks of `Microsoft.CIFramework`.
 */
import { fixture, html } from '@open-wc/testing';
import { Desktop, perform } from '../../src/simulator/desktop/index.js';
import type {
  AgentAct,
  AgentDesktop,
  DesktopOptions,
  ProviderOptions,
} from '../../src/simulator/desktop/index.js';

/** The same server by another name is another origin. */
export const PROVIDER_ORIGIN = location.origin.replace('localhost', '127.0.0.1');

export function channelUrl(name: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ name, ...parameters }).toString();
  return `${PROVIDER_ORIGIN}/test/simulator/provider.html?${query}`;
}

export function provider(name: string, options: Partial<ProviderOptions> = {}): ProviderOptions {
  return { name, label: `The ${name}`, channelUrl: channelUrl(name), ...options };
}

interface Message {
  readonly from: string;
  readonly ready?: readonly string[];
  readonly loadedAgain?: boolean;
  readonly addHandlerGave?: string;
  readonly event?: string;
  readonly payload?: string;
  readonly answer?: number;
  readonly result?: unknown;
  readonly rejection?: unknown;
  readonly isError?: boolean;
}

/** What a call came to at the provider. */
export type Outcome =
  { readonly result: unknown } | { readonly rejection: unknown; readonly isError: boolean };

export interface Heard {
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One provider, seen from its own page. */
export class ProviderPage {
  readonly name: string;
  readonly frame: HTMLIFrameElement;
  readonly #messages: readonly Message[];
  readonly #arrived: EventTarget;
  #asked = 0;

  constructor(name: string, frame: HTMLIFrameElement, messages: readonly Message[], arrived: EventTarget) {
    this.name = name;
    this.frame = frame;
    this.#messages = messages;
    this.#arrived = arrived;
  }

  /** Events that the provider's handlers were given, oldest first. */
  get heard(): readonly Heard[] {
    return this.#messages.flatMap(({ from, event, payload }) =>
      from === this.name && event !== undefined && payload !== undefined
        ? [{ event, payload: JSON.parse(payload) as Heard['payload'] }]
        : [],
    );
  }

  payloads(event: string): readonly Heard['payload'][] {
    return this.heard.filter((heard) => heard.event === event).map(({ payload }) => payload);
  }

  /** How often the library has said that it is ready. */
  get inits(): number {
    return this.#messages.filter(({ from, ready }) => from === this.name && ready !== undefined).length;
  }

  /** The page has loaded the library for the second time, because its address says `twice`. */
  async loadedAgain(): Promise<void> {
    await this.#message(({ loadedAgain }) => loadedAgain === true);
  }

  async reload(): Promise<void> {
    const started = this.started(this.inits + 1);
    this.frame.src = channelUrl(this.name, { again: '', ucilib: `${location.origin}/` });
    await started;
  }

  /** The library has said so often that it is ready: once for every page that was loaded. */
  async started(times: number): Promise<void> {
    while (this.inits < times) await this.#next();
  }

  async ready(): Promise<Message> {
    return this.#message(({ ready }) => ready !== undefined);
  }

  /** Calls a method and tells what came of it, whatever it is. */
  async outcome(method: string, ...args: readonly unknown[]): Promise<Outcome> {
    const ask = (this.#asked += 1);
    this.frame.contentWindow?.postMessage({ ask, method, args }, '*');
    const { result, rejection, isError } = await this.#message(({ answer }) => answer === ask);
    return isError === undefined ? { result } : { rejection, isError };
  }

  async call(method: string, ...args: readonly unknown[]): Promise<unknown> {
    const outcome = await this.outcome(method, ...args);
    if ('result' in outcome) return outcome.result;
    throw new Error(`${method} was rejected: ${JSON.stringify(outcome.rejection)}`);
  }

  /** The result of a method whose results are JSON texts. */
  async json(method: string, ...args: readonly unknown[]): Promise<unknown> {
    const text = await this.call(method, ...args);
    if (typeof text !== 'string') throw new Error(`${method} did not give a text.`);
    return JSON.parse(text) as unknown;
  }

  /** The rejection as one text, whatever its shape. */
  async refusal(method: string, ...args: readonly unknown[]): Promise<string> {
    const outcome = await this.outcome(method, ...args);
    if ('result' in outcome) throw new Error(`${method} was not refused.`);
    const { rejection } = outcome;
    return rejection instanceof Map ? JSON.stringify([...rejection]) : JSON.stringify(rejection);
  }

  /** The next event of this name that the provider hears, or one that it has heard already. */
  async hears(event: string, count = 1): Promise<Heard['payload']> {
    while (this.payloads(event).length < count) await this.#next();
    return this.payloads(event)[count - 1] ?? {};
  }

  /** Everything that was on its way when this was called has arrived when it resolves. */
  async settled(): Promise<void> {
    await this.call('getMode');
  }

  /** Everything that was sent to the page when this was called has arrived there; the desktop is not asked. */
  async echo(): Promise<void> {
    await this.call('page.echo');
  }

  async #message(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.#messages.find((message) => message.from === this.name && fits(message));
      if (found) return found;
      await this.#next();
    }
  }

  #next(): Promise<unknown> {
    return new Promise((resolve) => this.#arrived.addEventListener('message', resolve, { once: true }));
  }
}

export interface Scene {
  readonly desktop: Desktop;
  readonly element: AgentDesktop;
  readonly pages: readonly ProviderPage[];
  readonly act: (act: AgentAct) => void;
  /** An element somewhere in the desktop, through all shadow roots. @throws where there is none */
  readonly find: (selector: string) => HTMLElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** The elements show what the desktop is now. */
  readonly shown: () => Promise<void>;
}

const open: Desktop[] = [];
afterEach(() => {
  for (const desktop of open.splice(0)) desktop.close();
});

/** Puts the desktop on the page and waits until the library has started in every provider's frame. */
export async function scene(options: DesktopOptions, { awaitLibrary = true } = {}): Promise<Scene> {
  const messages: Message[] = [];
  const arrived = new EventTarget();
  window.addEventListener('message', ({ data }: MessageEvent<Message | null>) => {
    if (typeof data?.from !== 'string') return;
    messages.push(data);
    arrived.dispatchEvent(new Event('message'));
  });
  const desktop = new Desktop(options);
  open.push(desktop);
  const element = await fixture<AgentDesktop>(
    html`<agent-desktop style="height: 700px" .desktop=${desktop}></agent-desktop>`,
  );
  const all = (selector: string) => everywhere(element, selector);
  const find = (selector: string) => {
    const found = all(selector)[0];
    if (!found) throw new Error(`There is no ${selector} in the desktop.`);
    return found;
  };
  const pages = options.providers
    .map(({ name }) => [name, all(`iframe[name="${name}"]`)[0]] as const)
    .flatMap(([name, frame]) =>
      frame instanceof HTMLIFrameElement ? [new ProviderPage(name, frame, messages, arrived)] : [],
    );
  if (awaitLibrary) await Promise.all(pages.map((page) => page.ready()));
  const act = (wanted: AgentAct) => perform(desktop, wanted);
  return { desktop, element, pages, act, find, all, shown: () => shown(element) };
}

/** A desktop with one provider. */
export async function soleScene(
  options: Partial<DesktopOptions> = {},
  waiting: Parameters<typeof scene>[1] = {},
): Promise<Scene & { readonly phone: ProviderPage }> {
  const set = await scene({ providers: [provider('phone')], ...options }, waiting);
  const [phone] = set.pages;
  if (!phone) throw new Error('The provider has no frame.');
  return { ...set, phone };
}

/** A desktop with two providers. */
export async function sharedScene(
  options: Partial<DesktopOptions> = {},
): Promise<Scene & { readonly phone: ProviderPage; readonly other: ProviderPage }> {
  const providers = [provider('phone', { order: 0 }), provider('other', { order: 1 })];
  const set = await scene({ providers, ...options });
  const [phone, other] = set.pages;
  if (!phone || !other) throw new Error('A provider has no frame.');
  return { ...set, phone, other };
}

/** A space in the selector leads into whatever shadow roots lie between. */
function everywhere(root: Element, selector: string): readonly HTMLElement[] {
  const [first = '', ...rest] = selector.split(' ');
  const found = within(root, first);
  if (rest.length === 0) return found;
  return [...new Set(found.flatMap((element) => everywhere(element, rest.join(' '))))];
}

function within(root: Element, selector: string): readonly HTMLElement[] {
  const roots = [root, ...(root.shadowRoot ? [root.shadowRoot] : [])];
  const here = roots.flatMap((inside) => [...inside.querySelectorAll<HTMLElement>(selector)]);
  const hosts = roots.flatMap((inside) => [...inside.querySelectorAll('*')]).filter(hasShadow);
  return [...here, ...hosts.flatMap((host) => within(host, selector))];
}

function hasShadow(element: Element): boolean {
  return element.shadowRoot !== null;
}

/** An update of an element may start others in it, so each is waited for, outermost first. */
async function shown(element: Element): Promise<void> {
  const lit = element as Element & { readonly updateComplete?: Promise<boolean> };
  await lit.updateComplete;
  for (const inner of (element.shadowRoot ?? element).querySelectorAll('*')) {
    if (inner.shadowRoot) await shown(inner);
  }
}
