/** Application tabs of a session and what stands in them. Values only; sessions own them. */
import { entityNamed } from '../records/entity.js';
import { fill } from './slugs.js';
import type { RecordStore } from '../records/store.js';
import type { Slugs } from './slugs.js';
import type { TabPage, TabTemplate } from './templates.js';

export interface Tab {
  readonly id: string;
  /** Name of its template; '' for a tab that the agent opened. */
  readonly template: string;
  readonly title: string;
  readonly content: TabContent;
  /** The first tab of a session, which cannot be closed. */
  readonly anchor: boolean;
  /** Counts reloads. */
  readonly version: number;
}

export type TabContent =
  | { readonly shows: 'dashboard' }
  | { readonly shows: 'list'; readonly entity: string }
  | { readonly shows: 'record'; readonly entity: string; readonly id: string }
  | {
      readonly shows: 'newRecord';
      readonly entity: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly shows: 'search'; readonly text: string; readonly entity: string }
  | { readonly shows: 'website'; readonly url: string };

let opened = 0;

export function newTab(content: TabContent, title: string, template = '', anchor = false): Tab {
  opened += 1;
  return { id: `tab-id-${opened}`, template, title, content, anchor, version: 0 };
}

export function tabFromTemplate(
  template: TabTemplate,
  slugs: Slugs,
  records: RecordStore,
  anchor: boolean,
): Tab {
  const content = contentOf(template.page, slugs, records);
  const title = fill(template.title, slugs) || titleOf(content, records);
  return newTab(content, title, template.name, anchor);
}

/** What the page itself would call its tab. */
export function titleOf(content: TabContent, records: RecordStore): string {
  switch (content.shows) {
    case 'dashboard':
      return 'Dashboard';
    case 'list':
      return entityNamed(content.entity)?.pluralLabel ?? 'Records';
    case 'record':
      return records.nameOf(content.entity, content.id) || 'Record';
    case 'newRecord':
      return `New ${entityNamed(content.entity)?.label.toLowerCase() ?? 'record'}`;
    case 'search':
      return 'Search';
    case 'website':
      return new URL(content.url).hostname;
  }
}

function contentOf(page: TabPage, slugs: Slugs, records: RecordStore): TabContent {
  switch (page.type) {
    case 'dashboard':
      return { shows: 'dashboard' };
    case 'entityList':
      return { shows: 'list', entity: fill(page.entity, slugs) };
    case 'search':
      return { shows: 'search', text: fill(page.text, slugs), entity: 'contact' };
    case 'website':
      return websiteContent(fill(page.url, slugs));
    case 'entityRecord': {
      const entity = fill(page.entity, slugs);
      const id = fill(page.id, slugs);
      if (records.find(entity, id)) return { shows: 'record', entity, id };
      return { shows: 'search', text: fill(page.searchText, slugs), entity: 'contact' };
    }
  }
}

/** Addresses come from providers: a `javascript:` one must never reach a frame. */
function websiteContent(address: string): TabContent {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb ? { shows: 'website', url: address } : { shows: 'search', text: address, entity: 'contact' };
}
