/** Sessions: opening them, reading them, their titles, marks and context, and what the agent does with them. */
import { createContact, openSession } from './stage.js';
import { equal, has, holds, isRefused, text } from '../check.js';
import { Listener } from '../framework.js';
import type { Case } from '../case.js';

/** As many can be open beside home. */
const MOST_SESSIONS = 10;

export const sessionCases: readonly Case[] = [
  {
    name: 'createSession opens a session with its title, in focus, and gives its id',
    source: 'createSession',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      await agent.sees({ sight: 'sessionInFront', title: 'Maria' });
      equal(await framework.getFocusedSession(), id);
    },
  },
  {
    name: 'createSession takes its input as JSON text, too, and a correlation id after it',
    source: 'createSession',
    run: async (framework, agent) => {
      const templateParameters = { customerName: 'Maria' };
      const input = JSON.stringify({ templateName: 'conformance_session', templateParameters });
      text(await framework.createSession(input, crypto.randomUUID()));
      await agent.sees({ sight: 'sessionInFront', title: 'Maria' });
    },
  },
  {
    name: 'createSession fills the title from the customer’s name',
    source: 'createSession',
    run: async (framework, agent) => {
      await framework.createSession({ templateName: 'conformance_session', customerName: 'Maria' });
      await agent.sees({ sight: 'sessionInFront', title: 'Maria' });
    },
  },
  {
    name: 'createSession refuses a template that is missing, and one that is not generic',
    source: 'createSession',
    run: async (framework) => {
      const missing = framework.createSession({ templateName: 'no_such_template' });
      await isRefused(missing, 'SessionTemplateNotFoundError');
      await isRefused(framework.createSession({ templateName: 'conformance_case' }), 'generic');
    },
  },
  {
    name: 'ten sessions can be open, and canCreateSession says whether there is room',
    source: 'canCreateSession, createSession',
    run: async (framework) => {
      for (let count = 0; count < MOST_SESSIONS; count += 1) {
        equal(await framework.canCreateSession(), true);
        await openSession(framework, `Number ${count}`);
      }
      equal(await framework.canCreateSession(), false);
      const eleventh = framework.createSession({ templateName: 'conformance_session' });
      await isRefused(eleventh, 'SessionLimitExceededError');
    },
  },
  {
    name: 'getSession gives a Map with id, focus, context and conversation',
    source: 'getSession',
    run: async (framework) => {
      const id = await openSession(framework, 'Maria');
      const session = await framework.getSession(id);
      if (!(session instanceof Map)) throw new Error('the session is no Map.');
      has(Object.fromEntries(session), { sessionId: id, focused: true });
      has(session.get('context'), { customerName: 'Maria' });
      text(session.get('conversationId'), 'conversationId');
    },
  },
  {
    name: 'getAllSessions names every own session',
    source: 'getAllSessions',
    run: async (framework) => {
      const ids = [await openSession(framework, 'One'), await openSession(framework, 'Two')];
      const all = (await framework.getAllSessions()) as readonly string[];
      equal(
        all.filter((id) => ids.includes(id)),
        ids,
      );
    },
  },
  {
    name: 'onSessionSwitched tells what gains and what loses the focus, each by its id',
    source: 'onSessionSwitched',
    run: async (framework, agent) => {
      const switches = new Listener(framework, 'onSessionSwitched');
      const id = await openSession(framework, 'Maria');
      has(await switches.payload(), { sessionId: id, focused: true, context: { customerName: 'Maria' } });
      await agent.does({ deed: 'switchSession', title: 'Home' });
      has(await switches.payload(2), { sessionId: id, focused: false });
    },
  },
  {
    name: 'onSessionSwitched comes for both sessions when the agent switches between them',
    source: 'onSessionSwitched',
    run: async (framework, agent) => {
      const one = await openSession(framework, 'One');
      const two = await openSession(framework, 'Two');
      const switches = new Listener(framework, 'onSessionSwitched');
      await agent.does({ deed: 'switchSession', title: 'One' });
      const told = [await switches.payload(1), await switches.payload(2)];
      const byId = new Map(told.map(({ sessionId, focused }) => [sessionId, focused]));
      equal([byId.get(one), byId.get(two)], [true, false]);
    },
  },
  {
    name: 'onSessionClosed tells the session that the agent closed',
    source: 'onSessionClosed',
    run: async (framework, agent) => {
      const closed = new Listener(framework, 'onSessionClosed');
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'closeSession', title: 'Maria' });
      has(await closed.payload(), { sessionId: id, context: { customerName: 'Maria' } });
      await isRefused(framework.getSession(id), 'SessionNotFoundError');
    },
  },
  {
    name: 'the session that is closed loses the focus, and its owner hears of it',
    source: 'onSessionSwitched, onSessionClosed',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      const switches = new Listener(framework, 'onSessionSwitched');
      await agent.does({ deed: 'closeSession', title: 'Maria' });
      has(await switches.payload(), { sessionId: id, focused: false });
      await agent.sees({ sight: 'sessionInFront', title: 'Home' });
    },
  },
  {
    name: 'nothing tells a provider that home got the focus',
    source: 'onSessionSwitched',
    run: async (framework, agent) => {
      const switches = new Listener(framework, 'onSessionSwitched');
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'switchSession', title: 'Home' });
      await switches.payload(2);
      await framework.getMode();
      equal(
        new Set(switches.payloads.map(({ sessionId }) => sessionId)).size,
        1,
        'the number of sessions told of',
      );
      has(switches.payloads[0], { sessionId: id });
    },
  },
  {
    name: 'there is no method to switch or close a session',
    source: 'Session management',
    run: (framework) => {
      for (const name of ['closeSession', 'focusSession', 'switchSession']) {
        holds(!(name in framework), `there is no ${name}`);
      }
      return Promise.resolve();
    },
  },
  {
    name: 'requestFocusSession asks for attention and does not switch',
    source: 'requestFocusSession',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'switchSession', title: 'Home' });
      equal(await framework.requestFocusSession(id), null);
      await agent.sees({ sight: 'attention', session: 'Maria' });
      await agent.sees({ sight: 'sessionInFront', title: 'Home' });
      await agent.does({ deed: 'switchSession', title: 'Maria' });
      await agent.sees({ sight: 'noMark', session: 'Maria' });
    },
  },
  {
    name: 'requestFocusSession does not take a correlation id for a count',
    source: 'requestFocusSession',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'switchSession', title: 'Home' });
      await framework.requestFocusSession(id, crypto.randomUUID());
      await agent.sees({ sight: 'activity', session: 'Maria', count: 0 });
      await framework.requestFocusSession(id, 3);
      await agent.sees({ sight: 'activity', session: 'Maria', count: 3 });
    },
  },
  {
    name: 'notifyNewActivity shows the count until the agent looks, and refuses a negative one',
    source: 'notifyNewActivity',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'switchSession', title: 'Home' });
      equal(await framework.notifyNewActivity(id, 2), null);
      await agent.sees({ sight: 'activity', session: 'Maria', count: 2 });
      await framework.notifyNewActivity(id, 5);
      await agent.sees({ sight: 'activity', session: 'Maria', count: 5 });
      await isRefused(framework.notifyNewActivity(id, -1), 'InvalidArgumentError');
      await agent.does({ deed: 'switchSession', title: 'Maria' });
      await agent.sees({ sight: 'noMark', session: 'Maria' });
    },
  },
  {
    name: 'notifyKpiBreach shows an exclamation mark and takes it away again',
    source: 'notifyKpiBreach',
    run: async (framework, agent) => {
      const id = await openSession(framework, 'Maria');
      await agent.does({ deed: 'switchSession', title: 'Home' });
      equal(await framework.notifyKpiBreach(id, undefined, 'Waits for 5 minutes'), null);
      await agent.sees({ sight: 'breach', session: 'Maria' });
      await framework.notifyKpiBreach(id, true);
      await agent.sees({ sight: 'noMark', session: 'Maria' });
    },
  },
  {
    name: 'setSessionTitle fills the template’s title anew',
    source: 'setSessionTitle',
    run: async (framework, agent) => {
      const sessionId = await openSession(framework, 'Maria');
      await framework.setSessionTitle({ sessionId, customerName: 'Bob' });
      await agent.sees({ sight: 'sessionInFront', title: 'Bob' });
    },
  },
  {
    name: 'updateContext adds, changes and deletes values of the session’s context',
    source: 'updateContext',
    run: async (framework) => {
      const id = await openSession(framework, 'Maria');
      await framework.updateContext({ customerName: 'Bob', queue: 'Sales' }, id, false, crypto.randomUUID());
      equal(await contextOf(id), { customerName: 'Bob', queue: 'Sales' });
      await framework.updateContext({ customerName: '' }, id, true);
      equal(await contextOf(id), { queue: 'Sales' });

      async function contextOf(session: string): Promise<unknown> {
        return ((await framework.getSession(session)) as ReadonlyMap<string, unknown>).get('context');
      }
    },
  },
  {
    name: 'a session has an anchor tab and the additional tabs of its template',
    source: 'Session templates',
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      const templateParameters = { customerEntityName: 'contact', customerRecordId: id, searchText: 'Maria' };
      await framework.createSession({ templateName: 'conformance_customer', templateParameters });
      await agent.sees({ sight: 'tabInFront', title: name });
      for (const title of ['Search Maria', 'List']) await agent.sees({ sight: 'tab', title });
      equal(((await framework.getTabs()) as readonly string[]).length, 3, 'the number of tabs');
    },
  },
  {
    name: 'the title of a session can speak of the record in its anchor tab',
    source: 'Session templates, slugs',
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      const templateParameters = { customerEntityName: 'contact', customerRecordId: id };
      await framework.createSession({ templateName: 'conformance_customer', templateParameters });
      await agent.sees({ sight: 'sessionInFront', title: name });
    },
  },
  {
    name: 'values under the name of a tab’s template are meant for that tab',
    source: 'createSession, templateParameters',
    run: async (framework, agent) => {
      const { id } = await createContact(framework);
      const templateParameters = {
        customerEntityName: 'contact',
        customerRecordId: id,
        searchText: 'for all',
        conformance_search: { searchText: 'for this tab' },
      };
      await framework.createSession({ templateName: 'conformance_customer', templateParameters });
      await agent.sees({ sight: 'tab', title: 'Search for this tab' });
    },
  },
];
