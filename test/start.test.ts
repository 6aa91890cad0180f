import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { parseConfig } from '../src/config/parse.js';
import { openSoftphone, startSoftphone } from '../src/start.js';
import type { CifSoftphone } from '../src/ui/cif-softphone.js';
import { RequestEvent } from '../src/ui/request-event.js';
import '../src/define.js';

/** Nobody listens there, and `credentials` is answered 404 by the server of this page. */
const JSON_CONFIG = {
  sip: { servers: ['ws://127.0.0.1:9'], domain: 'sip.example' },
  credentials: { from: 'endpoint', url: '/no/credentials' },
};

const WAIT = { timeout: 8000, interval: 5 };

const create = () => fixture<CifSoftphone>(html`<cif-softphone></cif-softphone>`);
const named = (element: CifSoftphone) =>
  element.view.notices.map((notice) => ('problem' in notice ? notice.problem.field : notice.code));

describe('a telephone without a configuration', () => {
  const fetch = window.fetch.bind(window);
  afterEach(() => (window.fetch = fetch));

  it('says so, and is a telephone as soon as another attempt finds one', async () => {
    const element = await create();
    const opened = openSoftphone(element, '/no/config.json');
    await waitUntil(() => element.view.notices.length > 0, undefined, WAIT);
    expect(named(element)).to.deep.equal(['config.json']);
    expect(element.view.host).to.deep.include({ state: 'absent', cause: 'standalone' });
    const [notice] = element.view.notices;
    element.dispatchEvent(new RequestEvent({ type: 'dismiss', notice: notice?.id ?? '' }));
    expect(element.view.notices).to.deep.equal([]);
    expect(element.diagnose?.().view).to.equal(element.view);
    const config = { ...JSON_CONFIG, credentials: { from: 'agent', user: 'bob' } };
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(config)));
    element.dispatchEvent(new RequestEvent({ type: 'reconnect' }));
    const provider = await opened;
    expect(element.view).to.equal(provider.view);
    expect(element.view.signIn).to.deep.equal({ user: 'bob', refused: false });
    await provider.stop();
  });
});

describe('a telephone with a wrong configuration', () => {
  const start = async (json: object) => {
    const element = await create();
    const { config, problems } = parseConfig({ ...JSON_CONFIG, ...json });
    if (!config) throw new Error('It cannot be used at all');
    return { element, provider: startSoftphone(element, config, problems) };
  };

  it('names every field in its log, though the screen shows only the last few', async () => {
    const wrong = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 };
    const { element, provider } = await start(wrong);
    const entries = element.diagnose?.().entries ?? [];
    const fields = entries
      .filter(({ event }) => event === 'configuration.wrong')
      .map(({ detail }) => detail.field);
    expect(fields).to.deep.equal(Object.keys(wrong));
    await provider.stop();
  });

  it('says where credentials could not be had', async () => {
    const { element, provider } = await start({});
    await waitUntil(() => named(element).includes('credentials.url'), undefined, WAIT);
    expect(element.view.host).to.deep.include({ state: 'absent', cause: 'standalone' });
    await provider.stop();
  });

  it('asks for credentials once by itself, and again when the agent wants it', async () => {
    let asked = 0;
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      asked += 1;
      return fetch(input, init);
    };
    try {
      const { element, provider } = await start({});
      await waitUntil(() => named(element).includes('credentials.url'), undefined, WAIT);
      expect(asked).to.equal(1);
      element.dispatchEvent(new RequestEvent({ type: 'reconnect' }));
      await waitUntil(() => asked === 2, 'they are asked for again', WAIT);
      await provider.stop();
    } finally {
      window.fetch = fetch;
    }
  });

  it('gives the element back when it is stopped', async () => {
    const { element, provider } = await start({ credentials: { from: 'agent', user: 'bob' } });
    await provider.stop();
    const { view } = element;
    element.dispatchEvent(new RequestEvent({ type: 'signIn', user: 'bob', password: 'x' }));
    element.dispatchEvent(new RequestEvent({ type: 'reconnect' }));
    expect(element.view).to.equal(view);
  });
});

describe('a telephone', () => {
  it('records from its first moment, and gives the recording when it is asked for', async () => {
    const element = await create();
    const { config } = parseConfig({ sip: JSON_CONFIG.sip, credentials: { from: 'agent', user: 'bob' } });
    if (!config) throw new Error('It cannot be used at all');
    const provider = startSoftphone(element, config);
    await waitUntil(() => element.diagnose?.().recording?.(), 'the recorder is there', WAIT);
    element.dispatchEvent(new RequestEvent({ type: 'signIn', user: 'bob', password: 'pa55word' }));
    const { name, text } = element.diagnose?.().recording?.() ?? { name: '', text: '' };
    expect(name).to.match(/^softphone-.*\.json$/);
    for (const known of ['"host"', '"signIn"', 'registration.connecting']) expect(text).to.contain(known);
    expect(text).not.to.contain('pa55word');
    await provider.stop();
  });

  it('has the devices, the headset, the choices and the way of writing numbers of its agent', async () => {
    const element = await create();
    const { config } = parseConfig({
      sip: JSON_CONFIG.sip,
      calls: { country: 'FR' },
      screen: { shortcuts: false },
    });
    if (!config) throw new Error('It cannot be used at all');
    const provider = startSoftphone(element, config);
    await waitUntil(() => element.devices && element.headset && element.preferences, 'they are there', WAIT);
    const number = () => element.messages.phoneNumber('+33145453245');
    await waitUntil(() => number() === '01 45 45 32 45', 'it is written', WAIT);
    expect(element.shortcuts).to.equal(null);
    element.preferences?.choose({ usesShortcuts: true });
    expect(element.shortcuts?.hangUp).to.equal('Control+Shift+H');
    localStorage.removeItem('cif-softphone.preferences');
    await provider.stop();
  });
});
