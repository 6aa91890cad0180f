/** The page in the middle as the framework speaks of it: page type, table and record of the tab in front. */
import { pageUrl } from './organization.js';
import type { Organization } from './organization.js';
import type { Session } from './sessions.js';
import type { Tab, TabContent } from './tabs.js';

/** The keys that describe a page, as in the app's own address. */
export type Page = Readonly<Record<string, string>>;

export function focusedTabOf(session: Session): Tab | null {
  return session.tabs.find(({ id }) => id === session.focusedTab) ?? null;
}

export function pageOf(session: Session): Page {
  const tab = focusedTabOf(session);
  return tab ? pageOfContent(tab.content) : {};
}

export function addressOf(organization: Organization, content: TabContent): string {
  return content.shows === 'website' ? content.url : pageUrl(organization, pageOfContent(content));
}

function pageOfContent(content: TabContent): Page {
  switch (content.shows) {
    case 'dashboard':
      return { pagetype: 'dashboard' };
    case 'list':
      return { pagetype: 'entitylist', etn: content.entity };
    case 'record':
      return { pagetype: 'entityrecord', etn: content.entity, id: content.id };
    case 'newRecord':
      return { pagetype: 'entityrecord', etn: content.entity };
    case 'search':
      return { pagetype: 'search', searchText: content.text };
    case 'website':
      return { pagetype: 'webresource' };
    case 'webResource':
      return { pagetype: 'webresource', webresourceName: content.name };
    case 'customPage':
      return { pagetype: 'custom', name: content.name };
  }
}
