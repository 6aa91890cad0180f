/** The page of the tab in front. It is made anew when another tab comes to the front or the tab is reloaded. */
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Agent } from '../organization.js';
import type { Draft } from './drafts.js';
import type { RecordStore } from '../../records/store.js';
import type { Tab } from '../tabs.js';
import './form/record-form.js';
import './home-dashboard.js';
import './own-page.js';
import './record-list.js';
import './search-page.js';

export interface PageSurroundings {
  readonly records: RecordStore;
  readonly revision: number;
  readonly dials: boolean;
  /** What was typed into the form of this tab and not saved. */
  readonly draft: Draft;
  readonly agent: Agent;
}

export function tabPage(tab: Tab, surroundings: PageSurroundings) {
  return keyed(`${tab.id} ${tab.version}`, pageOf(tab, surroundings));
}

function pageOf(tab: Tab, surroundings: PageSurroundings) {
  const { content, title } = tab;
  const { records, revision, dials, agent } = surroundings;
  switch (content.shows) {
    case 'dashboard':
      return html`<desktop-dashboard
        .records=${records}
        .revision=${revision}
        .agent=${agent}
        ?dials=${dials}
      ></desktop-dashboard>`;
    case 'list':
      return html`<desktop-record-list
        class="padded"
        entity=${content.entity}
        .records=${records}
        .revision=${revision}
        ?dials=${dials}
        page-size="50"
        commands
      ></desktop-record-list>`;
    case 'search':
      return html`<desktop-search
        text=${content.text}
        .records=${records}
        .revision=${revision}
        ?dials=${dials}
      ></desktop-search>`;
    case 'record':
    case 'newRecord':
      return recordForm(tab, surroundings);
    case 'website':
      return html`<iframe
        title=${title}
        src=${content.url}
        sandbox="allow-forms allow-popups allow-scripts"
      ></iframe>`;
    case 'webResource':
    case 'customPage':
      return html`<desktop-own-page
        kind=${content.shows === 'webResource' ? 'Web resource' : 'Custom page'}
        name=${content.name}
        .parameters=${content.parameters}
      ></desktop-own-page>`;
  }
}

function recordForm({ id, content, anchor }: Tab, surroundings: PageSurroundings) {
  if (content.shows !== 'record' && content.shows !== 'newRecord') return null;
  const { records, revision, dials, draft } = surroundings;
  return html`<desktop-record-form
    tab=${id}
    entity=${content.entity}
    record=${content.shows === 'record' ? content.id : ''}
    .initial=${content.shows === 'newRecord' ? content.values : NO_VALUES}
    .draft=${draft}
    .records=${records}
    .revision=${revision}
    ?dials=${dials}
    ?closable=${!anchor}
  ></desktop-record-form>`;
}

const NO_VALUES: Draft = {};
