/** The page of the tab in front. It is made anew when another tab comes to the front or the tab is reloaded. */
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { RecordStore } from '../../records/store.js';
import type { Tab } from '../tabs.js';
import './home-dashboard.js';
import './own-page.js';
import './record-form.js';
import './record-list.js';
import './search-page.js';

export interface PageSurroundings {
  readonly records: RecordStore;
  readonly revision: number;
  readonly dials: boolean;
}

export function tabPage(tab: Tab, surroundings: PageSurroundings) {
  return keyed(`${tab.id} ${tab.version}`, pageOf(tab, surroundings));
}

function pageOf({ id, content, title }: Tab, { records, revision, dials }: PageSurroundings) {
  switch (content.shows) {
    case 'dashboard':
      return html`<desktop-dashboard
        .records=${records}
        .revision=${revision}
        ?dials=${dials}
      ></desktop-dashboard>`;
    case 'list':
      return html`<desktop-record-list
        class="padded"
        entity=${content.entity}
        .records=${records}
        .revision=${revision}
        ?dials=${dials}
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
      return html`<desktop-record-form
        tab=${id}
        entity=${content.entity}
        record=${content.shows === 'record' ? content.id : ''}
        .initial=${content.shows === 'newRecord' ? content.values : {}}
        .records=${records}
        .revision=${revision}
        ?dials=${dials}
      ></desktop-record-form>`;
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
