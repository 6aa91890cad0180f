/**
 * The page of a telephony provider for the tests of the desktop. Speaks to it by `Microsoft.CIFramework` alone, and to
 * the test that frames it by messages of its own: `{ask, method, args}` is answered by `{answer, result}` or
 * `{answer, rejection}`; every event it hears is passed on as `{event, payload}`. A method that begins with `page.` is
 * none of the framework's: it asks the page itself.
 */
import type { Framework } from '../../src/simulator/library/framework.js';

const EVENTS = [
  'onclicktoact',
  'onmodechanged',
  'onsizechanged',
  'onpagenavigate',
  'onsendkbarticle',
  'onPresenceChange',
  'onSessionSwitched',
  'onSessionClosed',
];

const query = new URL(location.href).searchParams;

function tellTest(message: object): void {
  parent.postMessage({ from: query.get('name'), ...message }, '*');
}

type Handle = (event: string) => (payload: string) => unknown;

/** How the provider handles events, by the name in its address. */
const HANDLERS: Readonly<Record<string, Handle>> = {
  wellBehaved: (event) => (payload) => {
    tellTest({ event, payload });
    return Promise.resolve();
  },
  withoutPromise: (event) => (payload) => tellTest({ event, payload }),
  throwing: () => () => {
    throw new Error('broken handler');
  },
  none: () => () => null,
};

function framework(): Framework {
  return window.Microsoft?.CIFramework ?? {};
}

function call(method: string, args: readonly unknown[]): unknown {
  return Reflect.apply(framework()[method] ?? missing, framework(), args);
}

/** What the test can ask of the page itself. */
const PAGE: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
  /** Whatever was sent to the page before has arrived when this is answered. */
  'page.echo': () => null,
  'page.has': (method) => String(method) in framework(),
  /** Leaves for another address, or loads its own again. */
  'page.goTo': (address) => location.replace(String(address)),
  'page.storage': () => {
    try {
      return localStorage.length >= 0 ? 'read' : '';
    } catch (error) {
      return error instanceof DOMException ? error.name : '';
    }
  },
  'page.allows': (feature) => policy()?.allowsFeature(String(feature)),
  /** How often the functions given to `then` are called. */
  'page.callbacks': async (method) => {
    let count = 0;
    const called = () => (count += 1);
    await (call(String(method), []) as Promise<unknown>).then(called, called);
    return count;
  },
};

function policy(): { allowsFeature(feature: string): boolean } | undefined {
  return (document as Document & { readonly featurePolicy?: { allowsFeature(feature: string): boolean } })
    .featurePolicy;
}

function missing(): never {
  throw new TypeError('no such method');
}

function addHandlers(): unknown {
  const name = query.get('handlers') ?? 'wellBehaved';
  const handle = HANDLERS[name] ?? missing;
  const events = name === 'none' ? [] : EVENTS;
  return events.map((event) => call('addHandler', [event, handle(event)]))[0];
}

window.addEventListener('CIFInitDone', () => {
  const added = addHandlers();
  tellTest({ ready: Object.keys(framework()), addHandlerGave: Object.prototype.toString.call(added) });
  // Not at once: what was posted leaves the page only when this task is over.
  if (query.has('loop')) setTimeout(loop);
});

/** The page hangs, for as long as it is there. */
function loop(): never {
  for (;;);
}

async function answer(ask: number, method: string, args: readonly unknown[]): Promise<void> {
  try {
    const result = PAGE[method] ? PAGE[method](...args) : call(method, args);
    tellTest({ answer: ask, result: await result });
  } catch (rejection) {
    tellTest({ answer: ask, rejection, isError: rejection instanceof Error });
  }
}

interface Question {
  readonly ask: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

window.addEventListener('message', ({ data }: MessageEvent<Partial<Question> | null>) => {
  if (data?.ask !== undefined && data.method !== undefined)
    void answer(data.ask, data.method, data.args ?? []);
});

function loadLibrary(address: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'module';
  script.dataset.cifid = 'CIFMainLibrary';
  const organization = query.get('crmurl');
  if (organization !== null) script.dataset.crmurl = organization;
  script.src = address;
  document.head.append(script);
  return script;
}

const LIBRARY = '/src/simulator/library/main.ts';
const script = loadLibrary(LIBRARY);
// As in a page where two parts of a provider's program load it. A module runs once for each address.
if (query.has('twice')) script.addEventListener('load', loadAgain);

function loadAgain(): void {
  const again = loadLibrary(`${LIBRARY}?again`);
  again.addEventListener('load', () => tellTest({ loadedAgain: true }));
}
