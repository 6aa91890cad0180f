/** The dark bar at the top: app, search, presence, agent. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import './agent-menu.js';
import './presence-choice.js';
import type { Organization, Presence } from '../organization.js';

@customElement('desktop-top-bar')
export class DesktopTopBar extends LitElement {
  @property({ attribute: false }) organization: Organization | null = null;
  /** Null where the organisation has none. */
  @property({ attribute: false }) presence: Presence | null = null;
  /** What the app is called. */
  @property() app = '';

  /** Gives the keyboard focus to the search box. */
  focusSearch(): void {
    this.#field?.focus();
  }

  override render() {
    if (!this.organization) return nothing;
    return html`
      <span class="launcher">${icons.apps}</span>
      <span class="organization">${this.organization.name}</span>
      <span class="app">${this.app}</span>
      <form role="search" @submit=${this.#search}>
        ${icons.search}
        <input
          name="text"
          type="search"
          placeholder="Search customers, cases, calls and articles"
          aria-label="Search"
          aria-keyshortcuts="Alt+Shift+F"
        />
      </form>
      ${this.presence === null ? nothing : html`<desktop-presence presence=${this.presence}></desktop-presence>`}
      <desktop-agent-menu .organization=${this.organization}></desktop-agent-menu>
    `;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.#field?.value.trim() ?? '';
    const content = { shows: 'search', entity: 'contact', text } as const;
    if (text) this.dispatchEvent(new ActEvent({ type: 'openPage', content }));
  };

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex: none;
        align-items: center;
        gap: 12px;
        height: 48px;
        padding: 0 12px 0 16px;
        color: #fff;
        background: var(--colorTopBar);
      }

      .organization {
        padding-inline-end: 12px;
        font-weight: 600;
        white-space: nowrap;
        border-inline-end: 1px solid rgb(255 255 255 / 35%);
      }

      .app {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      form {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 8px;
        min-width: 120px;
        max-width: 440px;
        height: 32px;
        margin-inline: auto;
        padding: 0 10px;
        color: var(--colorNeutralForeground3);
        background: var(--colorNeutralBackground1);
        border-radius: 4px;
      }

      form:focus-within {
        outline: 2px solid #9ac4ec;
        outline-offset: 1px;
      }

      input {
        width: 100%;
        min-width: 0;
        color: var(--colorNeutralForeground1);
        text-overflow: ellipsis;
        background: none;
        border: 0;
        outline: none;
      }

      input::placeholder {
        color: var(--colorNeutralForeground3);
        opacity: 1;
      }

      @container (width < 1100px) {
        .organization {
          display: none;
        }
      }

      @container (width < 720px) {
        .launcher,
        .app {
          display: none;
        }
      }

      @media (forced-colors: active) {
        :host {
          border-bottom: 1px solid CanvasText;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-top-bar': DesktopTopBar;
  }
}
