import { expect } from '@open-wc/testing';
import { provider, scene, soleScene } from '../scene.js';
import type { DesktopOptions } from '../../../src/simulator/desktop/index.js';

const MARIA = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';
const MARIAS_FORM = JSON.stringify({ entityName: 'contact', entityId: MARIA });

const VERSION_1 = [
  'addHandler',
  'createRecord',
  'deleteRecord',
  'getClickToAct',
  'getEntityMetadata',
  'getEnvironment',
  'getMode',
  'getWidth',
  'isConsoleApp',
  'openForm',
  'raiseEvent',
  'removeHandler',
  'renderSearchPage',
  'retrieveRecord',
  'searchAndOpenRecords',
  'setClickToAct',
  'setMode',
  'setWidth',
  'updateRecord',
];

describe('a single-session app', () => {
  it('has the methods of the framework 1.0 and no other', async () => {
    const { phone } = await singleScene();
    const { ready = [] } = await phone.ready();
    expect([...ready].sort()).to.deep.equal(VERSION_1);
  });

  it('lacks the methods that are missing by the quirk, too', async () => {
    const { phone } = await singleScene({ quirks: { missing: ['raiseEvent'] } });
    const { ready = [] } = await phone.ready();
    expect([...ready].sort()).to.deep.equal(VERSION_1.filter((name) => name !== 'raiseEvent'));
  });

  it('tells its pages that it is no console app', async () => {
    const { phone } = await singleScene();
    expect(await phone.call('isConsoleApp')).to.equal(false);
    const multi = await soleScene();
    expect(await multi.phone.call('isConsoleApp')).to.equal(true);
  });

  it('says nothing of sessions and of presence', async () => {
    const { phone, act, desktop } = await singleScene();
    act({ type: 'setPresence', presence: 'Busy' });
    act({ type: 'togglePanel' });
    await phone.hears('onmodechanged');
    const events = desktop.timeline.entries.filter(({ kind }) => kind === 'event');
    expect(events.map(({ name }) => name)).to.deep.equal(['onmodechanged']);
  });

  it('shows an article, a click on a number and a width to its provider', async () => {
    const { phone, act } = await singleScene({ quirks: { clickToActAtStart: true } });
    act({ type: 'sendArticle', title: 'KA-1', link: 'https://example.com/1' });
    act({ type: 'clickNumber', value: '1', column: 'telephone1', entity: 'contact', id: MARIA });
    act({ type: 'dragPanel', width: 320 });
    expect(await phone.hears('onsendkbarticle')).to.include({ title: 'KA-1' });
    expect(await phone.hears('onclicktoact')).to.include({ value: '1' });
    expect(await phone.hears('onsizechanged')).to.deep.equal({ value: 320 });
  });
});

describe('the panel of a single-session app', () => {
  it('is minimised or expanded', async () => {
    const { phone, desktop } = await singleScene();
    expect(desktop.panel.state).to.include({ owner: 'phone', mode: 'minimized' });
    expect(await phone.call('setMode', 1)).to.equal(1);
    expect(desktop.panel.state.mode).to.equal('docked');
    expect(await phone.call('setMode', 0)).to.equal(0);
    expect(await phone.call('getMode')).to.equal(0);
  });

  it('cannot be hidden, neither by its provider nor from the start', async () => {
    const { phone, desktop } = await singleScene({ quirks: { homeMode: 'hidden' } });
    expect(desktop.panel.state.mode).to.equal('minimized');
    expect(await phone.refusal('setMode', 2)).to.contain('InvalidArgumentError');
    expect(desktop.panel.state.mode).to.equal('minimized');
  });
});

describe('the one page of a single-session app', () => {
  it('goes where a form is opened, and the provider is told before', async () => {
    const { phone, desktop } = await singleScene();
    const before: unknown[] = [];
    desktop.timeline.follow(({ kind, name }) => {
      if (kind === 'event' && name === 'onpagenavigate') before.push(shownIn(desktop));
    });
    void phone.outcome('openForm', MARIAS_FORM);
    expect((await phone.hears('onpagenavigate')).value).to.contain(`etn=contact&id=${MARIA}`);
    expect(before).to.deep.equal([{ shows: 'dashboard' }]);
    expect(shownIn(desktop)).to.deep.equal({ shows: 'record', entity: 'contact', id: MARIA });
    expect(desktop.sessions.all).to.have.lengthOf(1);
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });

  it('leaves a form for another page, and the form’s openForm resolves with nothing', async () => {
    const { phone, desktop } = await singleScene();
    const left = phone.json('openForm', MARIAS_FORM);
    await phone.hears('onpagenavigate');
    await phone.call('renderSearchPage', 'contact', 'Maria');
    expect(await left).to.deep.equal({});
    expect(shownIn(desktop)).to.deep.equal({ shows: 'search', entity: 'contact', text: 'Maria' });
  });

  it('stays where it is when the same record is opened again', async () => {
    const { phone, desktop } = await singleScene();
    void phone.outcome('openForm', MARIAS_FORM);
    await phone.hears('onpagenavigate');
    const { focusedTab } = desktop.sessions.focused;
    void phone.outcome('openForm', MARIAS_FORM);
    await phone.settled();
    expect(desktop.sessions.focused.focusedTab).to.equal(focusedTab);
    expect(phone.payloads('onpagenavigate')).to.have.lengthOf(1);
  });

  it('goes to the one record that a search finds, and to the search page for several', async () => {
    const { phone, desktop } = await singleScene();
    await phone.call('searchAndOpenRecords', 'contact', `?$filter=contactid eq ${MARIA}`, false);
    expect(shownIn(desktop)).to.deep.equal({ shows: 'record', entity: 'contact', id: MARIA });
    await phone.call('searchAndOpenRecords', 'contact', "?$filter=contains(telephone1,'555')", false);
    expect(shownIn(desktop)).to.include({ shows: 'search', entity: 'contact' });
    await phone.call('searchAndOpenRecords', 'contact', `?$filter=contactid eq ${MARIA}`, true);
    expect(shownIn(desktop)).to.include({ shows: 'search' });
  });

  it('is told to the page in the panel', async () => {
    const { phone } = await singleScene();
    void phone.outcome('openForm', MARIAS_FORM);
    await phone.hears('onpagenavigate');
    expect(await phone.json('getEnvironment')).to.include({ pagetype: 'entityrecord', id: MARIA });
  });

  it('goes where the agent goes', async () => {
    const { phone, act, desktop } = await singleScene();
    act({ type: 'openPage', content: { shows: 'list', entity: 'account' } });
    expect((await phone.hears('onpagenavigate')).value).to.contain('pagetype=entitylist&etn=account');
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });
});

describe('the providers of a single-session app', () => {
  it('are one at a time: the first by channel order', async () => {
    const { desktop, all, shown } = await scene({
      app: 'singleSession',
      providers: [provider('later', { order: 2 }), provider('first', { order: 1 })],
    });
    await shown();
    expect(desktop.providers.map(({ name }) => name)).to.deep.equal(['first']);
    expect(all('iframe')).to.have.lengthOf(1);
    expect(desktop.leftOut.map(({ provider: { name } }) => name)).to.deep.equal(['later']);
    expect(desktop.leftOut[0]?.why.cause).to.contain('one provider at a time').and.contain('The first');
  });

  it('are those with a record of API version 1.0', async () => {
    const { desktop } = await scene({
      app: 'singleSession',
      providers: [
        provider('modern', { apiVersion: '2.0', order: 0 }),
        provider('classic', { apiVersion: '1.0', order: 1 }),
      ],
    });
    expect(desktop.providers.map(({ name }) => name)).to.deep.equal(['classic']);
    expect(desktop.leftOut[0]?.why.cause).to.contain('API version 2.0');
  });

  it('give way to the reason where the only record is of API version 2.0', async () => {
    const { desktop, find, shown } = await scene(
      { app: 'singleSession', providers: [provider('modern', { apiVersion: '2.0' })] },
      { awaitLibrary: false },
    );
    await shown();
    expect(find('desktop-communication-panel .fault').textContent).to.contain('API version 2.0');
    const trouble = desktop.timeline.entries.find(({ kind }) => kind === 'trouble');
    expect(trouble).to.deep.include({ provider: 'modern', name: 'leftOut' });
  });
});

describe('a page that was written for the framework 1.0', () => {
  for (const app of ['singleSession', 'multiSession'] as const) {
    it(`works in a ${app} app`, async () => {
      const { phone } = await soleScene({ app, quirks: { clickToActAtStart: true } });
      const text = '{"lastname":"Byron"}';
      const created = (await phone.json('createRecord', 'contact', text)) as { id: string };
      expect(await phone.call('setMode', 1)).to.equal(1);
      expect(await phone.call('getMode')).to.equal(1);
      expect(await phone.call('setWidth', 320)).to.equal(320);
      expect(await phone.call('getWidth')).to.equal(320);
      expect(await phone.call('getClickToAct')).to.equal(true);
      expect(await phone.call('setClickToAct', false)).to.equal(null);
      expect(await phone.json('getEnvironment')).to.have.property('orgUniqueName');
      expect(await phone.json('getEntityMetadata', 'contact')).to.include({ LogicalName: 'contact' });
      expect(await phone.json('retrieveRecord', 'contact', created.id, '?$select=lastname')).to.include({
        lastname: 'Byron',
      });
      await phone.call('updateRecord', 'contact', created.id, '{"lastname":"King"}');
      await phone.call('searchAndOpenRecords', 'contact', "?$filter=lastname eq 'King'", false);
      await phone.call('renderSearchPage', 'contact', 'King');
      await phone.call('deleteRecord', 'contact', created.id);
      await phone.call('raiseEvent', 'phoneReady', '{}');
    });
  }
});

function singleScene(options: Partial<DesktopOptions> = {}) {
  return soleScene({ app: 'singleSession', ...options });
}

function shownIn({ sessions }: Awaited<ReturnType<typeof soleScene>>['desktop']): unknown {
  const { tabs, focusedTab } = sessions.focused;
  return tabs.find(({ id }) => id === focusedTab)?.content;
}
