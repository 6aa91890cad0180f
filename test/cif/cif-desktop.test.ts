import { expect } from '@open-wc/testing';
import type { HostEvent, Method, ToastInput } from '../../src/cif/framework.js';
import { ANSWER_LIMIT } from '../../src/cif/host.js';
import { RETRY_AFTER } from '../../src/cif/connection.js';
import { LIBRARY_LIMIT } from '../../src/cif/library.js';
import { SESSION_LIMIT } from '../../src/cif/sessions.js';
import { Clock } from '../support/clock.js';
import { Desk, OFFER, SEVERAL_PROVIDERS, startedDesk } from './desk.js';
import { FakeFramework, METHODS, Pending, rejecting, resolving, silent, throwing } from './fake-framework.js';
import { FakePage, ORGANIZATION } from './fake-page.js';

/** Asked for by what stands beside the calls, and by nobody here. */
const BESIDE_CALLS: readonly Method[] = [
  'updateConversation',
  'logAnalyticsEvent',
  'setPresence',
  'getPresence',
];

const HANDLERS = [
  'addHandler onclicktoact',
  'addHandler onmodechanged',
  'addHandler onsizechanged',
  'addHandler onpagenavigate',
  'addHandler onSessionSwitched',
  'addHandler onSessionClosed',
];
/** What is asked of an app with a single page only, where there are no sessions. */
const FOR_ONE_PAGE: readonly Method[] = ['getMode', 'openForm'];
const EVENTS = HANDLERS.map((line) => line.split(' ')[1] as HostEvent);
const CONNECTED = { state: 'connected', user: 'Kim Agent', organization: 'contoso' };
const HOST_SILENT = { state: 'absent', cause: 'hostSilent', detail: 'getEnvironment' };
const never = new AbortController().signal;

/** The methods called, in order, each with the word or the template that tells it apart. */
const steps = ({ fake }: Desk) =>
  fake.calls.map(({ method, args: [first] }) => {
    const { templateName = first } = (first ?? {}) as { templateName?: unknown };
    return ['string', 'number', 'boolean'].includes(typeof templateName)
      ? `${method} ${templateName as string}`
      : method;
  });

describe('the agent desktop', () => {
  let clock: Clock;

  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  describe('is started', () => {
    it('with one provider: handlers, environment, click-to-act, and the panel is shown last', async () => {
      const desk = await startedDesk();
      expect(steps(desk)).to.deep.equal([
        ...HANDLERS,
        'getEnvironment',
        'isConsoleApp',
        'setClickToAct true',
        'setMode 1',
      ]);
      expect(desk.observed.hosts).to.deep.equal([{ state: 'connecting' }, CONNECTED]);
      expect(desk.observed.panels).to.deep.equal(['docked']);
    });

    it('with several providers: the default session comes before the panel', async () => {
      const desk = await startedDesk(SEVERAL_PROVIDERS);
      expect(steps(desk).slice(6)).to.deep.equal([
        'getEnvironment',
        'isConsoleApp',
        'setClickToAct true',
        'canCreateSession',
        'createSession new_default',
        'setMode 1',
      ]);
    });

    it('and leaves no timer behind', async () => {
      await startedDesk(SEVERAL_PROVIDERS);
      await clock.settle();
      expect(clock.pending).to.equal(0);
    });

    it('and stopped before the host has answered: then nothing more is asked or told', async () => {
      const environment = new Pending();
      const desk = new Desk();
      desk.fake.answer('getEnvironment', environment.answer);
      void desk.start();
      await clock.settle();
      desk.desktop.stop();
      environment.resolve('{}');
      await clock.settle();
      expect(desk.fake.calls.at(-1)?.method).to.equal('removeHandler');
      expect(desk.observed.hosts).to.deep.equal([{ state: 'connecting' }]);
    });

    for (const method of ['setClickToAct', 'createSession', 'setMode'] as const) {
      it(`and stopped while ${method} is awaited: then nothing more is asked or told`, async () => {
        const answer = new Pending();
        const desk = new Desk(SEVERAL_PROVIDERS);
        desk.fake.answer(method, answer.answer);
        void desk.start();
        await clock.settle();
        desk.desktop.stop();
        answer.resolve('1');
        await clock.settle();
        expect(desk.fake.calls.at(-1)?.method).to.equal('removeHandler');
        expect(desk.observed.panels).to.be.empty;
      });
    }

    it('each step after the one before was answered', async () => {
      const answers: Record<string, Pending> = {};
      const methods: Method[] = ['getEnvironment', 'setClickToAct', 'createSession', 'setMode'];
      const desk = new Desk(SEVERAL_PROVIDERS);
      for (const method of methods) desk.fake.answer(method, (answers[method] = new Pending()).answer);
      // Asked beside the first one.
      desk.fake.lack('isConsoleApp');
      const started = desk.start();
      for (const method of methods) {
        await clock.settle();
        expect(desk.fake.calls.at(-1)?.method).to.equal(method);
        answers[method]?.resolve('1');
      }
      await started;
    });

    it('once, however often it is asked to', async () => {
      const desk = await startedDesk();
      await Promise.all([desk.desktop.start(), desk.desktop.start()]);
      expect(desk.page.scripts).to.have.length(1);
      expect(desk.fake.count('addHandler')).to.equal(6);
    });

    it('again after a stop, on the library that is already there', async () => {
      const desk = await startedDesk();
      desk.desktop.stop();
      await desk.desktop.start();
      expect(desk.page.scripts).to.have.length(1);
      expect(desk.fake.count('removeHandler')).to.equal(6);
      expect(desk.fake.handlers.size).to.equal(6);
      expect(desk.observed.host).to.deep.equal(CONNECTED);
    });

    for (const method of METHODS) {
      for (const [name, fail] of [
        ['is missing', (fake: FakeFramework) => fake.lack(method)],
        ['throws', (fake: FakeFramework) => fake.answer(method, throwing({ message: 'no' }))],
        ['rejects', (fake: FakeFramework) => fake.answer(method, rejecting('{"errorCode":1}'))],
        ['gives rubbish', (fake: FakeFramework) => fake.answer(method, resolving(new Map([['x', []]])))],
        ['gives nothing', (fake: FakeFramework) => fake.answer(method, () => undefined)],
      ] as [string, (fake: FakeFramework) => void][]) {
        // Without addHandler it is not the library at all.
        if (method === 'addHandler' && name === 'is missing') continue;
        it(`to its last step when ${method} ${name}`, async () => {
          const desk = await startedDesk(SEVERAL_PROVIDERS, fail);
          const taken = steps(desk);
          const lost = name === 'is missing' && method === 'setMode';
          expect(taken.at(-1)).to.equal(lost ? 'createSession new_default' : 'setMode 1');
          expect(desk.observed.host).to.include({ state: 'connected' });
          expect(desk.fake.handlers.size).to.equal(6);
        });
      }
    }

    it('to its last step when a method never answers', async () => {
      const desk = new Desk(SEVERAL_PROVIDERS);
      for (const method of ['addHandler', 'setClickToAct', 'createSession'] as const)
        desk.fake.answer(method, silent);
      const started = desk.start();
      await clock.advance(ANSWER_LIMIT + SESSION_LIMIT);
      await started;
      expect(steps(desk).slice(-4)).to.deep.equal([
        'setClickToAct true',
        'canCreateSession',
        'createSession new_default',
        'setMode 1',
      ]);
    });

    it('with the user and the organisation cut to what can be shown', async () => {
      const desk = await startedDesk({}, (fake) =>
        fake.answer(
          'getEnvironment',
          resolving({ username: 7, clientUrl: ORGANIZATION, orgUniqueName: null }),
        ),
      );
      expect(desk.observed.host).to.deep.equal({ state: 'connected', user: '7', organization: ORGANIZATION });
    });
  });

  describe('is absent', () => {
    const absence = async (page: FakePage) => {
      const desk = new Desk({}, page);
      await desk.desktop.start();
      return desk.observed.hosts;
    };

    it('on a page of its own', async () => {
      expect(await absence(new FakePage('', false))).to.deep.equal([
        { state: 'connecting' },
        { state: 'absent', cause: 'standalone', detail: '' },
      ]);
    });

    it('when the address is missing, wrong or not allowed, and then no script is inserted', async () => {
      for (const [search, cause, detail] of [
        ['', 'addressInvalid', 'ucilib'],
        ['?base=contoso', 'addressInvalid', 'base'],
        ['?base=https://evil.com', 'originNotAllowed', 'https://evil.com'],
      ] as const) {
        const page = new FakePage(search);
        expect((await absence(page)).at(-1)).to.deep.equal({ state: 'absent', cause, detail });
        expect(page.scripts).to.be.empty;
      }
    });

    it('when the library is blocked', async () => {
      const desk = new Desk();
      const started = desk.desktop.start();
      desk.page.script('error');
      await started;
      expect(desk.observed.host).to.deep.equal({
        state: 'absent',
        cause: 'libraryBlocked',
        detail: ORGANIZATION,
      });
    });

    it('and everything that is asked of it is answered all the same', async () => {
      const desk = new Desk({}, new FakePage('', false));
      await desk.desktop.start();
      expect(await desk.desktop.offer(OFFER, never)).to.deep.equal({ toast: 'notShown', cause: 'noHost' });
      expect(await desk.desktop.openSession(OFFER, never)).to.be.null;
      expect(await desk.desktop.lookUp('+15550100123', never)).to.equal(null);
      await desk.desktop.requestFocus('session-1', true);
      await desk.desktop.show();
      desk.desktop.stop();
    });

    it('before it is started and after it is stopped', async () => {
      const desk = new Desk();
      expect(await desk.desktop.openSession(OFFER, never)).to.be.null;
      await desk.start();
      desk.desktop.stop();
      expect(await desk.desktop.openSession(OFFER, never)).to.be.null;
    });
  });

  describe('comes late', () => {
    it('with a library that is ready after the limit', async () => {
      const desk = new Desk();
      const started = desk.desktop.start();
      desk.page.script('load');
      await clock.advance(LIBRARY_LIMIT);
      await started;
      expect(desk.observed.host).to.include({ cause: 'librarySilent' });
      expect(await desk.desktop.openSession(OFFER, never)).to.be.null;
      desk.page.deliver(desk.fake.framework);
      await clock.settle();
      expect(desk.observed.host).to.deep.equal(CONNECTED);
      expect(await desk.desktop.openSession(OFFER, never)).to.equal('session-1');
    });

    it('or not at all, if it was stopped meanwhile', async () => {
      const desk = new Desk();
      const started = desk.desktop.start();
      await clock.advance(LIBRARY_LIMIT);
      await started;
      desk.desktop.stop();
      desk.page.deliver(desk.fake.framework);
      await clock.settle();
      expect(desk.fake.calls).to.be.empty;
    });

    it('with an environment that is given after the limit, and is shown meanwhile', async () => {
      const environment = new Pending();
      const desk = new Desk();
      desk.fake.answer('getEnvironment', environment.answer);
      const started = desk.start();
      await clock.advance(ANSWER_LIMIT);
      await started;
      expect(desk.observed.hosts).to.deep.include(HOST_SILENT);
      expect(steps(desk).slice(-2)).to.deep.equal(['setClickToAct true', 'setMode 1']);
      environment.resolve('{"username":"Kim Agent","orgUniqueName":"contoso"}');
      await clock.settle();
      expect(desk.observed.host).to.deep.equal(CONNECTED);
    });

    it('but is not asked for a default session as long as it answers nothing at all', async () => {
      const desk = new Desk(SEVERAL_PROVIDERS);
      for (const method of METHODS) desk.fake.answer(method, silent);
      void desk.start();
      await clock.advance(10 * RETRY_AFTER);
      expect(desk.fake.count('getEnvironment')).to.be.above(1);
      expect(desk.fake.count('createSession')).to.equal(0);
    });

    it('when it first refuses everything, and is asked again', async () => {
      const desk = new Desk();
      for (const method of METHODS) desk.fake.answer(method, rejecting('timed out'));
      await desk.start();
      expect(desk.observed.host).to.deep.equal(HOST_SILENT);
      const healthy = new FakeFramework();
      for (const method of METHODS)
        desk.fake.answer(method, (...args) =>
          (healthy.framework[method] as (...args: unknown[]) => unknown)(...args),
        );
      await clock.advance(RETRY_AFTER);
      expect(desk.observed.host).to.deep.equal(CONNECTED);
      expect(desk.fake.count('addHandler')).to.equal(6);
      await clock.advance(RETRY_AFTER);
      expect(desk.fake.count('getEnvironment')).to.equal(2);
    });

    it('but is not asked again once it is stopped', async () => {
      const desk = new Desk();
      for (const method of METHODS) desk.fake.answer(method, rejecting('timed out'));
      await desk.start();
      await clock.settle();
      desk.desktop.stop();
      await clock.settle();
      expect(clock.pending).to.equal(0);
      await clock.advance(RETRY_AFTER);
      expect(desk.fake.count('getEnvironment')).to.equal(1);
    });
  });

  describe('is asked while its library is being loaded', () => {
    it('for a toast, which comes as soon as there is a library', async () => {
      const desk = new Desk();
      desk.fake.answer('notifyEvent', resolving({ actionName: 'Accept', responseReason: 'Accept' }));
      const started = desk.desktop.start();
      const toast = desk.desktop.offer(OFFER, never);
      desk.page.deliver(desk.fake.framework);
      expect(await toast).to.deep.equal({ toast: 'accepted', automatic: false });
      await started;
    });

    it('for a toast, which says that the call was passed on, or nothing where it was not', async () => {
      const desk = await startedDesk();
      const diversion = { forWhom: 'Sales', by: '300' };
      void desk.desktop.offer({ ...OFFER, party: { ...OFFER.party, diversion } }, never);
      void desk.desktop.offer(OFFER, never);
      await clock.settle();
      const inputs = desk.fake.argumentsOf('notifyEvent').map(([input]) => input as ToastInput);
      expect(inputs.map(({ templateParameters }) => templateParameters.diversion)).to.deep.equal([
        'by 300',
        '',
      ]);
    });

    it('for a toast, which shows the number as the agent reads it, and a session, which is given it as it came', async () => {
      const desk = await new Desk({}, undefined, { phoneNumber: (number) => `as read: ${number}` }).start();
      void desk.desktop.offer(OFFER, never);
      void desk.desktop.openSession(OFFER, never);
      await clock.settle();
      const [toast] = desk.fake.argumentsOf('notifyEvent').map(([input]) => input as ToastInput);
      expect(toast?.templateParameters.phoneNumber).to.equal(`as read: ${OFFER.party.number}`);
      const session = JSON.stringify(desk.fake.argumentsOf('createSession'));
      expect(session).to.contain(OFFER.party.number);
      expect(session).not.to.contain('as read');
    });

    it('for a toast and a customer, but the caller hangs up', async () => {
      const desk = new Desk();
      void desk.desktop.start();
      const withdrawal = new AbortController();
      const toast = desk.desktop.offer(OFFER, withdrawal.signal);
      const customers = desk.desktop.lookUp('+15550100123', withdrawal.signal);
      withdrawal.abort();
      expect(await toast).to.deep.equal({ toast: 'withdrawn' });
      expect(await customers).to.equal(null);
    });

    it('for a toast and a customer of a caller who has hung up already', async () => {
      const desk = new Desk();
      void desk.desktop.start();
      expect(await desk.desktop.offer(OFFER, AbortSignal.abort())).to.deep.equal({ toast: 'withdrawn' });
      expect(await desk.desktop.lookUp('+15550100123', AbortSignal.abort())).to.equal(null);
    });

    it('but it is stopped', async () => {
      const desk = new Desk();
      const started = desk.desktop.start();
      desk.desktop.stop();
      desk.page.deliver(desk.fake.framework);
      await started;
      expect(desk.fake.calls).to.be.empty;
      expect(desk.observed.hosts).to.deep.equal([{ state: 'connecting' }]);
    });
  });

  describe('hears', () => {
    it('that the agent activated a number', async () => {
      const desk = await startedDesk();
      await desk.fake.raise('onclicktoact', { value: '+1 555 0100', name: 'telephone1' });
      expect(desk.observed.clicks).to.deep.equal([{ number: '+1 555 0100', name: '', customer: null }]);
    });

    for (const [value, mode] of [
      [0, 'minimized'],
      [1, 'docked'],
      [2, 'hidden'],
      [3, 'hidden'],
      ['0', 'minimized'],
    ] as const) {
      it(`that the panel is ${mode} (${JSON.stringify(value)})`, async () => {
        const desk = await startedDesk();
        await desk.fake.raise('onmodechanged', { value });
        expect(desk.observed.panels).to.deep.equal(['docked', mode]);
      });
    }

    it('nothing in forged or broken payloads, of which it answers every one', async () => {
      const desk = await startedDesk();
      const before = desk.events.length;
      const payloads = [
        '',
        'x',
        '{',
        null,
        undefined,
        7,
        [],
        {},
        { value: 9 },
        { value: {} },
        { value: '' },
        { sessionId: 'x' },
        { focused: true },
      ];
      for (const event of EVENTS) {
        for (const payload of payloads) {
          const answer = desk.fake.raise(event, payload);
          expect(answer).to.be.instanceOf(Promise);
          await answer;
        }
      }
      const { clicks, closed, panels } = desk.observed;
      expect({ clicks, closed, panels }).to.deep.equal({
        clicks: [{ number: '9', name: '', customer: null }],
        closed: [],
        panels: ['docked'],
      });
      expect(desk.events.slice(before)).to.include('event.dropped');
    });

    it('nothing after it was stopped', async () => {
      const desk = await startedDesk({}, (fake) => fake.lack('removeHandler'));
      desk.desktop.stop();
      desk.fake.raise('onclicktoact', { value: '1001' });
      expect(desk.observed.clicks).to.be.empty;
    });
  });

  describe('shows the telephone', () => {
    const modes = (desk: Desk) => desk.fake.count('setMode');

    it('again when the last session is closed', async () => {
      const desk = await startedDesk();
      await desk.desktop.openSession(OFFER, never);
      const session = await desk.desktop.openSession(OFFER, never);
      await desk.fake.raise('onSessionClosed', { sessionId: session });
      await clock.settle();
      expect(desk.observed.closed).to.deep.equal(['session-2']);
      expect(modes(desk)).to.equal(1);
      await desk.fake.raise('onSessionClosed', { sessionId: 'session-1' });
      await clock.settle();
      expect(steps(desk).at(-1)).to.equal('setMode 1');
      expect(modes(desk)).to.equal(2);
    });

    it('with several providers after the default session is there again', async () => {
      const desk = await startedDesk(SEVERAL_PROVIDERS);
      await desk.fake.raise('onSessionClosed', { sessionId: 'session-1' });
      await clock.settle();
      expect(steps(desk).slice(-2)).to.deep.equal(['createSession new_default', 'setMode 1']);
      expect(desk.fake.count('createSession')).to.equal(2);
    });

    it('with several providers without a second default session while the first is open', async () => {
      const desk = await startedDesk(SEVERAL_PROVIDERS);
      const session = await desk.desktop.openSession(OFFER, never);
      await desk.fake.raise('onSessionClosed', { sessionId: session });
      await clock.settle();
      expect(desk.fake.count('createSession')).to.equal(2);
      expect(steps(desk).at(-1)).to.equal('setMode 1');
    });

    it('as soon as the agent is in a session of ours, where it was refused before', async () => {
      const desk = await startedDesk();
      const session = await desk.desktop.openSession(OFFER, never);
      desk.fake.answer('setMode', rejecting({ message: 'not the focused provider' }));
      await desk.desktop.show();
      expect(desk.observed.panels).to.deep.equal(['docked']);
      desk.fake.answer('setMode', resolving(1));
      await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
      await clock.settle();
      expect(desk.observed.panels).to.deep.equal(['docked', 'docked']);
      await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
      expect(modes(desk)).to.equal(3);
    });

    for (const [mode, name, modes] of [
      [2, 'hidden by the template of the session that the agent goes to', [1, 1]],
      [0, 'minimised by the agent: it stays', [1]],
      ['soon', 'who knows where', [1]],
    ] as const) {
      it(`on a focus event, where it is ${name}`, async () => {
        const desk = await startedDesk();
        const session = await desk.desktop.openSession(OFFER, never);
        desk.fake.answer('getMode', resolving(mode));
        await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
        await clock.settle();
        expect(desk.fake.argumentsOf('setMode').map(([asked]) => asked)).to.deep.equal(modes);
        expect(desk.observed.focused).to.deep.equal([session]);
      });
    }

    it('on request, for as long as a silent host can be waited for', async () => {
      const desk = await startedDesk();
      desk.fake.answer('setMode', silent);
      const shown = desk.desktop.show();
      await clock.advance(ANSWER_LIMIT);
      await shown;
      expect(desk.events.at(-1)).to.equal('host.refused');
    });
  });

  describe('keeps to its own', () => {
    it('and calls no method that switches or closes anything', async () => {
      const asked = new Set<PropertyKey>();
      const desk = new Desk({ ...SEVERAL_PROVIDERS, panelWidth: 320 });
      const watched = new Proxy(desk.fake.framework, {
        get(framework, method) {
          asked.add(method);
          return Reflect.get(framework, method) as unknown;
        },
      });
      const started = desk.desktop.start();
      desk.page.deliver(watched);
      await started;
      const session = (await desk.desktop.openSession(OFFER, never)) ?? '';
      await desk.desktop.requestFocus(session, true);
      await desk.desktop.tellStory(session, { ...OFFER, who: 'Ada', state: 'Live', phase: 'live' });
      await desk.desktop.markWaiting(session, 'On hold');
      await desk.desktop.lookUp('+15550100123', never);
      const withdrawal = new AbortController();
      void desk.desktop.offer(OFFER, withdrawal.signal);
      await clock.settle();
      withdrawal.abort();
      await desk.fake.raise('onSessionClosed', { sessionId: session });
      await clock.settle();
      desk.desktop.stop();
      // A promise looks for `then` in whatever it is resolved with; an older host has no list of sessions.
      expect(asked.delete('getAllSessions')).to.equal(true);
      asked.delete('then');
      expect([...asked].sort()).to.deep.equal(
        METHODS.filter((method) => ![...FOR_ONE_PAGE, ...BESIDE_CALLS].includes(method)).sort(),
      );
    });

    it('and puts no name and no number into the log', async () => {
      const desk = await startedDesk();
      desk.fake.answer('createSession', rejecting('Ada O’Neill, +15550100123'));
      desk.fake.answer('notifyEvent', rejecting('Ada O’Neill, +15550100123'));
      await desk.desktop.openSession(OFFER, never).catch(() => null);
      await desk.desktop.offer(OFFER, never);
      await desk.desktop.lookUp('+15550100123', never);
      await desk.fake.raise('onclicktoact', { value: '+15550100123', recordTitle: 'Ada' });
      await desk.fake.raise('onpagenavigate', { value: 'https://contoso.crm4.dynamics.com/?id=Ada' });
      expect(JSON.stringify(desk.journal.entries)).not.to.match(/Ada|5550100/);
    });

    it('and two of them on one page do not disturb each other', async () => {
      const page = new FakePage();
      const [one, other] = [new Desk({}, page), new Desk({}, page)];
      const started = Promise.all([one.desktop.start(), other.desktop.start()]);
      page.deliver(one.fake.framework);
      await started;
      one.desktop.stop();
      expect(await other.desktop.openSession(OFFER, never)).to.equal('session-1');
    });
  });
});
