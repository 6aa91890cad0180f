/** Opening, showing and closing application tabs, whoever asks for it: the agent, a provider, a session's template. */
import { addressOf, focusedTabOf } from './page.js';
import { navigate } from './single-page.js';
import { fill, mergeSlugs } from './slugs.js';
import { PAGE_TYPES } from './templates.js';
import { slugSource } from './desktop-slugs.js';
import { newTab, tabFromTemplate, titleOf } from './tabs.js';
import { Refusal } from './refusal.js';
import type { Desktop } from './desktop.js';
import type { Session } from './sessions.js';
import type { SessionTemplate, TabTemplate } from './templates.js';
import type { Tab, TabContent } from './tabs.js';
import type { Slugs, TemplateParameters } from './slugs.js';

/** Opens a page in the focused session, or shows the tab that has it already. @returns the tab's id */
export function openPage(desktop: Desktop, content: TabContent): string {
  if (desktop.app === 'singleSession') return navigate(desktop, content);
  const { sessions, records } = desktop;
  const same = sessions.focused.tabs.find((tab) => JSON.stringify(tab.content) === JSON.stringify(content));
  const tab = same ?? newTab(content, titleOf(content, records));
  if (!same) addTab(desktop, sessions.focused, tab, false);
  showTab(desktop, sessions.focused, tab.id);
  return tab.id;
}

export function addTab(desktop: Desktop, session: Session, tab: Tab, isFocused: boolean): void {
  desktop.sessions.change(session.id, { tabs: [...session.tabs, tab] });
  if (isFocused) showTab(desktop, desktop.sessions.get(session.id), tab.id);
}

/** Brings a tab to the front. The provider in charge is told of the address before the page navigates. */
export function showTab(desktop: Desktop, session: Session, tab: string): void {
  if (session.focusedTab === tab) return;
  const next = requireTab(session, tab);
  const listener = session.owner ?? desktop.providerInFocus;
  if (listener !== null && session.id === desktop.sessions.focused.id) {
    desktop.tell(listener, 'onpagenavigate', { value: addressOf(desktop.organization, next.content) });
  }
  desktop.sessions.change(session.id, { focusedTab: tab });
}

/** The tab before it comes to the front. The anchor tab stays. */
export function closeTab(desktop: Desktop, session: Session, tab: string): void {
  const { anchor } = requireTab(session, tab);
  if (anchor) throw new Refusal('InvalidArgumentError', 'the anchor tab cannot be closed.');
  const place = session.tabs.findIndex(({ id }) => id === tab);
  const tabs = session.tabs.filter(({ id }) => id !== tab);
  const before = tabs[Math.max(0, place - 1)]?.id ?? '';
  const focusedTab = session.focusedTab === tab ? before : session.focusedTab;
  desktop.sessions.change(session.id, { tabs, focusedTab });
  desktop.settleForm(tab, {});
}

export function changeTab(
  desktop: Desktop,
  session: Session,
  tab: string,
  change: Partial<Omit<Tab, 'id'>>,
): void {
  requireTab(session, tab);
  const tabs = session.tabs.map((candidate) =>
    candidate.id === tab ? { ...candidate, ...change } : candidate,
  );
  desktop.sessions.change(session.id, { tabs });
}

/** @throws Refusal */
export function requireTab(session: Session, id: string): Tab {
  const tab = session.tabs.find((candidate) => candidate.id === id);
  if (!tab) throw new Refusal('TabNotFoundError', `there is no tab ${id} in the session.`);
  return tab;
}

/** Loads the page in front anew: what was typed into it and not saved is gone. */
export function reloadFocusedTab(desktop: Desktop): void {
  const session = desktop.sessions.focused;
  const tab = focusedTabOf(session);
  if (tab) changeTab(desktop, session, tab.id, { version: tab.version + 1 });
}

/** @throws Refusal */
export function tabTemplate({ templates }: Desktop, name: string): TabTemplate {
  const template = templates.tabs.find((candidate) => candidate.name === name);
  if (!template)
    throw new Refusal('TabTemplateNotFoundError', `there is no application tab template ${name}.`);
  return template;
}

/** What a tab is made of besides its template. */
export interface TabRequest {
  /** Values that a slug finds. */
  readonly slugs: Slugs;
  /** Values meant for this tab: of its slugs, and of its page's parameters where they bear such a name. */
  readonly given: Slugs;
  /** The session's first tab, whose record slugs may speak of; null for that tab itself. */
  readonly anchor: Tab | null;
}

export function composeTab(
  { records }: Desktop,
  template: TabTemplate,
  { slugs, given, anchor }: TabRequest,
): Tab {
  const values = slugSource(mergeSlugs(slugs, given), records, anchor?.content ?? null);
  const names: readonly string[] = PAGE_TYPES[template.page];
  const parameters = [...given].filter(([name]) => names.includes(name));
  return tabFromTemplate(template, Object.fromEntries(parameters), values, records);
}

export interface SessionRequest {
  readonly owner: string;
  readonly template: SessionTemplate;
  readonly parameters: TemplateParameters;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Opens a session with its anchor tab and its additional tabs, not focused yet. @throws Refusal */
export function openSession(
  desktop: Desktop,
  { owner, template, parameters, context }: SessionRequest,
): Session {
  const compose = (name: string, anchor: Tab | null) =>
    composeTab(desktop, tabTemplate(desktop, name), {
      slugs: parameters.common,
      given: parameters.byTab.get(name) ?? new Map<string, string>(),
      anchor,
    });
  const anchor = { ...compose(template.anchorTab, null), anchor: true };
  const others = template.additionalTabs.map((name) => compose(name, anchor));
  const values = slugSource(parameters.common, desktop.records, anchor.content);
  return desktop.sessions.open({
    owner,
    title: fill(template.title, values) || 'New session',
    titleTemplate: template.title,
    slugs: parameters.common,
    panelMode: template.panelMode,
    context,
    tabs: [anchor, ...others],
  });
}
