/** Who and where the provider is, click-to-act, presence, articles, pages, and events of its own. */
import { BOTH_APPS } from '../case.js';
import { createContact, openSession } from './stage.js';
import { equal, has, holds, json, text } from '../check.js';
import { Listener } from '../framework.js';
import type { Case } from '../case.js';

const ALWAYS = [
  'clientUrl',
  'appUrl',
  'appid',
  'orgId',
  'orgUniqueName',
  'userId',
  'username',
  'crmVersion',
] as const;

export const agentAndAppCases: readonly Case[] = [
  {
    name: 'getEnvironment gives a JSON text with organisation, app and user',
    source: 'getEnvironment',
    apps: BOTH_APPS,
    run: async (framework) => {
      const environment = await json(framework.getEnvironment());
      for (const key of ALWAYS) holds(text(environment[key], key) !== '', `${key} is there`);
      for (const key of ['orgLcid', 'userLcid']) {
        holds(typeof environment[key] === 'number', `${key} is a number`);
      }
    },
  },
  {
    name: 'getEnvironment tells of the page while the own session is in focus',
    source: 'getEnvironment',
    run: async (framework) => {
      const { id } = await createContact(framework);
      await framework.createSession({
        templateName: 'conformance_customer',
        templateParameters: { customerEntityName: 'contact', customerRecordId: id },
      });
      has(await json(framework.getEnvironment()), { pagetype: 'entityrecord', etn: 'contact', id });
    },
  },
  {
    name: 'getEnvironment tells nothing of the page while a foreign session is in focus',
    source: 'getEnvironment',
    shared: true,
    run: async (framework, _, neighbour) => {
      await neighbour.call('createSession', { templateName: 'conformance_session' });
      const environment = await json(framework.getEnvironment());
      for (const key of ['pagetype', 'etn', 'id']) holds(!(key in environment), `${key} is left out`);
    },
  },
  {
    name: 'isConsoleApp is true in a multi-session app',
    source: 'isConsoleApp',
    run: async (framework) => equal(await framework.isConsoleApp(), true),
  },
  {
    name: 'isConsoleApp is false in a single-session app',
    source: 'isConsoleApp',
    apps: ['singleSession'],
    run: async (framework) => equal(await framework.isConsoleApp(), false),
  },
  {
    name: 'setClickToAct resolves with null and getClickToAct tells what was set',
    source: 'setClickToAct, getClickToAct',
    apps: BOTH_APPS,
    run: async (framework) => {
      equal(await framework.setClickToAct(true), null);
      equal(await framework.getClickToAct(), true);
      await framework.setClickToAct(false);
      equal(await framework.getClickToAct(), false);
    },
  },
  {
    name: 'onclicktoact tells value, name, format and table of the field that the agent clicks',
    source: 'onclicktoact',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id, name, phone } = await createContact(framework);
      await framework.setClickToAct(true);
      const clicks = new Listener(framework, 'onclicktoact');
      await agent.does({ deed: 'clickNumber', contact: id, value: phone });
      const click = await clicks.payload();
      has(click, { value: phone, name: 'telephone1', format: 'phone', entityLogicalName: 'contact' });
      has(click, { entityId: id, recordTitle: name });
    },
  },
  {
    name: 'onclicktoact passes on what a custom control raises',
    source: 'onclicktoact, custom controls',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      await framework.setClickToAct(true);
      const clicks = new Listener(framework, 'onclicktoact');
      await agent.does({ deed: 'raiseClickToAct', detail: { value: '42', campaign: 'spring' } });
      equal(await clicks.payload(), { value: '42', campaign: 'spring' });
    },
  },
  {
    name: 'onpagenavigate tells the address before the page navigates',
    source: 'onpagenavigate',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id } = await createContact(framework);
      const pages = new Listener(framework, 'onpagenavigate');
      await agent.does({ deed: 'openRecord', entity: 'contact', id });
      const { searchParams } = new URL(text((await pages.payload()).value, 'value'));
      equal(searchParams.get('pagetype'), 'entityrecord');
      equal(searchParams.get('etn'), 'contact');
      equal(searchParams.get('id'), id);
    },
  },
  {
    name: 'onsendkbarticle tells title and link of the article that the agent sends',
    source: 'onsendkbarticle',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const articles = new Listener(framework, 'onsendkbarticle');
      await agent.does({ deed: 'sendArticle' });
      const { title, link } = await articles.payload();
      holds(text(title, 'title') !== '' && URL.canParse(text(link, 'link')), 'there are a title and a link');
    },
  },
  {
    name: 'getPresence gives the text of the presence and setPresence whether it was set',
    source: 'getPresence, setPresence',
    run: async (framework) => {
      equal(await framework.setPresence('Busy'), true);
      equal(await framework.getPresence(), 'Busy');
      equal(await framework.setPresence('no such presence'), false);
      equal(await framework.setPresence('busy'), false, 'a text that is not exactly the administrator’s');
      equal(await framework.getPresence(), 'Busy');
    },
  },
  {
    name: 'onPresenceChange tells of the agent’s change, with id, text and status',
    source: 'onPresenceChange',
    run: async (framework, agent) => {
      const changes = new Listener(framework, 'onPresenceChange');
      await agent.does({ deed: 'setPresence', presence: 'Away' });
      const { presenceInfo } = await changes.payload();
      has(presenceInfo, { presenceText: 'Away' });
      const info = presenceInfo as Readonly<Record<string, unknown>>;
      for (const key of ['presenceId', 'basePresenceStatus', 'presenceColor']) text(info[key], key);
    },
  },
  {
    name: 'onPresenceChange tells of a change by program, too',
    source: 'onPresenceChange',
    run: async (framework) => {
      const changes = new Listener(framework, 'onPresenceChange');
      await framework.setPresence('Busy');
      has((await changes.payload()).presenceInfo, { presenceText: 'Busy' });
    },
  },
  {
    name: 'raiseEvent resolves with true and invokes the handlers of that event',
    source: 'raiseEvent',
    apps: BOTH_APPS,
    run: async (framework) => {
      const raised = new Listener(framework, 'oncustomevent');
      const correlationId = crypto.randomUUID();
      equal(await framework.raiseEvent('oncustomevent', 'a value', correlationId), true);
      equal(await raised.payload(), { value: 'a value', correlationId });
    },
  },
  {
    name: 'removeHandler ends the hearing',
    source: 'addHandler, removeHandler',
    apps: BOTH_APPS,
    run: async (framework) => {
      const heard: string[] = [];
      const handler = (payload: string) => {
        heard.push(payload);
        return Promise.resolve();
      };
      const other = new Listener(framework, 'oncustomevent');
      framework.addHandler('oncustomevent', handler);
      await framework.raiseEvent('oncustomevent', 'one');
      await other.payload();
      framework.removeHandler('oncustomevent', handler);
      await framework.raiseEvent('oncustomevent', 'two');
      await other.payload(2);
      equal(heard.length, 1, 'the number of events that the handler was given');
    },
  },
  {
    name: 'names of events are case-sensitive',
    source: 'addHandler',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      await framework.setMode(0);
      const wrong = new Listener(framework, 'onModeChanged');
      const right = new Listener(framework, 'onmodechanged');
      await agent.does({ deed: 'togglePanel' });
      await right.payload();
      equal(wrong.payloads, []);
    },
  },
  {
    name: 'onpagenavigate tells of a tab that comes to the front in an own session',
    source: 'onpagenavigate',
    run: async (framework) => {
      await openSession(framework, 'Pages');
      const pages = new Listener(framework, 'onpagenavigate');
      await framework.createTab({ templateName: 'conformance_list', isFocused: true });
      const { searchParams } = new URL(text((await pages.payload()).value, 'value'));
      equal(searchParams.get('etn'), 'account');
    },
  },
];
