/** Application tabs of a session and what stands in them. Values only; sessions own them. */
import { entityNamed } from '../records/entity.js';
import { fill, readSlugs } from './slugs.js';
import { formValues } from './form-values.js';
import type { PageParameters, TabTemplate } from './templates.js';
import type { RecordStore } from '../records/store.js';
import type { SlugSource } from './slugs.js';

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
  | { readonly shows: 'website'; readonly url: string }
  /** A page of the organisation's own, of which the simulator knows name and parameters only. */
  | {
      readonly shows: 'webResource' | 'customPage';
      readonly name: string;
      readonly parameters: PageParameters;
    };

let opened = 0;

export function newTab(content: TabContent, title: string, template = '', anchor = false): Tab {
  opened += 1;
  return { id: `tab-id-${opened}`, template, title, content, anchor, version: 0 };
}

/** `given`: the provider's own values for the page's parameters, which go before the template's. */
export function tabFromTemplate(
  template: TabTemplate,
  given: PageParameters,
  values: SlugSource,
  records: RecordStore,
): Tab {
  const configured = Object.entries(template.parameters ?? {}).map(
    ([name, value]) => [name, fill(value, values)] as const,
  );
  const content = contentOf(template, { ...Object.fromEntries(configured), ...given }, records);
  const title = fill(template.title, values) || titleOf(content, records);
  return newTab(content, title, template.name);
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
    case 'webResource':
    case 'customPage':
      return content.name;
  }
}

function contentOf({ page }: TabTemplate, parameters: PageParameters, records: RecordStore): TabContent {
  const {
    entityName = '',
    url = '',
    data = '',
    searchText = '',
    webresourceName = '',
    name = '',
  } = parameters;
  switch (page) {
    case 'dashboard':
      return { shows: 'dashboard' };
    case 'entityList':
      return { shows: 'list', entity: entityName };
    case 'search':
      return searchFor(searchText);
    case 'website':
      return websiteContent(`${url}${data}`);
    case 'webResource':
      return { shows: 'webResource', name: webresourceName, parameters };
    case 'customPage':
      return { shows: 'customPage', name, parameters };
    case 'entityRecord':
      return recordContent(parameters, records);
  }
}

/** The record; without an id the form of a new one; and where the caller is in no table, what may be found of them. */
function recordContent(
  { entityName = '', entityId = '', data = '', validateRecord, searchText }: PageParameters,
  records: RecordStore,
): TabContent {
  if (records.find(entityName, entityId)) return { shows: 'record', entity: entityName, id: entityId };
  const entity = entityNamed(entityName);
  const isNeverNew = validateRecord === 'true' || searchText !== undefined;
  if (!entity || entityId || isNeverNew) return searchFor(searchText ?? '');
  return {
    shows: 'newRecord',
    entity: entityName,
    values: formValues(entity, readSlugs(parsed(data))).values,
  };
}

function searchFor(text: string): TabContent {
  return { shows: 'search', text, entity: 'contact' };
}

/** Addresses come from providers: a `javascript:` one must never reach a frame. */
function websiteContent(address: string): TabContent {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb ? { shows: 'website', url: address } : searchFor(address);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return {};
  }
}
