import { expect } from '@open-wc/testing';
import { Desktop } from '../../../src/simulator/desktop/index.js';
import { Flood } from '../../../src/simulator/desktop/flood.js';
import { seal } from '../../../src/simulator/library/protocol.js';
import { PROVIDER_ORIGIN, provider, scene, soleScene } from '../scene.js';
import type { Scene } from '../scene.js';

const FORGER = `${PROVIDER_ORIGIN}/test/simulator/forger.html`;
const OPEN_SESSION = seal({
  type: 'request',
  request: 1,
  method: 'createSession',
  args: [{ templateName: 'cifphone_session' }],
});

describe('a message that is not a provider’s', () => {
  it('has no effect from the desktop’s own window', async () => {
    const { phone, desktop } = await soleScene();
    window.postMessage(OPEN_SESSION, '*');
    await phone.settled();
    expect(desktop.sessions.all).to.have.lengthOf(1);
  });

  it('has no effect from another frame of the provider’s own origin', async () => {
    const { phone, desktop } = await soleScene();
    const stranger = await framed(FORGER);
    await forge(stranger, OPEN_SESSION);
    await phone.settled();
    expect(desktop.sessions.all).to.have.lengthOf(1);
    stranger.remove();
  });

  it('has no effect from the provider’s frame when that has gone to another origin, and the reason is told once', async () => {
    const { phone, desktop } = await soleScene();
    const arrived = announced();
    phone.frame.src = `${location.origin}/test/simulator/forger.html`;
    await arrived;
    await forge(phone.frame, OPEN_SESSION, 1_000);
    expect(desktop.sessions.all).to.have.lengthOf(1);
    expect(desktop.timeline.entries.filter(({ kind }) => kind === 'call')).to.deep.equal([]);
    const troubles = desktop.timeline.entries.filter(({ kind }) => kind === 'trouble');
    expect(troubles).to.have.lengthOf(1);
    expect(troubles[0]).to.include({ provider: 'phone', name: 'stranger' });
    expect(troubles[0]?.detail).to.contain(location.origin).and.contain('trusted domain');
  });

  it('has no effect 1,000 times, from wherever it comes, and leaves no trace', async () => {
    const { phone, desktop, act } = await soleScene();
    const before = desktop.timeline.entries.length;
    const strangers = [await framed(FORGER), await framed(`${location.origin}/test/simulator/forger.html`)];
    const toast = { templateName: 'cifphone_call' };
    const forgeries = [
      OPEN_SESSION,
      seal({ type: 'hello' }),
      seal({ type: 'request', request: 1, method: 'notifyEvent', args: [toast] }),
      seal({ type: 'request', request: 1, method: 'setClickToAct', args: [true] }),
      seal({ type: 'event', event: 1, name: 'onclicktoact', payload: { value: '42' } }),
    ];
    for (const stranger of strangers) {
      for (const forgery of forgeries) await forge(stranger, forgery, 100);
    }
    for (const forgery of forgeries) window.postMessage(forgery, '*');
    await phone.settled();
    const after = desktop.timeline.entries.slice(before);
    expect(after.map(({ name }) => name)).to.deep.equal(['getMode', 'getMode']);
    expect(desktop.sessions.all).to.have.lengthOf(1);
    expect(desktop.toasts.shown).to.equal(null);
    expect(desktop.clickToAct.size).to.equal(0);
    act({ type: 'togglePanel' });
    expect(await phone.hears('onmodechanged')).to.deep.equal({ value: 1 });
    for (const stranger of strangers) stranger.remove();
  });

  it('is not even read when no provider’s frame has sent it', () => {
    // The tests listen themselves, so that each reads it, too.
    const before = readsOfMessage();
    const desktop = new Desktop({ providers: [] });
    const after = readsOfMessage();
    desktop.close();
    expect(after).to.equal(before);
  });
});

describe('a hostile provider', () => {
  it('sends rubbish in vain', async () => {
    const { desktop, frame } = await forgerScene();
    const rubbish = [
      null,
      'text',
      42,
      [],
      {},
      { protocol: 'cif-simulator/1' },
      seal({ type: 'hello' }),
      { ...OPEN_SESSION, request: 'one' },
      { ...OPEN_SESSION, method: 7 },
      { ...OPEN_SESSION, args: 'all' },
      { ...OPEN_SESSION, args: Array.from({ length: 100 }, () => 0) },
      { ...OPEN_SESSION, type: 'constructor' },
      seal({ type: 'request', request: 2, method: '__proto__', args: [] }),
      seal({ type: 'request', request: 3, method: 'toString', args: [] }),
    ];
    for (const message of rubbish) await forge(frame, message);
    expect(desktop.sessions.all).to.have.lengthOf(1);
    const results = desktop.timeline.entries.filter(({ kind }) => kind === 'result');
    expect(results).to.deep.equal([]);
  });

  it('floods in vain: the desktop reads so many messages and no more', async () => {
    const { desktop, frame } = await forgerScene();
    await forge(frame, seal({ type: 'request', request: 1, method: 'getMode', args: [] }), 5_000);
    const { entries } = desktop.timeline;
    expect(entries.some(({ kind }) => kind === 'flood')).to.equal(true);
    expect(entries.filter(({ kind }) => kind === 'call').length).to.be.lessThan(5_000);
  });

  it('floods in vain with rubbish, too, which would have to be read to be known as such', async () => {
    const { desktop, frame } = await forgerScene();
    await forge(frame, 'rubbish', 5_000);
    expect(desktop.timeline.entries.some(({ kind }) => kind === 'flood')).to.equal(true);
  });

  it('floods in vain for the others, too: they are served, in order', async () => {
    const forger = provider('forger', { channelUrl: FORGER, order: 1 });
    const arrived = announced();
    const { desktop, pages, find } = await scene(
      { providers: [provider('phone'), forger] },
      { awaitLibrary: false },
    );
    await arrived;
    const [phone] = pages;
    const frame = find('iframe[name="forger"]');
    if (!phone || !(frame instanceof HTMLIFrameElement)) throw new Error('A provider has no frame.');
    await phone.ready();
    const flood = forge(frame, seal({ type: 'request', request: 1, method: 'getMode', args: [] }), 5_000);
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const requests = texts.map((text) => phone.call('raiseEvent', text, '{}'));
    await Promise.all([flood, ...requests]);
    const calls = desktop.timeline.entries.filter(
      (entry) => entry.provider === 'phone' && entry.kind === 'call',
    );
    const names = calls.map(({ detail }) => (Array.isArray(detail) ? (detail[0] as unknown) : null));
    expect(names.filter((name) => typeof name === 'string')).to.deep.equal(texts);
    expect(await phone.call('createSession', { templateName: 'cifphone_session' })).to.be.a('string');
  });

  it('gets a refusal and not a fault for arguments of any kind', async () => {
    const { phone, desktop } = await soleScene();
    const values = [undefined, null, 0, NaN, '', '{', '[]', [], {}, new Map(), 'x'.repeat(200_000)];
    for (const method of ['createSession', 'notifyEvent', 'createTab', 'setSessionTitle', 'openForm']) {
      for (const value of values) {
        expect(await phone.refusal(method, value), method).not.to.contain('InternalError');
      }
    }
    for (const method of ['searchAndOpenRecords', 'createRecord', 'retrieveRecord', 'updateContext']) {
      for (const value of values) {
        const outcome = await phone.outcome(method, value, value, value);
        expect(JSON.stringify(outcome), method).not.to.contain('InternalError');
      }
    }
    expect(desktop.sessions.all).to.have.lengthOf(1);
  });

  it('gets a refusal, and no silence, for more arguments than any method takes', async () => {
    const { phone } = await soleScene();
    expect(await phone.refusal('getMode', ...Array.from({ length: 9 }, () => null))).to.contain('at most 8');
  });

  it('gets a refusal for data that JSON cannot say', async () => {
    const { phone } = await soleScene();
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const id = await phone.call('createSession', { templateName: 'cifphone_session' });
    const session = await phone.call('getSession', id);
    const conversation = session instanceof Map ? (session.get('conversationId') as unknown) : '';
    for (const data of [circular, { large: 1n }]) {
      expect(await phone.refusal('raiseEvent', 'custom', data)).to.contain('InvalidArgumentError');
      expect(await phone.refusal('updateConversation', conversation, data)).to.contain(
        'InvalidArgumentError',
      );
    }
  });

  it('is not given all records for a query that is too long to be read', async () => {
    const { phone } = await soleScene();
    const query = `?$filter=lastname eq '${'x'.repeat(200_000)}'`;
    expect(await phone.refusal('searchAndOpenRecords', 'contact', query, true)).to.contain('longer than');
  });
});

describe('the limit of messages', () => {
  it('bears 250 in a second, notes the first beyond, and starts anew with the next second', () => {
    const flood = new Flood();
    const verdicts = Array.from({ length: 252 }, () => flood.judge(1_500));
    expect(verdicts.slice(249)).to.deep.equal(['bearable', 'floodBegins', 'flooded']);
    expect(flood.judge(2_000)).to.equal('bearable');
  });
});

/** How often the data of a message from this very window is read. */
function readsOfMessage(): number {
  let reads = 0;
  const message = new MessageEvent('message', { source: window, origin: location.origin });
  Object.defineProperty(message, 'data', { get: () => (reads += 1) });
  window.dispatchEvent(message);
  return reads;
}

/** A desktop whose only provider is the forger. */
async function forgerScene(): Promise<Scene & { readonly frame: HTMLIFrameElement }> {
  const arrived = announced();
  const desktop = await sceneWithoutLibrary();
  await arrived;
  const frame = desktop.find('iframe');
  if (!(frame instanceof HTMLIFrameElement)) throw new Error('The provider has no frame.');
  return { ...desktop, frame };
}

function sceneWithoutLibrary(): Promise<Scene> {
  return scene({ providers: [provider('forger', { channelUrl: FORGER })] }, { awaitLibrary: false });
}

async function framed(src: string): Promise<HTMLIFrameElement> {
  const arrived = announced();
  const frame = document.createElement('iframe');
  frame.src = src;
  document.body.append(frame);
  await arrived;
  return frame;
}

/** Has the page in the frame post the message to the desktop, and waits until it is through. */
async function forge(frame: HTMLIFrameElement, message: unknown, times = 1): Promise<void> {
  const done = announced();
  frame.contentWindow?.postMessage({ forge: message, times }, '*');
  await done;
}

/** The forger has said something: that it is there, or that it has sent what it was given. */
function announced(): Promise<void> {
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<{ readonly forged?: boolean } | null>) => {
      if (data?.forged === undefined) return;
      window.removeEventListener('message', hear);
      resolve();
    };
    window.addEventListener('message', hear);
  });
}
