/**
 * The page of a telephony provider with everything that a channel page has beside the wire: the real provider, the real
 * adapter and what stands beside the calls, with the library that the desktop serves. The test that frames it plays the
 * callers, the clock and the agent in the widget, by messages `{ask, method, args}` as to the other provider's page.
 */
import '../../../src/define.js';
// Fetched beside the first call, and by the test's server file by file: here they are there before it.
import '../../../src/cif/activities.js';
import '../../../src/cif/directory.js';
import '../../../src/cif/session-titles.js';
import { inAnotherTask } from '../../../src/another-task.js';
import { followCalls } from '../../../src/beside-calls.js';
import { CifDesktop } from '../../../src/cif/cif-desktop.js';
import { parseConfig } from '../../../src/config/parse.js';
import { Provider } from '../../../src/provider/provider.js';
import { CifSoftphone } from '../../../src/ui/cif-softphone.js';
import { FakeTelephone } from './fake-telephone.js';
import { Listeners } from './listeners.js';

const query = new URLSearchParams(location.search);
const organization = new URL(query.get('ucilib') ?? '').origin;
const listeners = new Listeners(window, document);

let now = 0;
Date.now = () => now;

function tellTest(message: object): void {
  parent.postMessage({ from: query.get('name'), ...message }, '*');
}

function start(element: CifSoftphone) {
  const { config } = parseConfig({
    sip: { servers: ['wss://sip.example.com'], domain: 'example.com' },
    desktop: { origins: [organization], unknownCaller: query.get('unknownCaller') },
    wrapUp: {
      records: ['answered', 'declined', 'missed', 'cancelled', 'failed'],
      seconds: 0,
      drafts: 'memory',
    },
  });
  if (!config) throw new Error('This is no configuration.');
  const log = () => {};
  const changed = new EventTarget();
  let telephone: FakeTelephone | undefined;
  const provider = new Provider({
    softphone: (observer) => (telephone = new FakeTelephone(observer)),
    desktop: (observer) => new CifDesktop(config.desktop, observer, { log, country: 'US' }),
    credentials: { from: 'endpoint', fetch: () => Promise.resolve({ user: 'bob', password: 'bob-secret' }) },
    policy: config.calls,
    log,
    show(view) {
      element.view = view;
      changed.dispatchEvent(new Event('change'));
    },
  });
  if (!telephone) throw new Error('There is no telephone.');
  element.diagnose = () => ({ version: '', view: provider.view, sources: [], entries: [] });
  followCalls(element, provider, config, log);
  element.wrapUps?.watch(() => changed.dispatchEvent(new Event('change')), new AbortController().signal);
  return { provider, telephone, element, changed };
}

type Softphone = ReturnType<typeof start>;

/** Resolves as soon as it is so. */
async function until({ changed }: Softphone, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => changed.addEventListener('change', resolve, { once: true }));
  }
}

/** What the agent reads of the presence in the details. */
async function readPresence({ element }: Softphone): Promise<string> {
  const shown = document.createElement('softphone-presence');
  await customElements.whenDefined(shown.localName);
  customElements.upgrade(shown);
  Object.assign(shown, { report: element.diagnose?.().presence, messages: element.messages });
  document.body.append(shown);
  await shown.updateComplete;
  const words = shown.renderRoot.textContent;
  shown.remove();
  return words;
}

function left({ provider, element }: Softphone) {
  return { calls: provider.view.calls.length, wrapUps: element.wrapUps?.state.length };
}

/** What the test can ask for; the first argument is what the clock says by then. */
const ASKS: Readonly<Record<string, (softphone: Softphone, what: string, status: number | null) => unknown>> =
  {
    'customer.calls': ({ telephone }, number) => telephone.rings(number),
    'customer.answers': ({ telephone }, call) => telephone.isAnswered(call),
    'customer.hangsUp': ({ telephone }, call, status) => telephone.ends(call, 'party', status),
    'agent.dials': ({ provider }, target) => {
      provider.handle({ type: 'dial', target });
      return provider.view.calls.at(-1)?.id;
    },
    'agent.hangsUp': ({ provider }, call) => provider.handle({ type: 'hangUp', call }),
    'agent.finishes': async (softphone) => {
      const { wrapUps } = softphone.element;
      // What stands beside the calls is told of them in a task of its own.
      await new Promise<void>((resolve) => inAnotherTask(resolve));
      for (const { activity } of wrapUps?.state ?? []) wrapUps?.finish(activity.id);
      await until(softphone, () => wrapUps?.state.length === 0);
    },
    /** The call is in conversation, and its session is open. */
    'call.isUp': async (softphone, id) => {
      const call = () => softphone.provider.view.calls.find((each) => each.id === id);
      await until(softphone, () => call()?.phase === 'live' && call()?.session.state === 'open');
    },
    'call.hasSession': async (softphone, id) => {
      const call = () => softphone.provider.view.calls.find((each) => each.id === id);
      await until(softphone, () => call()?.session.state === 'open');
    },
    'call.isOver': (softphone, id) =>
      until(softphone, () => softphone.provider.view.calls.every((call) => call.id !== id)),
    'agent.readsPresence': (softphone) => readPresence(softphone),
    'clock.is': () => null,
    'page.left': (softphone) => left(softphone),
    'page.listeners': () => listeners.count,
  };

interface Question {
  readonly ask: number;
  readonly method: string;
  readonly args: readonly [at: number, what?: string, status?: number];
}

function hear(softphone: Softphone): void {
  window.addEventListener('message', ({ data }: MessageEvent<Question | null>) => {
    const act = data && ASKS[data.method];
    if (!act) return;
    const [at, what = '', status = null] = data.args;
    now = at;
    const result = Promise.resolve().then(() => act(softphone, what, status));
    result.then(
      (value) => tellTest({ answer: data.ask, result: value }),
      (error: unknown) => tellTest({ answer: data.ask, rejection: String(error), isError: true }),
    );
  });
}

async function main(): Promise<void> {
  // Not on the page: nobody looks at it.
  const softphone = start(new CifSoftphone());
  hear(softphone);
  await softphone.provider.start();
  await until(softphone, () => softphone.provider.view.host.state === 'connected');
  tellTest({ ready: [] });
}

// As the organisation serves it: the test's own server has it as a module.
window.addEventListener('CIFInitDone', () => void main(), { once: true });
const script = Object.assign(document.createElement('script'), {
  type: 'module',
  src: '/src/simulator/library/main.ts',
});
script.dataset.cifid = 'CIFMainLibrary';
script.dataset.crmurl = organization;
document.head.append(script);
