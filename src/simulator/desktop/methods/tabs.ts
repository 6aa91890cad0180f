/** Application tabs, which a provider may touch only while the focus is on a session of its own, or on its home. */
import { addTab, changeTab, closeTab, composeTab, requireTab, showTab, tabTemplate } from '../workspace.js';
import { fill, mergeSlugs, readParameters, readSlugs } from '../slugs.js';
import { Refusal } from '../refusal.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Provider } from '../provider.js';
import type { Session } from '../sessions.js';

export const tabMethods = {
  createTab: (desktop, provider, args) => {
    const session = focusedSession(desktop, provider);
    const { templateName, templateParameters, isFocused } = args.object(0, 'input');
    const given = readParameters(templateParameters);
    const parameters = { ...given, common: mergeSlugs(session.slugs, given.common) };
    const tab = composeTab(desktop, tabTemplate(desktop, String(templateName)), parameters);
    addTab(desktop, session, tab, isFocused === true);
    return tab.id;
  },

  getTabs: (desktop, provider, args) => {
    const name = args.optionalText(0);
    const { tabs } = focusedSession(desktop, provider);
    return tabs.filter(({ template }) => name === '' || template === name).map(({ id }) => id);
  },

  getFocusedTab: (desktop, provider) => focusedSession(desktop, provider).focusedTab,

  focusTab: (desktop, provider, args) => {
    showTab(desktop, focusedSession(desktop, provider), args.text(0, 'tabId'));
    return null;
  },

  refreshTab: (desktop, provider, args) => {
    const session = focusedSession(desktop, provider);
    const tab = requireTab(session, args.text(0, 'tabId'));
    changeTab(desktop, session, tab.id, { version: tab.version + 1 });
    return null;
  },

  setTabTitle: (desktop, provider, args) => {
    const session = focusedSession(desktop, provider);
    const tab = requireTab(session, args.text(0, 'tabId'));
    const values = readSlugs(args.object(1, 'input'));
    const template = desktop.templates.tabs.find(({ name }) => name === tab.template);
    const filled = fill(template?.title ?? '', mergeSlugs(session.slugs, values));
    const title = values.get('title') ?? (filled || tab.title);
    changeTab(desktop, session, tab.id, { title });
    return title;
  },

  closeTab: (desktop, provider, args) => {
    closeTab(desktop, focusedSession(desktop, provider), args.text(0, 'tabId'));
    return null;
  },
} satisfies Record<string, Method>;

/** @throws Refusal when the focus is on another provider's session */
function focusedSession(desktop: Desktop, provider: Provider): Session {
  if (desktop.providerInFocus === provider.name) return desktop.sessions.focused;
  throw new Refusal('NotOwnSessionError', 'the focused session does not belong to this provider.');
}
