/** Application tabs, which a provider may touch only while the focus is on home or on a session of its own. */
import { addTab, changeTab, closeTab, composeTab, requireTab, showTab, tabTemplate } from '../workspace.js';
import { fill, mergeSlugs, readParameters, readSlugs } from '../slugs.js';
import { Refusal } from '../refusal.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Provider } from '../provider.js';
import type { Session } from '../sessions.js';
import type { Slugs } from '../slugs.js';
import type { Tab } from '../tabs.js';

export const tabMethods = {
  createTab: (desktop, provider, args) => {
    const session = focusedSession(desktop, provider);
    const input = args.object(0, 'input');
    const template = tabTemplate(desktop, args.textIn(input, 'templateName'));
    const tab = composeTab(desktop, template, {
      slugs: session.slugs,
      given: valuesFor(template.name, input),
      anchor: session.tabs.find(({ anchor }) => anchor) ?? null,
    });
    addTab(desktop, session, tab, input.isFocused === true);
    return tab.id;
  },

  /** By the name of the template, by a tag of it, or by both. The documentation's example has the correlation id second. */
  getTabs: (desktop, provider, args) => {
    const name = args.optionalText(0);
    const tag = args.isCorrelation(1) ? '' : args.optionalText(1);
    const { tabs } = focusedSession(desktop, provider);
    const fits = ({ template }: Tab) => name === '' || template === name;
    const isTagged = ({ template }: Tab) => tag === '' || tagsOf(desktop, template).includes(tag);
    return tabs.filter((tab) => fits(tab) && isTagged(tab)).map(({ id }) => id);
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
function focusedSession({ sessions }: Desktop, provider: Provider): Session {
  const { owner } = sessions.focused;
  if (owner === null || owner === provider.name) return sessions.focused;
  throw new Refusal('NotOwnSessionError', 'the focused session does not belong to this provider.');
}

/** `templateParameters`; older pages of the documentation have a Map named `appContext` instead. */
function valuesFor(template: string, input: Readonly<Record<string, unknown>>): Slugs {
  const { common, byTab } = readParameters(input.templateParameters);
  return mergeSlugs(readSlugs(input.appContext), common, byTab.get(template) ?? new Map<string, string>());
}

function tagsOf({ templates }: Desktop, template: string): readonly string[] {
  return templates.tabs.find(({ name }) => name === template)?.tags ?? [];
}
