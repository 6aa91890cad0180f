/** Several providers beside one another: whose session is whose, and who hears of what. */
import { equal, has, holds, isRefused, text } from '../check.js';
import { Listener } from '../framework.js';
import { openSession } from './stage.js';
import type { Case, Neighbour } from '../case.js';

async function openForeign(neighbour: Neighbour, customerName = 'Theirs'): Promise<string> {
  const input = { templateName: 'conformance_session', templateParameters: { customerName } };
  return text(await neighbour.call('createSession', input));
}

export const providerCases: readonly Case[] = [
  {
    name: 'home belongs to nobody: setMode is not supported there',
    source: 'Guidelines for partners, several providers',
    shared: true,
    run: async (framework, agent) => {
      await agent.sees({ sight: 'sessionInFront', title: 'Home' });
      await isRefused(framework.setMode(1), 'ModeNotSupportedError');
    },
  },
  {
    name: 'a default session makes the panel visible',
    source: 'Guidelines for partners, several providers',
    shared: true,
    run: async (framework, agent) => {
      await openSession(framework, 'Default');
      equal(await framework.setMode(1), 1);
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'setMode is refused while a foreign session is in focus',
    source: 'setMode',
    shared: true,
    run: async (framework, _, neighbour) => {
      await openSession(framework, 'Mine');
      await openForeign(neighbour);
      await isRefused(framework.setMode(1), 'ModeNotSupportedError');
    },
  },
  {
    name: 'a foreign session is nobody’s business: it cannot be read, marked, titled or filled',
    source: 'Session management',
    shared: true,
    run: async (framework, _, neighbour) => {
      const id = await openForeign(neighbour);
      for (const call of [
        framework.getSession(id),
        framework.requestFocusSession(id),
        framework.notifyNewActivity(id, 1),
        framework.notifyKpiBreach(id),
        framework.updateContext({ a: 1 }, id),
        framework.setSessionTitle({ sessionId: id, customerName: 'Mine' }),
      ]) {
        await isRefused(call, 'SessionNotFoundError');
      }
    },
  },
  {
    name: 'tabs of a foreign session cannot be touched',
    source: 'createTab, getTabs, getFocusedTab, setTabTitle, focusTab, refreshTab, closeTab',
    shared: true,
    run: async (framework, _, neighbour) => {
      await openForeign(neighbour);
      const tab = await neighbour.call('getFocusedTab');
      for (const call of [
        framework.createTab({ templateName: 'conformance_list' }),
        framework.getTabs(),
        framework.getFocusedTab(),
        framework.focusTab(tab),
        framework.refreshTab(tab),
        framework.setTabTitle(tab, { title: 'Mine' }),
        framework.closeTab(tab),
      ]) {
        await isRefused(call, 'NotOwnSession');
      }
    },
  },
  {
    name: 'getFocusedSession gives null while a foreign session is in focus',
    source: 'getFocusedSession',
    shared: true,
    run: async (framework, _, neighbour) => {
      await openForeign(neighbour);
      equal(await framework.getFocusedSession(), null);
    },
  },
  {
    name: 'getAllSessions names no foreign session',
    source: 'getAllSessions',
    shared: true,
    run: async (framework, _, neighbour) => {
      const foreign = await openForeign(neighbour);
      const mine = await openSession(framework, 'Mine');
      const all = (await framework.getAllSessions()) as readonly string[];
      holds(all.includes(mine) && !all.includes(foreign), 'only the own session is named');
    },
  },
  {
    name: 'events of a session reach its owner only',
    source: 'onSessionSwitched, onSessionClosed, onmodechanged',
    shared: true,
    run: async (framework, agent, neighbour) => {
      const closed = new Listener(framework, 'onSessionClosed');
      await openSession(framework, 'Mine');
      await agent.does({ deed: 'togglePanel' });
      await agent.does({ deed: 'closeSession', title: 'Mine' });
      await closed.payload();
      for (const event of ['onSessionSwitched', 'onSessionClosed', 'onmodechanged']) {
        equal(await neighbour.heard(event), [], `what the neighbour hears of ${event}`);
      }
    },
  },
  {
    name: 'a switch from an own session to a foreign one is told as the loss of the focus alone',
    source: 'onSessionSwitched',
    shared: true,
    run: async (framework, _, neighbour) => {
      const id = await openSession(framework, 'Mine');
      const switches = new Listener(framework, 'onSessionSwitched');
      const foreign = await openForeign(neighbour);
      has(await switches.payload(), { sessionId: id, focused: false });
      const [theirs] = await neighbour.heard('onSessionSwitched');
      has(theirs, { sessionId: foreign, focused: true });
      equal(switches.payloads.length, 1, 'the number of events');
    },
  },
  {
    name: 'the panel follows the focus to the provider of the session',
    source: 'Guidelines for partners, several providers',
    shared: true,
    run: async (framework, agent, neighbour) => {
      await openSession(framework, 'Mine');
      await openForeign(neighbour);
      equal(await neighbour.call('setMode', 0), 0);
      await agent.does({ deed: 'switchSession', title: 'Mine' });
      equal(await framework.setMode(1), 1);
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'a click on a number goes to one provider: to the one that has click-to-act on',
    source: 'setClickToAct, onclicktoact',
    shared: true,
    run: async (framework, agent, neighbour) => {
      await framework.setClickToAct(true);
      const clicks = new Listener(framework, 'onclicktoact');
      await agent.does({ deed: 'raiseClickToAct', detail: { value: '42' } });
      equal(await clicks.payload(), { value: '42' });
      equal(await neighbour.heard('onclicktoact'), [], 'what the neighbour hears');
    },
  },
  {
    name: 'a notification is withdrawn by nobody but the provider that asked for it',
    source: 'cancelEvent',
    shared: true,
    run: async (framework, agent, neighbour) => {
      const answer = framework.notifyEvent({ templateName: 'conformance_call', cancellationToken: 'mine' });
      await agent.sees({
        sight: 'toast',
        title: 'Call from',
        fields: [],
        buttons: ['Take it', 'Leave it'],
      });
      await isRefused(neighbour.call('cancelEvent', 'mine'), 'NotificationNotFoundError');
      await agent.does({ deed: 'acceptToast' });
      text(await answer);
    },
  },
  {
    name: 'a change of presence reaches every provider',
    source: 'onPresenceChange',
    shared: true,
    run: async (framework, _, neighbour) => {
      const changes = new Listener(framework, 'onPresenceChange');
      await neighbour.call('setPresence', 'Busy');
      has((await changes.payload()).presenceInfo, { presenceText: 'Busy' });
    },
  },
];
