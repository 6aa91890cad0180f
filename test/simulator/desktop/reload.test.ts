import { expect } from '@open-wc/testing';
import { channelUrl, provider, scene, soleScene } from '../scene.js';
import type { ProviderPage, Scene } from '../scene.js';

const OPEN = {
  templateName: 'cifphone_session',
  templateParameters: { callState: 'Call', customerName: 'Maria' },
};
const CALL = { templateName: 'cifphone_call', cancellationToken: 'call-1' };

type Reload = (stage: Scene & { readonly phone: ProviderPage }) => Promise<void>;

const RELOADS: readonly (readonly [string, Reload])[] = [
  [
    'by the agent',
    async ({ phone, act }) => reloaded(phone, () => act({ type: 'reloadProvider', provider: 'phone' })),
  ],
  ['by itself', async ({ phone }) => reloaded(phone, () => void phone.outcome('page.goTo', again()))],
  ['from outside', async ({ phone }) => reloaded(phone, () => (phone.frame.src = again()))],
];

for (const [who, reload] of RELOADS) {
  describe(`a provider’s page that is loaded again ${who}`, () => {
    it('leaves no toast behind', async () => {
      const stage = await soleScene();
      void stage.phone.outcome('notifyEvent', CALL);
      void stage.phone.outcome('notifyEvent', { ...CALL, cancellationToken: 'call-2' });
      await stage.desktop.timeline.until(({ kind, correlation }) => kind === 'call' && correlation === 2);
      expect(stage.desktop.toasts.shown).not.to.equal(null);
      await reload(stage);
      expect(stage.desktop.toasts.shown).to.equal(null);
      expect(stage.desktop.toasts.waiting).to.equal(0);
    });

    it('keeps its sessions, and finds them', async () => {
      const stage = await soleScene();
      const { phone, desktop, act } = stage;
      const id = String(await phone.call('createSession', OPEN));
      await reload(stage);
      expect(await phone.call('getAllSessions')).to.deep.equal([desktop.sessions.home, id]);
      expect(await phone.call('getSession', id)).to.be.instanceOf(Map);
      act({ type: 'closeSession', session: id });
      expect(await phone.hears('onSessionClosed')).to.include({ sessionId: id });
    });

    it('is ready, and can set its mode', async () => {
      const stage = await soleScene();
      await reload(stage);
      expect(stage.desktop.seats.get('phone')?.state.phase).to.equal('ready');
      expect(await stage.phone.call('setMode', 1)).to.equal(1);
    });
  });
}

describe('the toasts of another provider', () => {
  it('stay when a page is loaded again, and are shown in turn', async () => {
    const { pages, desktop, act } = await scene({
      providers: [provider('phone'), provider('chat', { order: 1 })],
    });
    const [phone, chat] = pages;
    if (!phone || !chat) throw new Error('A provider has no frame.');
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    const answer = chat.json('notifyEvent', CALL);
    await chat.settled();
    expect(desktop.toasts.shown?.provider).to.equal('phone');
    await reloaded(phone, () => act({ type: 'reloadProvider', provider: 'phone' }));
    expect(desktop.toasts.shown?.provider).to.equal('chat');
    act({ type: 'acceptToast' });
    expect(await answer).to.include({ actionName: 'Accept' });
  });
});

describe('a provider’s page with a fragment in its address', () => {
  it('is loaded again, too, and not only scrolled', async () => {
    const providers = [provider('phone', { channelUrl: `${channelUrl('phone')}#/dial` })];
    const { pages, act } = await scene({ providers });
    const [phone] = pages;
    if (!phone) throw new Error('The provider has no frame.');
    await reloaded(phone, () => act({ type: 'reloadProvider', provider: 'phone' }));
    expect(phone.inits).to.equal(2);
  });
});

describe('a provider’s page that leaves for one without the library', () => {
  it('hears nothing any more, and leaves no toast behind', async () => {
    const { phone, desktop, act } = await soleScene();
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    const loaded = new Promise((resolve) => phone.frame.addEventListener('load', resolve));
    void phone.outcome('page.goTo', channelUrl('phone').replace('provider.html', 'forger.html'));
    await loaded;
    expect(desktop.seats.get('phone')?.state.phase).to.equal('loading');
    expect(desktop.toasts.shown).to.equal(null);
    act({ type: 'togglePanel' });
    expect(desktop.timeline.entries.filter(({ kind }) => kind === 'event')).to.deep.equal([]);
  });
});

function again(): string {
  return channelUrl('phone', { again: '', ucilib: `${location.origin}/` });
}

async function reloaded(page: ProviderPage, reload: () => void): Promise<void> {
  const started = page.started(page.inits + 1);
  reload();
  await started;
}
