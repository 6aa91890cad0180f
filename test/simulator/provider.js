/**
 * The page of a telephony provider for the tests of the desktop. Speaks to it by `Microsoft.CIFramework` alone, and to
 * the test that frames it by messages of its own: `{ask, method, args}` is answered by `{answer, result}` or
 * `{answer, rejection}`; every event it hears is passed on as `{event, payload}`.
 */
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
const tellTest = (message) => parent.postMessage({ from: query.get('name'), ...message }, '*');

/** How the provider handles events, by the name in its address. */
const HANDLERS = {
  wellBehaved: (event) => (payload) => Promise.resolve(tellTest({ event, payload })),
  withoutPromise: (event) => (payload) => void tellTest({ event, payload }),
  throwing: () => () => {
    throw new Error('broken handler');
  },
};

let inits = 0;
window.addEventListener('CIFInitDone', () => {
  inits += 1;
  const handle = HANDLERS[query.get('handlers') ?? 'wellBehaved'];
  const added = EVENTS.map((event) => window.Microsoft.CIFramework.addHandler(event, handle(event)));
  tellTest({ ready: Object.keys(window.Microsoft.CIFramework), inits, addHandlerGave: String(added[0]) });
});

window.addEventListener('message', async ({ data }) => {
  if (typeof data?.ask !== 'number') return;
  try {
    const method = window.Microsoft.CIFramework[data.method];
    tellTest({ answer: data.ask, result: await method(...data.args) });
  } catch (rejection) {
    tellTest({ answer: data.ask, rejection, isError: rejection instanceof Error });
  }
});

const script = document.createElement('script');
script.type = 'module';
script.dataset.cifid = 'CIFMainLibrary';
if (query.has('crmurl')) script.dataset.crmurl = query.get('crmurl');
script.src = '/src/simulator/library/main.ts';
document.head.append(script);
