import { expect } from '@open-wc/testing';
import { METHODS } from '../../../src/simulator/library/methods.js';
import { channelUrl, provider, scene, soleScene } from '../scene.js';

const CONTACT = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';

describe('the client library in a provider’s frame', () => {
  it('gives every documented method by its documented name', async () => {
    const { phone } = await soleScene();
    const { ready } = await phone.ready();
    expect(ready).to.include.members([...Object.keys(METHODS), 'addHandler', 'removeHandler']);
    expect(ready).to.have.lengthOf(Object.keys(METHODS).length + 2);
  });

  it('has an answer in the desktop for every one of its methods', async () => {
    const { phone } = await soleScene({ quirks: { silent: ['notifyEvent', 'openForm'] } });
    const answered = Object.keys(METHODS).filter((name) => !['notifyEvent', 'openForm'].includes(name));
    for (const name of answered) {
      const outcome = await phone.outcome(name);
      const refusal = 'rejection' in outcome ? JSON.stringify(outcome.rejection) : '';
      expect(refusal, name).not.to.match(/MethodNotFound|InternalError/);
    }
  });

  it('says that it is ready once, however often the page loads it', async () => {
    const twice = provider('phone', { channelUrl: channelUrl('phone', { twice: '' }) });
    const { phone } = await soleScene({ providers: [twice] });
    await phone.loadedAgain();
    await phone.settled();
    expect(phone.inits).to.equal(1);
  });

  for (const [where, parameters] of [
    ['data-crmurl of its script tag', { crmurl: location.origin, ucilib: '' }],
    ['ucilib in the page’s address', { ucilib: `${location.origin}/webresources/Widget/msdyn_ciLibrary.js` }],
    ['base in the page’s address', { base: location.origin }],
  ] as const) {
    it(`learns the organisation from ${where}`, async () => {
      const { phone } = await soleScene({
        providers: [provider('phone', { channelUrl: channelUrl('phone', parameters) })],
      });
      expect(await phone.call('isConsoleApp')).to.equal(true);
    });
  }

  it('refuses everything when nobody names the organisation, and says what is missing', async () => {
    const { phone } = await soleScene({
      providers: [provider('phone', { channelUrl: channelUrl('phone', { ucilib: '', base: '' }) })],
    });
    expect(await phone.refusal('getEnvironment')).to.contain('data-crmurl');
  });

  it('refuses arguments that cannot be sent', async () => {
    const { phone } = await soleScene();
    const { frame } = phone;
    expect(frame.contentWindow).not.to.equal(null);
    expect(await phone.refusal('setMode', 'docked')).to.contain('InvalidArgumentError');
  });

  it('lacks the methods that an older organisation lacks', async () => {
    const { phone } = await soleScene({ quirks: { missing: ['cancelEvent', 'createTab'] } });
    const { ready } = await phone.ready();
    expect(ready).not.to.include('cancelEvent');
    expect(ready).not.to.include('createTab');
    expect(ready).to.include('notifyEvent');
  });

  it('leaves a method for ever unanswered where the organisation is silent', async () => {
    const { phone, desktop } = await soleScene({ quirks: { silent: ['setSessionTitle'] } });
    void phone.outcome('setSessionTitle', { sessionId: 'x' });
    await phone.settled();
    const answers = desktop.timeline.entries.filter(
      ({ kind, name }) => name === 'setSessionTitle' && kind !== 'call',
    );
    expect(answers).to.deep.equal([]);
  });
});

describe('shapes at the provider', () => {
  it('are a JSON text for the environment', async () => {
    const { phone, desktop } = await soleScene();
    const environment = await phone.json('getEnvironment');
    expect(environment).to.include({
      clientUrl: location.origin,
      orgUniqueName: desktop.organization.uniqueName,
      username: desktop.organization.agent.name,
      pagetype: 'dashboard',
    });
  });

  it('are a JSON object with the keys 0, 1, … for a search', async () => {
    const { phone } = await soleScene();
    const hits = await phone.json(
      'searchAndOpenRecords',
      'account',
      '?$select=name&$orderby=name&$top=2',
      true,
    );
    expect(Object.keys(hits as object)).to.deep.equal(['0', '1']);
  });

  it('are a Map for a session', async () => {
    const { phone } = await soleScene();
    const id = await phone.call('createSession', { templateName: 'cifphone_session' });
    const session = await phone.call('getSession', id);
    expect(session).to.be.instanceOf(Map);
    expect([...(session as Map<string, unknown>).keys()]).to.deep.equal([
      'sessionId',
      'focused',
      'context',
      'conversationId',
    ]);
  });

  it('are numbers, booleans and texts for the rest', async () => {
    const { phone } = await soleScene();
    expect(await phone.call('getMode')).to.equal(0);
    expect(await phone.call('getWidth')).to.equal(378);
    expect(await phone.call('getClickToAct')).to.equal(false);
    expect(await phone.call('canCreateSession')).to.equal(true);
    expect(await phone.call('getPresence')).to.equal('Available');
  });

  for (const [shape, method, args, isShape] of [
    ['JSON text', 'retrieveRecord', ['contact', 'nobody', ''], (value) => 'message' in parsed(value)],
    ['Map', 'getSession', ['nothing'], (value) => value instanceof Map && value.has('message')],
    ['plain object', 'setMode', [7], (value) => typeof value === 'object' && value?.constructor === Object],
    ['text', 'setClickToAct', ['yes'], (value) => typeof value === 'string' && value.includes('Error: ')],
  ] as readonly (readonly [string, string, readonly unknown[], (value: unknown) => boolean])[]) {
    it(`of a rejection are a ${shape} and never an Error: ${method}`, async () => {
      const { phone } = await soleScene();
      const outcome = await phone.outcome(method, ...args);
      expect('rejection' in outcome && !outcome.isError && isShape(outcome.rejection)).to.equal(true);
    });
  }
});

describe('event handlers', () => {
  it('get one JSON text and are reported as handled when they return a promise', async () => {
    const { phone, desktop, act } = await soleScene();
    act({ type: 'togglePanel' });
    expect(await phone.hears('onmodechanged')).to.deep.equal({ value: 1 });
    const { kind } = await desktop.timeline.until((entry) => entry.kind === 'handled');
    expect(kind).to.equal('handled');
  });

  for (const [handlers, kind, detail] of [
    ['withoutPromise', 'failed', 'The handler returned no promise.'],
    ['throwing', 'failed', 'The handler failed: broken handler'],
    ['none', 'unheard', ''],
  ] as const) {
    it(`are reported as ${kind}: ${handlers}`, async () => {
      const { desktop, act } = await soleScene({
        providers: [provider('phone', { channelUrl: channelUrl('phone', { handlers }) })],
      });
      act({ type: 'togglePanel' });
      const entry = await desktop.timeline.until(({ kind: found }) => found === kind);
      expect(entry.detail).to.equal(detail);
    });
  }

  for (const [gives, tag] of [
    ['nothing', '[object Undefined]'],
    ['promise', '[object Promise]'],
  ] as const) {
    it(`are added by a call that returns ${gives}, by the quirk`, async () => {
      const { phone } = await soleScene({ quirks: { addHandlerGives: gives } });
      expect((await phone.ready()).addHandlerGave).to.equal(tag);
    });
  }
});

describe('the frame of a provider', () => {
  it('has the permissions and the sandbox of the real desktop, and is told where the library is', async () => {
    const { phone } = await soleScene();
    expect(phone.frame.getAttribute('allow')).to.equal('microphone; camera; geolocation');
    expect(phone.frame.getAttribute('sandbox')).to.equal(
      'allow-forms allow-popups allow-scripts allow-same-origin allow-modals allow-downloads',
    );
    expect(new URL(phone.frame.src).searchParams.get('ucilib')).to.equal(
      `${location.origin}/webresources/Widget/msdyn_ciLibrary.js`,
    );
  });

  it('is not made for an address that is no http address, and the panel says so', async () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'nonsense', '']) {
      const { all, find } = await scene({ providers: [provider('phone', { channelUrl: address })] });
      expect(all('iframe')).to.have.lengthOf(0);
      expect(find('.fault').textContent).to.contain(`“${address}”`);
    }
  });

  it('stays the same element through every switch and mode', async () => {
    const { phone, act, shown, find, desktop } = await soleScene();
    const id = await phone.call('createSession', { templateName: 'cifphone_session' });
    act({ type: 'togglePanel' });
    act({ type: 'switchSession', session: desktop.sessions.home });
    act({ type: 'closeSession', session: String(id) });
    await shown();
    await phone.settled();
    expect(find('iframe')).to.equal(phone.frame);
    expect(phone.inits).to.equal(1);
  });
});

describe('a provider’s page that is loaded again', () => {
  it('gets no answer that was meant for the page before it', async () => {
    const { phone, act, desktop } = await soleScene();
    void phone.outcome('openForm', JSON.stringify({ entityName: 'contact' }));
    await phone.settled();
    await phone.reload();
    const second = phone.json('notifyEvent', { templateName: 'cifphone_call' });
    await phone.settled();
    act({ type: 'closeTab', tab: desktop.sessions.focused.focusedTab });
    act({ type: 'rejectToast' });
    expect(await second).to.include({ actionName: 'Reject' });
  });
});

describe('records by the framework', () => {
  it('are created, retrieved, updated and deleted with data as JSON text', async () => {
    const { phone } = await soleScene();
    const data = JSON.stringify({ firstname: 'Ada', lastname: 'Byron', telephone1: '555-0120' });
    const created = parsed(await phone.call('createRecord', 'contact', data));
    expect(created).to.include({ fullname: 'Ada Byron', telephone1: '555-0120', entityType: 'contact' });
    await phone.call('updateRecord', 'contact', created.id, JSON.stringify({ telephone1: '555-0121' }));
    const retrieved = await phone.json('retrieveRecord', 'contact', created.id, '?$select=telephone1');
    expect(retrieved).to.have.all.keys('@odata.etag', 'contactid', 'telephone1');
    expect(retrieved).to.include({ contactid: created.id, telephone1: '555-0121' });
    await phone.call('deleteRecord', 'contact', created.id);
    expect(await phone.refusal('retrieveRecord', 'contact', created.id, '')).to.contain('Does Not Exist');
  });

  it('open their form when a search that may open finds one', async () => {
    const { phone, desktop } = await soleScene();
    await phone.call('searchAndOpenRecords', 'contact', `?$filter=contactid eq ${CONTACT}`, false);
    const { tabs, focusedTab } = desktop.sessions.focused;
    const tab = tabs.find(({ id }) => id === focusedTab);
    expect(tab?.content).to.deep.equal({ shows: 'record', entity: 'contact', id: CONTACT });
    expect(tab?.title).to.equal('Maria Campbell');
  });

  it('open the search page when a search that may open finds several', async () => {
    const { phone, desktop } = await soleScene();
    await phone.call('searchAndOpenRecords', 'contact', `?$filter=contains(telephone1,'555')`, false);
    expect(desktop.sessions.focused.tabs.at(-1)?.content).to.deep.equal({
      shows: 'search',
      entity: 'contact',
      text: '555',
    });
  });

  it('open nothing when the search is only a search', async () => {
    const { phone, desktop } = await soleScene();
    await phone.call('searchAndOpenRecords', 'contact', `?$filter=contactid eq ${CONTACT}`, true);
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });

  it('resolve openForm when the agent saves the form', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    const saved = phone.json('openForm', JSON.stringify({ entityName: 'contact' }), { lastname: 'Byron' });
    await desktop.timeline.until(({ kind, name }) => kind === 'call' && name === 'openForm');
    await shown();
    find('desktop-record-form .primary').click();
    const { savedEntityReference } = (await saved) as {
      savedEntityReference: readonly Record<string, unknown>[];
    };
    expect(savedEntityReference[0]).to.include({ entityType: 'contact', name: 'Byron' });
  });

  it('resolve openForm with nothing when the agent closes the form', async () => {
    const { phone, desktop, act } = await soleScene();
    const closed = phone.json('openForm', JSON.stringify({ entityName: 'contact' }));
    await desktop.timeline.until(({ kind, name }) => kind === 'call' && name === 'openForm');
    act({ type: 'closeTab', tab: desktop.sessions.focused.focusedTab });
    expect(await closed).to.deep.equal({});
  });
});

function parsed(value: unknown): Record<string, unknown> {
  return JSON.parse(String(value)) as Record<string, unknown>;
}
