/** Application tabs and the pages in them. */
import { createContact, openSession } from './stage.js';
import { equal, isRefused, text } from '../check.js';
import { Listener } from '../framework.js';
import type { Case } from '../case.js';
import type { Framework } from '../framework.js';

async function openCustomer(
  framework: Framework,
): Promise<{ readonly id: string; readonly lastname: string }> {
  const contact = await createContact(framework);
  const templateParameters = { customerEntityName: 'contact', customerRecordId: contact.id };
  await framework.createSession({ templateName: 'conformance_customer', templateParameters });
  return contact;
}

async function openWebsite(framework: Framework): Promise<string> {
  await openSession(framework, 'Tabs');
  const templateParameters = { address: `${location.origin}/test/conformance/page.html` };
  const input = { templateName: 'conformance_website', templateParameters, isFocused: true };
  return text(await framework.createTab(input));
}

export const tabCases: readonly Case[] = [
  {
    name: 'createTab opens a tab behind the one in front, and with isFocused before it',
    source: 'createTab',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      const behind = text(await framework.createTab({ templateName: 'conformance_list' }));
      await agent.sees({ sight: 'tab', title: 'List' });
      await agent.sees({ sight: 'tabInFront', title: 'Board' });
      const templateParameters = { searchText: 'Maria' };
      const input = { templateName: 'conformance_search', templateParameters, isFocused: true };
      const front = await framework.createTab(input, crypto.randomUUID());
      await agent.sees({ sight: 'tabInFront', title: 'Search Maria' });
      equal(await framework.getFocusedTab(), front);
      await framework.focusTab(behind, crypto.randomUUID());
      equal(await framework.getFocusedTab(), behind);
    },
  },
  {
    name: 'createTab takes values for the parameters of the page by their names',
    source: 'createTab; Application tab templates',
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      await openSession(framework, 'Tabs');
      const templateParameters = { entityName: 'contact', entityId: id };
      await framework.createTab({ templateName: 'msdyn_entityrecord', templateParameters, isFocused: true });
      await agent.sees({ sight: 'page', page: 'record', text: name });
    },
  },
  {
    name: 'createTab with appContext, as older pages of the documentation have it',
    source: 'createTab',
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      await openSession(framework, 'Tabs');
      const appContext = new Map([
        ['entityName', 'contact'],
        ['entityId', id],
      ]);
      await framework.createTab({ templateName: 'msdyn_entityrecord', appContext, isFocused: true });
      await agent.sees({ sight: 'page', page: 'record', text: name });
    },
  },
  {
    name: 'a record page without an id is the form of a new record with its data filled in',
    source: 'Application tab templates, entity record',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      const templateParameters = { entityName: 'contact', data: '{"lastname": "Cannon"}' };
      await framework.createTab({ templateName: 'msdyn_entityrecord', templateParameters, isFocused: true });
      await agent.sees({ sight: 'page', page: 'newRecord', text: 'contact' });
    },
  },
  {
    name: 'createTab opens a list, a search, a dashboard, a web resource and a custom page',
    source: 'Application tab templates',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      for (const [templateName, page, shown] of [
        ['conformance_list', 'list', 'account'],
        ['conformance_search', 'search', 'Maria'],
        ['conformance_dashboard', 'dashboard', ''],
        ['conformance_resource', 'webResource', 'conformance_page.html'],
        ['conformance_custom', 'customPage', 'conformance_custompage'],
      ] as const) {
        const templateParameters = { searchText: 'Maria', note: 'a note' };
        await framework.createTab({ templateName, templateParameters, isFocused: true });
        await agent.sees({ sight: 'page', page, text: shown });
      }
    },
  },
  {
    name: 'a third-party website opens at its address followed by its data, from slugs of the anchor record',
    source: 'Application tab templates, third-party website',
    run: async (framework, agent) => {
      const { lastname } = await openCustomer(framework);
      const address = `${location.origin}/test/conformance/page.html?q=`;
      const input = { templateName: 'conformance_website', templateParameters: { address }, isFocused: true };
      await framework.createTab(input);
      await agent.sees({ sight: 'page', page: 'website', text: `${address}${lastname}` });
    },
  },
  {
    name: 'a parameter of a page can be a query',
    source: 'Application tab templates, OData slugs',
    run: async (framework, agent) => {
      const { lastname } = await openCustomer(framework);
      await framework.createTab({ templateName: 'conformance_query', isFocused: true });
      await agent.sees({ sight: 'page', page: 'search', text: `Ada ${lastname}` });
    },
  },
  {
    name: 'createTab refuses a template that is missing',
    source: 'createTab',
    run: async (framework) => {
      await openSession(framework, 'Tabs');
      await isRefused(framework.createTab({ templateName: 'no_such_tab' }), 'TabTemplateNotFoundError');
      await isRefused(framework.createTab({}), 'InvalidArgumentError');
    },
  },
  {
    name: 'getTabs finds tabs by the name of their template, by a tag, and all of them without either',
    source: 'getTabs',
    run: async (framework) => {
      await openSession(framework, 'Tabs');
      const [board] = (await framework.getTabs()) as readonly string[];
      const list = await framework.createTab({ templateName: 'conformance_list' });
      const search = await framework.createTab({ templateName: 'conformance_search' });
      equal(await framework.getTabs(), [board, list, search]);
      equal(await framework.getTabs('conformance_list'), [list]);
      equal(await framework.getTabs('', 'wide'), [board, search]);
      equal(await framework.getTabs('conformance_search', 'start'), []);
      equal(await framework.getTabs('conformance_list', crypto.randomUUID()), [list]);
    },
  },
  {
    name: 'setTabTitle gives the tab a title and resolves with it',
    source: 'setTabTitle',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      const tab = await framework.createTab({ templateName: 'conformance_list' });
      equal(await framework.setTabTitle(tab, { title: 'Found' }), 'Found');
      await agent.sees({ sight: 'tab', title: 'Found' });
    },
  },
  {
    name: 'refreshTab loads the page of a tab anew',
    source: 'refreshTab',
    run: async (framework, agent) => {
      const tab = await openWebsite(framework);
      await agent.does({ deed: 'rememberWebsite' });
      equal(await framework.refreshTab(tab, crypto.randomUUID()), null);
      await agent.sees({ sight: 'websiteLoadedAnew' });
      await agent.sees({ sight: 'tabInFront', title: 'Website' });
    },
  },
  {
    name: 'a third-party website is loaded anew when the agent comes back to it',
    source: 'Application tab templates, third-party website',
    run: async (framework, agent) => {
      const tab = await openWebsite(framework);
      await agent.does({ deed: 'rememberWebsite' });
      const [board] = (await framework.getTabs()) as readonly string[];
      await framework.focusTab(board);
      await agent.sees({ sight: 'tabInFront', title: 'Board' });
      await framework.focusTab(tab);
      await agent.sees({ sight: 'websiteLoadedAnew' });
    },
  },
  {
    name: 'closeTab closes a tab, and the anchor tab stays',
    source: 'closeTab; Session templates',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      const [anchor] = (await framework.getTabs()) as readonly string[];
      const tab = await framework.createTab({ templateName: 'conformance_list' });
      equal(await framework.closeTab(tab, crypto.randomUUID()), null);
      await agent.sees({ sight: 'noTab', title: 'List' });
      await isRefused(framework.closeTab(anchor), 'anchor');
      await isRefused(framework.closeTab(tab), 'TabNotFoundError');
    },
  },
  {
    name: 'tabs can be opened in the home session',
    source: 'createTab',
    run: async (framework, agent) => {
      await framework.createTab({ templateName: 'conformance_list', isFocused: true });
      await agent.sees({ sight: 'sessionInFront', title: 'Home' });
      await agent.sees({ sight: 'tabInFront', title: 'List' });
    },
  },
  {
    name: 'a tab that the agent closes settles the form that was open in it',
    source: 'openForm',
    run: async (framework, agent) => {
      await openSession(framework, 'Tabs');
      const closes = framework.openForm({ entityName: 'contact' });
      await agent.sees({ sight: 'tabInFront', title: 'New contact' });
      await agent.does({ deed: 'closeTab', title: 'New contact' });
      text(await closes);
    },
  },
  {
    name: 'a tab that comes to the front is announced before',
    source: 'onpagenavigate',
    run: async (framework) => {
      await openSession(framework, 'Tabs');
      const pages = new Listener(framework, 'onpagenavigate');
      const tab = await framework.createTab({ templateName: 'conformance_list' });
      equal(pages.payloads, []);
      await framework.focusTab(tab);
      equal(typeof (await pages.payload()).value, 'string');
    },
  },
];
