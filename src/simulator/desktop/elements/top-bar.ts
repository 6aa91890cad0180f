/** The dark bar at the top: app, search, presence, agent. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { avatar, avatarStyles } from './avatar.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { PRESENCES } from '../organization.js';
import type { Organization, Presence } from '../organization.js';

@customElement('desktop-top-bar')
export class DesktopTopBar extends LitElement {
  @property({ attribute: false }) organization: Organization | null = null;
  @property() presence: Presence = 'Available';

  override render() {
    if (!this.organization) return html``;
    const { name, appName, agent } = this.organization;
    return html`
      ${icons.apps}
      <span class="organization">${name}</span>
      <span class="app">${appName} workspace</span>
      <form role="search" @submit=${this.#search}>
        ${icons.search}
        <input name="text" type="search" placeholder="Search contacts and accounts" aria-label="Search" />
      </form>
      <label class="presence presence-${PRESENCES.indexOf(this.presence)}">
        <span class="hidden-text">Presence</span>
        <select .value=${this.presence} @change=${this.#choosePresence}>
          ${PRESENCES.map(
            (presence) => html`<option ?selected=${presence === this.presence}>${presence}</option>`,
          )}
        </select>
      </label>
      <span class="agent">${agent.name}</span>
      ${avatar(agent.name)}
    `;
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    const text = field?.value.trim() ?? '';
    if (text) this.dispatchEvent(new ActEvent({ type: 'openPage', content: searchPage(text) }));
  };

  readonly #choosePresence = (event: Event): void => {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const presence = PRESENCES.find((candidate) => candidate === chosen);
    if (presence) this.dispatchEvent(new ActEvent({ type: 'setPresence', presence }));
  };

  static override readonly styles = [
    base,
    avatarStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        height: 48px;
        padding: 0 16px;
        color: #fff;
        background: var(--colorTopBar);
      }

      .organization {
        padding-inline-end: 12px;
        font-weight: 600;
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
        color: var(--colorNeutralForeground1);
        background: none;
        border: 0;
        outline: none;
      }

      input::placeholder {
        color: var(--colorNeutralForeground3);
        opacity: 1;
      }

      .presence {
        display: flex;
        align-items: center;
        gap: 2px;
      }

      .presence::before {
        width: 10px;
        height: 10px;
        content: '';
        background: #8a8886;
        border-radius: 50%;
      }

      .presence-0::before {
        background: #6bb700;
      }

      .presence-1::before,
      .presence-2::before {
        background: #e8505b;
      }

      .presence-3::before {
        background: #ffaa44;
      }

      select {
        field-sizing: content;
        height: 32px;
        background: var(--colorTopBar);
        border: 0;
        border-radius: 4px;
      }

      select:hover {
        background: var(--colorTopBarHover);
      }

      .agent {
        white-space: nowrap;
      }

      @container (width < 1100px) {
        .agent,
        .organization {
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

function searchPage(text: string) {
  return { shows: 'search', entity: 'contact', text } as const;
}
