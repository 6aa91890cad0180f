/** Where the app's pages are: as a menu in the multi-session app, as a column at the left in the single-session one. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { entityNamed } from '../../records/entity.js';
import { icons } from './icons.js';
import { pageIcon } from './page-icon.js';
import type { MenuItem } from './menu.js';
import type { TabContent } from '../tabs.js';

interface Group {
  readonly heading: string;
  readonly pages: readonly Place[];
}

interface Place {
  readonly label: string;
  readonly content: TabContent;
}

/** The lists of those tables that the organisation has. */
const lists = (...names: readonly string[]): readonly Place[] =>
  names.flatMap((entity) => {
    const label = entityNamed(entity)?.pluralLabel;
    return label === undefined ? [] : [{ label, content: { shows: 'list', entity } }];
  });

const GROUPS: readonly Group[] = [
  {
    heading: 'My work',
    pages: [{ label: 'Dashboard', content: { shows: 'dashboard' } }, ...lists('phonecall')],
  },
  { heading: 'Customers', pages: lists('account', 'contact') },
  { heading: 'Service', pages: lists('incident', 'knowledgearticle') },
];

/** The pages of the site map as entries of a menu. */
export function siteMapItems(open: (content: TabContent) => void): readonly MenuItem[] {
  return GROUPS.flatMap(({ pages }) => pages).map(({ label, content }) => ({
    label,
    icon: pageIcon(content),
    choose: () => open(content),
  }));
}

@customElement('desktop-site-map')
export class DesktopSiteMap extends LitElement {
  /** The page that is shown. */
  @property({ attribute: false }) current: TabContent | null = null;

  override render() {
    return html`
      <nav aria-label="Site map">
        ${GROUPS.map(
          ({ heading, pages }) => html`
            <h2>${heading}</h2>
            <ul>
              ${pages.map((place) => this.#place(place))}
            </ul>
          `,
        )}
      </nav>
    `;
  }

  #place({ label, content }: Place) {
    const isCurrent = JSON.stringify(content) === JSON.stringify(this.current);
    return html`
      <li>
        <button
          aria-current=${isCurrent ? 'page' : 'false'}
          title=${label}
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'openPage', content }))}
        >
          ${content.shows === 'dashboard' ? icons.home : pageIcon(content)}<span>${label}</span>
        </button>
      </li>
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        flex: none;
        width: 204px;
        padding: 8px;
        overflow-y: auto;
        background: var(--colorNeutralBackground4);
        border-inline-end: 1px solid var(--colorNeutralStroke2);
      }

      h2 {
        padding: 12px 10px 4px;
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }

      button {
        position: relative;
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        min-height: 36px;
        padding: 0 10px;
        text-align: start;
      }

      button:hover {
        background: var(--colorNeutralBackgroundHover);
      }

      [aria-current='page'] {
        font-weight: 600;
        background: var(--colorNeutralBackground1);
      }

      [aria-current='page']::before {
        position: absolute;
        inset: 9px auto 9px 0;
        width: 3px;
        content: '';
        background: var(--colorBrandBackground);
        border-radius: 2px;
      }

      @container (width < 1100px) {
        :host {
          width: 56px;
        }

        h2 {
          display: none;
        }

        ul + h2 + ul {
          margin-top: 8px;
          padding-top: 8px;
          border-top: 1px solid var(--colorNeutralStroke1);
        }

        span {
          position: absolute;
          clip-path: inset(50%);
        }
      }

      @media (forced-colors: active) {
        [aria-current='page'] {
          border: 1px solid Highlight;
        }
      }
    `,
  ];
}
