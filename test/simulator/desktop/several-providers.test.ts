import { expect } from '@open-wc/testing';
import { provider, scene, sharedScene, soleScene } from '../scene.js';
import type { DesktopOptions } from '../../../src/simulator/desktop/index.js';
import type { ProviderPage } from '../scene.js';

const OPEN = {
  templateName: 'cifphone_session',
  templateParameters: { callState: 'Call', customerName: 'Maria' },
};

describe('three providers', () => {
  it('hear of their own sessions only, whatever the agent does with all of them', async () => {
    const { pages, act, desktop } = await threeScene();
    const [one, two, three] = pages;
    const ids = [await open(one), await open(two), await open(three)];
    for (const session of [...ids, desktop.sessions.home]) act({ type: 'switchSession', session });
    for (const session of ids) act({ type: 'closeSession', session });
    for (const [index, page] of pages.entries()) {
      await page.hears('onSessionClosed');
      await page.settled();
      const sessions = page.heard.map(({ payload }) => payload.sessionId).filter((id) => id !== undefined);
      expect([...new Set(sessions)], page.name).to.deep.equal([ids[index]]);
    }
  });

  it('are in the panel by turns: the one whose session has the focus', async () => {
    const { pages, act, desktop } = await threeScene();
    const owners = [];
    const ids = [];
    for (const page of pages) ids.push(await open(page));
    for (const session of [...ids, desktop.sessions.home]) {
      act({ type: 'switchSession', session });
      owners.push(desktop.panel.state.owner);
    }
    expect(owners).to.deep.equal(['one', 'two', 'three', null]);
  });

  it('may set the mode only while their own session has the focus, and never on home', async () => {
    const { pages, act, desktop } = await threeScene();
    const [one, two, three] = pages;
    const id = await open(one);
    expect(await one.call('setMode', 0)).to.equal(0);
    for (const page of [two, three]) {
      expect(await page.refusal('setMode', 1)).to.contain('ModeNotSupportedError');
      expect(await page.refusal('setWidth', 400)).to.contain('ModeNotSupportedError');
    }
    expect(desktop.panel.state.mode).to.equal('minimized');
    act({ type: 'switchSession', session: desktop.sessions.home });
    for (const page of pages) expect(await page.refusal('setMode', 1)).to.contain('ModeNotSupportedError');
    act({ type: 'switchSession', session: id });
    expect(desktop.panel.state.mode).to.equal('docked');
  });

  it('list their own sessions, and home', async () => {
    const { pages, desktop } = await threeScene();
    const ids = [];
    for (const page of pages) ids.push(await open(page));
    for (const [index, page] of pages.entries()) {
      expect(await page.call('getAllSessions')).to.deep.equal([desktop.sessions.home, ids[index]]);
    }
  });

  it('open tabs in their own sessions, and in no other’s', async () => {
    const { pages, desktop } = await threeScene();
    const [one, two, three] = pages;
    const tab = { templateName: 'cifphone_dashboard' };
    await open(one);
    expect(await one.call('createTab', tab)).to.be.a('string');
    for (const page of [two, three]) {
      expect(await page.refusal('createTab', tab)).to.contain('NotOwnSession');
    }
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(2);
  });

  it('share the limit of ten sessions', async () => {
    const { pages } = await threeScene();
    const [one, two, three] = pages;
    for (let count = 0; count < 5; count += 1) {
      await open(one);
      await open(two);
    }
    expect(await three.call('canCreateSession')).to.equal(false);
    expect(await three.refusal('createSession', OPEN)).to.contain('SessionLimitExceededError');
  });

  it('cannot withdraw one another’s toasts, though the token is the same', async () => {
    const { pages, desktop } = await threeScene();
    const [one, two] = pages;
    void one.outcome('notifyEvent', { templateName: 'cifphone_call', cancellationToken: 'call' });
    await one.settled();
    expect(await two.refusal('cancelEvent', 'call')).to.contain('NotificationNotFoundError');
    expect(desktop.toasts.shown?.provider).to.equal('one');
  });

  it('know the page only while their own session has the focus', async () => {
    const { pages, act, desktop } = await threeScene();
    const [one, two] = pages;
    await open(one);
    expect(await one.json('getEnvironment')).to.have.property('pagetype');
    expect(await two.json('getEnvironment')).not.to.have.property('pagetype');
    act({ type: 'switchSession', session: desktop.sessions.home });
    expect(await one.json('getEnvironment')).not.to.have.property('pagetype');
  });
});

describe('providers whose pages come from one host', () => {
  it('are told apart by their frames', async () => {
    const { phone, other, desktop } = await sharedScene();
    expect(new URL(phone.frame.src).origin).to.equal(new URL(other.frame.src).origin);
    await open(other);
    await open(phone);
    expect(desktop.sessions.all.map(({ owner }) => owner)).to.deep.equal([null, 'other', 'phone']);
    expect(await other.json('getEnvironment')).not.to.have.property('pagetype');
  });
});

describe('a provider beside one that the app does not load', () => {
  it('is the only one: home is its own, as its one page', async () => {
    const { pages, desktop } = await scene({
      providers: [provider('phone'), provider('old', { apiVersion: '1.0', order: 1 })],
    });
    expect(desktop.panel.state.owner).to.equal('phone');
    expect(await pages[0]?.call('setMode', 1)).to.equal(1);
    expect(desktop.timeline.entries.find(({ kind }) => kind === 'trouble')).to.deep.include({
      provider: 'old',
      name: 'leftOut',
    });
  });
});

describe('channel analytics', () => {
  it('name a conversation and take events about it', async () => {
    const { phone } = await soleScene();
    const session = await phone.call('getSession', await open(phone));
    const conversationId: unknown = session instanceof Map ? session.get('conversationId') : null;
    expect(conversationId).to.match(/^[0-9a-f-]{36}$/);
    const data = { conversationId, providerSessionId: '1', events: [] };
    expect(await phone.call('logAnalyticsEvent', data, 'callHeld')).to.equal('Success');
  });

  it('do neither where the provider’s record does not enable them', async () => {
    const { phone } = await soleScene({ providers: [provider('phone', { analytics: false })] });
    const session = await phone.call('getSession', await open(phone));
    expect(session instanceof Map && session.get('conversationId')).to.equal('');
    const data = { conversationId: crypto.randomUUID(), providerSessionId: '1', events: [] };
    expect(await phone.refusal('logAnalyticsEvent', data, 'callHeld')).to.contain('not enabled');
    expect(await phone.refusal('updateConversation', '', {})).to.contain('InvalidArgumentError');
  });
});

async function open(page: ProviderPage): Promise<string> {
  return String(await page.call('createSession', OPEN));
}

async function threeScene(options: Partial<DesktopOptions> = {}) {
  const providers = ['one', 'two', 'three'].map((name, order) => provider(name, { order }));
  const set = await scene({ providers, ...options });
  const [one, two, three] = set.pages;
  if (!one || !two || !three) throw new Error('A provider has no frame.');
  return { ...set, pages: [one, two, three] as const };
}
