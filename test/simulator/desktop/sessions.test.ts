import { expect } from '@open-wc/testing';
import { sharedScene, soleScene } from '../scene.js';

const OPEN = {
  templateName: 'cifphone_session',
  templateParameters: { callState: 'Call', customerName: 'Maria' },
};

describe('a session', () => {
  it('is opened with its title, its tabs and the focus, and its owner hears of it', async () => {
    const { phone, desktop } = await soleScene();
    const id = await phone.call('createSession', OPEN);
    const session = desktop.sessions.focused;
    expect(session.id).to.equal(id);
    expect(session.title).to.equal('Call: Maria');
    expect(session.tabs.map(({ anchor }) => anchor)).to.deep.equal([true]);
    expect(await phone.hears('onSessionSwitched')).to.deep.include({ sessionId: id, focused: true });
  });

  it('shows the customer’s record in its anchor tab', async () => {
    const { phone, shown, find } = await soleScene();
    const customer = {
      customerName: 'Maria Campbell',
      customerEntityName: 'contact',
      customerRecordId: '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01',
    };
    await phone.call('createSession', { templateName: 'cifphone_session', templateParameters: customer });
    await shown();
    expect(find('desktop-record-form h1').textContent).to.equal('Maria Campbell');
    expect(find('desktop-tabs li').querySelector('.close')).to.equal(null);
  });

  it('offers a new contact where the caller is in no record', async () => {
    const { phone, shown, find, desktop } = await soleScene();
    const caller = { customerName: 'Unknown', phoneNumber: '+1 303 555 0142' };
    await phone.call('createSession', { templateName: 'cifphone_session', templateParameters: caller });
    await shown();
    find('desktop-search .button').click();
    expect(desktop.sessions.focused.tabs.at(-1)?.content).to.deep.equal({
      shows: 'newRecord',
      entity: 'contact',
      values: { telephone1: '+1 303 555 0142' },
    });
  });

  it('is refused when ten are open, and canCreateSession says so before', async () => {
    const { phone } = await soleScene();
    for (let count = 0; count < 10; count += 1) await phone.call('createSession', OPEN);
    expect(await phone.call('canCreateSession')).to.equal(false);
    expect(await phone.refusal('createSession', OPEN)).to.contain('SessionLimitExceededError');
  });

  it('is refused for a template that is missing or not generic', async () => {
    const entity = { ...template('case_session'), type: 'entity' as const };
    const { phone } = await soleScene({ templates: { sessions: [entity] } });
    expect(await phone.refusal('createSession', OPEN)).to.contain('SessionTemplateNotFoundError');
    expect(await phone.refusal('createSession', { templateName: 'case_session' })).to.contain('generic');
  });

  for (const [order, kinds] of [
    ['switchedFirst', ['event', 'result']],
    ['resolvedFirst', ['result', 'event']],
  ] as const) {
    it(`is announced and resolved in the order of the quirk: ${order}`, async () => {
      const { phone, desktop } = await soleScene({ quirks: { createOrder: order } });
      await phone.call('createSession', OPEN);
      await phone.hears('onSessionSwitched');
      const found = desktop.timeline.entries.filter(
        ({ kind, name }) =>
          (kind === 'event' && name === 'onSessionSwitched') ||
          (kind === 'result' && name === 'createSession'),
      );
      expect(found.map(({ kind }) => kind)).to.deep.equal(kinds);
    });
  }

  for (const [order, names] of [
    ['switchedFirst', ['onSessionSwitched', 'onSessionClosed']],
    ['closedFirst', ['onSessionClosed', 'onSessionSwitched']],
  ] as const) {
    it(`is closed with its events in the order of the quirk: ${order}`, async () => {
      const { phone, act } = await soleScene({ quirks: { closeOrder: order } });
      const id = String(await phone.call('createSession', OPEN));
      await phone.hears('onSessionSwitched');
      act({ type: 'closeSession', session: id });
      await phone.hears('onSessionClosed');
      await phone.settled();
      const heard = phone.heard.filter(({ event }) => event.startsWith('onSession')).slice(1);
      expect(heard.map(({ event }) => event)).to.deep.equal(names);
      expect(heard.every(({ payload }) => payload.sessionId === id)).to.equal(true);
    });
  }

  it('gives the focus to home or to the latest session when it is closed, by the quirk', async () => {
    for (const focusAfterClose of ['home', 'latest'] as const) {
      const { phone, act, desktop } = await soleScene({ quirks: { focusAfterClose } });
      const first = String(await phone.call('createSession', OPEN));
      const second = String(await phone.call('createSession', OPEN));
      act({ type: 'closeSession', session: second });
      const expected = focusAfterClose === 'home' ? desktop.sessions.home : first;
      expect(desktop.sessions.focused.id).to.equal(expected);
    }
  });

  it('that is home cannot be closed', async () => {
    const { act, desktop } = await soleScene();
    act({ type: 'closeSession', session: desktop.sessions.home });
    expect(desktop.sessions.all).to.have.lengthOf(1);
  });

  it('changes its title by its template’s slugs', async () => {
    const { phone, desktop } = await soleScene();
    const sessionId = await phone.call('createSession', OPEN);
    expect(await phone.call('setSessionTitle', { sessionId, customerName: 'Bob' })).to.equal('Call: Bob');
    expect(desktop.sessions.focused.title).to.equal('Call: Bob');
  });

  it('keeps a context that its provider adds to and takes from', async () => {
    const { phone } = await soleScene();
    const id = await phone.call('createSession', OPEN);
    expect(await phone.call('updateContext', { queue: 'Sales' }, id)).to.deep.equal({
      callState: 'Call',
      customerName: 'Maria',
      queue: 'Sales',
    });
    expect(await phone.call('updateContext', ['customerName'], id, true)).to.deep.equal({
      callState: 'Call',
      queue: 'Sales',
    });
  });

  it('tells its context as a text where the quirk says so', async () => {
    const { phone } = await soleScene({ quirks: { contextGives: 'text' } });
    const id = await phone.call('createSession', OPEN);
    expect(await phone.json('updateContext', { queue: 'Sales' }, id)).to.include({ queue: 'Sales' });
  });
});

describe('sessions of two providers', () => {
  it('belong to the provider that opened them, and only it hears of them', async () => {
    const { phone, other, act } = await sharedScene();
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'closeSession', session: id });
    await phone.hears('onSessionClosed');
    await other.settled();
    expect(other.heard).to.deep.equal([]);
  });

  it('cannot be read, marked, titled or filled by another', async () => {
    const { phone, other } = await sharedScene();
    const id = await phone.call('createSession', OPEN);
    for (const [method, ...args] of [
      ['getSession', id],
      ['requestFocusSession', id],
      ['notifyNewActivity', id, 1],
      ['notifyKpiBreach', id],
      ['updateContext', { a: 1 }, id],
      ['setSessionTitle', { sessionId: id, customerName: 'Mine' }],
    ] as const) {
      expect(await other.refusal(method, ...args), method).to.contain('SessionNotFoundError');
    }
    expect(await other.refusal('createTab', { templateName: 'cifphone_dashboard' })).to.contain(
      'NotOwnSession',
    );
  });

  it('are listed to their owner only, home to both', async () => {
    const { phone, other, desktop } = await sharedScene();
    const id = await phone.call('createSession', OPEN);
    expect(await phone.call('getAllSessions')).to.deep.equal([desktop.sessions.home, id]);
    expect(await other.call('getAllSessions')).to.deep.equal([desktop.sessions.home]);
    expect(await phone.call('getFocusedSession')).to.equal(id);
    expect(await other.call('getFocusedSession')).to.equal(null);
  });

  it('tell each owner of its own side of a switch', async () => {
    const { phone, other } = await sharedScene();
    const mine = await phone.call('createSession', OPEN);
    const theirs = await other.call('createSession', OPEN);
    expect(await phone.hears('onSessionSwitched', 2)).to.include({ sessionId: mine, focused: false });
    expect(await other.hears('onSessionSwitched')).to.include({ sessionId: theirs, focused: true });
  });

  it('tell nobody of home', async () => {
    const { phone, other, act, desktop } = await sharedScene();
    await phone.call('createSession', OPEN);
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.hears('onSessionSwitched', 2);
    await other.settled();
    const told = [...phone.payloads('onSessionSwitched'), ...other.payloads('onSessionSwitched')];
    expect(told.some(({ sessionId }) => sessionId === desktop.sessions.home)).to.equal(false);
  });
});

describe('the marks of a session', () => {
  it('ask for attention without switching, with a count, until the agent looks', async () => {
    const { phone, act, desktop, shown, find, all } = await soleScene();
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('requestFocusSession', id, 3);
    await shown();
    expect(desktop.sessions.focused.id).to.equal(desktop.sessions.home);
    expect(find('desktop-sessions .attention').textContent).to.equal('Wants attention');
    expect(find('desktop-sessions .badge').textContent).to.equal('3 new');
    act({ type: 'switchSession', session: id });
    await shown();
    expect(all('desktop-sessions .attention')).to.have.lengthOf(0);
    expect(all('desktop-sessions .badge')).to.have.lengthOf(0);
  });

  it('are not set on the session in focus', async () => {
    const { phone, desktop } = await soleScene();
    const id = await phone.call('createSession', OPEN);
    await phone.call('requestFocusSession', id, 3);
    await phone.call('notifyNewActivity', id, 2);
    await phone.call('notifyKpiBreach', id);
    expect(desktop.sessions.focused).to.include({ wantsAttention: false, activity: 0, kpiBreached: false });
  });

  it('do not take a correlation id for a count', async () => {
    const { phone, act, desktop } = await soleScene();
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('requestFocusSession', id, crypto.randomUUID());
    expect(desktop.sessions.get(id)).to.include({ wantsAttention: true, activity: 0 });
  });

  it('are the count of activities last told, and a breach with its details', async () => {
    const { phone, act, desktop } = await soleScene();
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('notifyNewActivity', id, 2);
    await phone.call('notifyNewActivity', id, 3);
    expect(desktop.sessions.get(id).activity).to.equal(3);
    await phone.call('notifyNewActivity', id, 1, true);
    await phone.call('notifyKpiBreach', id, false, 'Waits for 5 minutes');
    expect(desktop.sessions.get(id)).to.include({
      activity: 0,
      kpiBreached: true,
      kpiDetails: 'Waits for 5 minutes',
    });
    await phone.call('notifyKpiBreach', id, true);
    expect(desktop.sessions.get(id)).to.include({ kpiBreached: false, kpiDetails: '' });
  });

  it('lose the breach by the value of the quirk', async () => {
    const { phone, act, desktop } = await soleScene({ quirks: { kpiResetBy: 'false' } });
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('notifyKpiBreach', id);
    expect(desktop.sessions.get(id).kpiBreached).to.equal(true);
    await phone.call('notifyKpiBreach', id, false);
    expect(desktop.sessions.get(id).kpiBreached).to.equal(false);
  });
});

describe('tabs', () => {
  it('are created, listed, titled, focused, refreshed and closed in an own session', async () => {
    const { phone, desktop } = await soleScene();
    await phone.call('createSession', OPEN);
    const input = { templateName: 'cifphone_search', templateParameters: { searchText: 'Maria' } };
    const tab = String(await phone.call('createTab', input));
    expect(desktop.sessions.focused.focusedTab).not.to.equal(tab);
    expect(await phone.call('getTabs', 'cifphone_search')).to.deep.equal([tab]);
    expect(await phone.call('setTabTitle', tab, { title: 'Found' })).to.equal('Found');
    await phone.call('focusTab', tab);
    expect(await phone.call('getFocusedTab')).to.equal(tab);
    await phone.call('refreshTab', tab);
    expect(desktop.sessions.focused.tabs[1]).to.include({ title: 'Found', version: 1 });
    await phone.call('closeTab', tab);
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });

  it('keep the anchor tab', async () => {
    const { phone } = await soleScene();
    await phone.call('createSession', OPEN);
    const [anchor] = (await phone.call('getTabs')) as readonly string[];
    expect(await phone.refusal('closeTab', anchor)).to.contain('anchor');
  });

  it('take parameters for one template only under its name', async () => {
    const { phone, desktop } = await soleScene();
    const input = {
      templateName: 'cifphone_session',
      templateParameters: {
        phoneNumber: 'for all',
        cifphone_customer: { phoneNumber: 'for this tab' },
        another_tab: { phoneNumber: 'for another' },
      },
    };
    await phone.call('createSession', input);
    expect(desktop.sessions.focused.tabs[0]?.content).to.include({ text: 'for this tab' });
  });

  it('never load an address that is no web address', async () => {
    const { phone, desktop, all, shown } = await soleScene();
    await phone.call('createTab', {
      templateName: 'cifphone_website',
      templateParameters: { url: 'javascript:alert(1)' },
      isFocused: true,
    });
    await shown();
    expect(desktop.sessions.focused.tabs.at(-1)?.content.shows).to.equal('search');
    expect(all('main iframe')).to.have.lengthOf(0);
  });

  it('announce where the page goes before it goes there', async () => {
    const { phone, act } = await soleScene();
    act({ type: 'openPage', content: { shows: 'list', entity: 'account' } });
    const { value } = await phone.hears('onpagenavigate');
    expect(value).to.match(/^http.*\/main\.aspx\?.*pagetype=entitylist&etn=account$/);
  });
});

function template(name: string) {
  return {
    name,
    title: '{customerName}',
    panelMode: 'docked',
    anchorTab: 'cifphone_dashboard',
    additionalTabs: [],
  } as const;
}
