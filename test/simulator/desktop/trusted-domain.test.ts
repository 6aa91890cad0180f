import { expect } from '@open-wc/testing';
import { provider, scene, soleScene } from '../scene.js';
import type { ProviderPage } from '../scene.js';

/** The provider's page as the desktop's own server has it: another origin than the channel URL's. */
const ELSEWHERE = `${location.origin}/test/simulator/provider.html?name=phone&ucilib=${location.origin}/`;
const TRUSTING = { providers: [provider('phone', { trustedDomain: location.host })] };

describe('a provider’s page that has moved to another domain', () => {
  it('is served where that is its trusted domain', async () => {
    const { phone, desktop } = await soleScene(TRUSTING);
    await moved(phone);
    expect(desktop.seats.get('phone')?.state.phase).to.equal('ready');
    const id = await phone.call('createSession', { templateName: 'cifphone_session' });
    expect(await phone.hears('onSessionSwitched')).to.include({ sessionId: id, focused: true });
  });

  it('may come back to its channel URL', async () => {
    const { phone, act } = await soleScene(TRUSTING);
    await moved(phone);
    const started = phone.started(3);
    act({ type: 'reloadProvider', provider: 'phone' });
    await started;
    expect(await phone.call('setMode', 1)).to.equal(1);
  });

  it('keeps its sessions on the way', async () => {
    const { phone, desktop } = await soleScene(TRUSTING);
    const id = await phone.call('createSession', { templateName: 'cifphone_session' });
    await moved(phone);
    expect(await phone.call('getAllSessions')).to.deep.equal([desktop.sessions.home, id]);
  });

  for (const [named, trustedDomain] of [
    ['no trusted domain is named', undefined],
    ['another one is', 'login.example'],
    ['one of another port is', `${location.hostname}:1`],
  ] as const) {
    it(`has no effect where ${named}, and the panel and the timeline say why`, async () => {
      const record = provider('phone', trustedDomain === undefined ? {} : { trustedDomain });
      const { phone, desktop, find, shown } = await soleScene({ providers: [record] });
      phone.frame.src = ELSEWHERE;
      const trouble = await desktop.timeline.until(({ kind }) => kind === 'trouble');
      expect(trouble).to.include({ provider: 'phone', name: 'stranger' });
      expect(trouble.detail).to.contain(location.origin).and.contain('not recognised');
      expect(desktop.seats.get('phone')?.page).to.equal(null);
      await shown();
      const fault = find('desktop-communication-panel .fault').textContent;
      expect(fault).to.contain(location.origin).and.contain('trusted domain');
    });
  }

  it('hears nothing where it is not trusted, nor does anybody in its place', async () => {
    const { phone, desktop, act } = await soleScene();
    phone.frame.src = ELSEWHERE;
    await desktop.timeline.until(({ kind }) => kind === 'trouble');
    act({ type: 'togglePanel' });
    expect(desktop.timeline.entries.filter(({ kind }) => kind === 'event')).to.deep.equal([]);
  });
});

describe('the trusted domain of one provider', () => {
  it('is no trusted domain of another', async () => {
    const { pages, desktop } = await scene({
      providers: [
        provider('phone', { order: 0 }),
        provider('chat', { order: 1, trustedDomain: location.host }),
      ],
    });
    const [phone] = pages;
    if (!phone) throw new Error('The provider has no frame.');
    phone.frame.src = ELSEWHERE;
    const trouble = await desktop.timeline.until(({ kind }) => kind === 'trouble');
    expect(trouble).to.include({ provider: 'phone', name: 'stranger' });
  });
});

async function moved(page: ProviderPage): Promise<void> {
  const started = page.started(page.inits + 1);
  page.frame.src = ELSEWHERE;
  await started;
}
