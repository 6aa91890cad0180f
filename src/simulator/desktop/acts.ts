/**
 * What the agent does with the desktop: one union for the elements that dispatch it and for tests that act as the agent. The
 * agent alone accepts toasts, and switches and closes sessions.
 */
import { addressOf } from './page.js';
import { changePresence } from './presence.js';
import { changeTab, closeTab, openPage, reloadFocusedTab, showTab } from './workspace.js';
import { titleOf } from './tabs.js';
import type { Desktop } from './desktop.js';
import type { Fields } from '../records/store.js';
import type { Presence } from './organization.js';
import type { TabContent } from './tabs.js';

export type AgentAct =
  | { readonly type: 'acceptToast' | 'rejectToast' | 'togglePanel' }
  /** `closeSession`: the confirmation has been given. */
  | { readonly type: 'switchSession' | 'closeSession'; readonly session: string }
  | { readonly type: 'showTab' | 'closeTab'; readonly tab: string }
  | { readonly type: 'openPage'; readonly content: TabContent }
  | { readonly type: 'saveForm'; readonly tab: string; readonly fields: Fields }
  /** A note or a telephone call in the timeline. */
  | { readonly type: 'addRecord'; readonly entity: string; readonly fields: Fields }
  /** Loads the page in front anew. */
  | { readonly type: 'reloadPage' }
  /** Loads the page of the provider of this name anew. */
  | { readonly type: 'reloadProvider'; readonly provider: string }
  | ({ readonly type: 'clickNumber' } & ClickedNumber)
  | { readonly type: 'dragPanel'; readonly width: number }
  | { readonly type: 'setPresence'; readonly presence: Presence }
  | { readonly type: 'sendArticle'; readonly title: string; readonly link: string };

export interface ClickedNumber {
  readonly value: string;
  /** Logical name of the column. */
  readonly column: string;
  readonly entity: string;
  readonly id: string;
}

export function perform(desktop: Desktop, act: AgentAct): void {
  desktop.timeline.record({ kind: 'act', name: act.type, detail: act });
  const { sessions, toasts, panel } = desktop;
  switch (act.type) {
    case 'acceptToast':
      return toasts.accept();
    case 'rejectToast':
      return toasts.reject();
    case 'togglePanel':
      return panel.toggle();
    case 'dragPanel':
      return panel.drag(act.width, desktop.screenWidth);
    case 'reloadProvider':
      return desktop.gateway.reload(act.provider);
    case 'switchSession':
      return sessions.focus(act.session);
    case 'closeSession':
      return sessions.close(act.session);
    case 'showTab':
      return showTab(desktop, sessions.focused, act.tab);
    case 'closeTab':
      return closeTab(desktop, sessions.focused, act.tab);
    default:
      performOnPage(desktop, act);
  }
}

type PageAct = Extract<
  AgentAct,
  {
    type:
      'openPage' | 'saveForm' | 'addRecord' | 'reloadPage' | 'clickNumber' | 'setPresence' | 'sendArticle';
  }
>;

function performOnPage(desktop: Desktop, act: PageAct): void {
  switch (act.type) {
    case 'openPage':
      openPage(desktop, act.content);
      return;
    case 'saveForm':
      return saveForm(desktop, act.tab, act.fields);
    case 'addRecord':
      desktop.records.create(act.entity, desktop.records.typed(act.entity, act.fields));
      return desktop.changed();
    case 'reloadPage':
      return reloadFocusedTab(desktop);
    case 'clickNumber':
      return clickNumber(desktop, act);
    case 'setPresence':
      return changePresence(desktop, act.presence);
    case 'sendArticle':
      return tellInFocus(desktop, 'onsendkbarticle', { title: act.title, link: act.link });
  }
}

function saveForm(desktop: Desktop, id: string, fields: Fields): void {
  const session = desktop.sessions.focused;
  const tab = session.tabs.find((candidate) => candidate.id === id);
  if (!tab || (tab.content.shows !== 'record' && tab.content.shows !== 'newRecord')) return;
  const { entity } = tab.content;
  const typed = desktop.records.typed(entity, fields);
  const record = tab.content.shows === 'record' ? tab.content.id : desktop.records.create(entity, typed);
  if (tab.content.shows === 'record') desktop.records.update(entity, record, typed);
  const content: TabContent = { shows: 'record', entity, id: record };
  changeTab(desktop, session, id, { content, title: titleOf(content, desktop.records) });
  const saved = { entityType: entity, id: record, name: desktop.records.nameOf(entity, record) };
  desktop.settleForm(id, { savedEntityReference: [saved] });
}

/** A click goes to the first provider that may call out. */
function clickNumber(desktop: Desktop, { value, column, entity, id }: ClickedNumber): void {
  const provider = desktop.outboundProvider;
  if (!provider) return;
  desktop.tell(provider.name, 'onclicktoact', {
    value,
    name: column,
    format: 'phone',
    entityLogicalName: entity,
    entityId: id,
    recordTitle: desktop.records.nameOf(entity, id),
    pageUrl: addressOf(desktop.organization, { shows: 'record', entity, id }),
  });
}

function tellInFocus(desktop: Desktop, event: string, payload: unknown): void {
  if (desktop.providerInFocus !== null) desktop.tell(desktop.providerInFocus, event, payload);
}
