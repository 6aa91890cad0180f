/** Application tabs of the focused session. The first is the anchor tab and has no X. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import type { Tab } from '../tabs.js';

const ICONS = {
  dashboard: icons.grid,
  list: icons.note,
  record: icons.person,
  newRecord: icons.add,
  search: icons.search,
  website: icons.globe,
  webResource: icons.globe,
  customPage: icons.globe,
} as const;

@customElement('desktop-tabs')
export class DesktopTabs extends LitElement {
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() focused = '';

  override render() {
    return html`
      <ul aria-label="Application tabs">
        ${repeat(
          this.tabs,
          ({ id }) => id,
          (tab) => this.#item(tab),
        )}
      </ul>
    `;
  }

  #item({ id, title, content, anchor }: Tab) {
    const isFocused = id === this.focused;
    const icon =
      content.shows === 'record' && content.entity === 'account' ? icons.building : ICONS[content.shows];
    return html`
      <li class=${isFocused ? 'focused' : ''}>
        <button
          class="tab"
          aria-current=${isFocused ? 'page' : 'false'}
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'showTab', tab: id }))}
        >
          ${icon}<span>${title}</span>
        </button>
        ${
          anchor
            ? nothing
            : html`<button
                class="close"
                aria-label="Close tab ${title}"
                @click=${() => this.dispatchEvent(new ActEvent({ type: 'closeTab', tab: id }))}
              >
                ${icons.close}
              </button>`
        }
      </li>
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        flex: none;
        overflow-x: auto;
        background: var(--colorNeutralBackground4);
      }

      ul {
        display: flex;
        gap: 2px;
        min-height: 40px;
        padding: 4px 8px 0;
      }

      li {
        display: flex;
        align-items: center;
        max-width: 220px;
        border-radius: 6px 6px 0 0;
      }

      li:hover {
        background: var(--colorNeutralBackgroundHover);
      }

      .focused {
        background: var(--colorNeutralBackground3);
        box-shadow: inset 0 2px var(--colorBrandBackground);
      }

      .tab {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
        height: 36px;
        padding: 0 10px;
      }

      .focused .tab {
        font-weight: 600;
      }

      span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .close {
        display: grid;
        place-items: center;
        width: 24px;
        height: 24px;
        margin-inline: -6px 6px;
        padding: 0;
      }

      .close svg {
        width: 16px;
        height: 16px;
      }

      .close:hover {
        background: var(--colorNeutralStroke1);
      }

      @media (forced-colors: active) {
        .focused {
          border: 1px solid Highlight;
        }
      }
    `,
  ];
}
