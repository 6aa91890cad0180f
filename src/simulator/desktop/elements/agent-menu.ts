/** The agent's picture in the top bar, and the card under it: who is signed in, where, and the keys. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { avatar, avatarStyles } from './avatar.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import './shortcuts.js';
import type { Organization } from '../organization.js';

@customElement('desktop-agent-menu')
export class DesktopAgentMenu extends LitElement {
  @property({ attribute: false }) organization: Organization | null = null;

  override render() {
    if (!this.organization) return nothing;
    const { agent, name, appName, url } = this.organization;
    return html`
      <button class="face" aria-label="Agent: ${agent.name}" title=${agent.name} popovertarget="card">
        ${avatar(agent.name)}
      </button>
      <div id="card" popover role="dialog" aria-label="Agent">
        <div class="who">
          ${avatar(agent.name, 'large')}
          <div>
            <h2>${agent.name}</h2>
            <p>${name} · ${appName}</p>
            <p>${new URL(url).host}</p>
          </div>
        </div>
        <button class="button" @click=${this.#showKeys}>${icons.keyboard} Keyboard shortcuts</button>
      </div>
      <desktop-shortcuts></desktop-shortcuts>
    `;
  }

  readonly #showKeys = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#card')?.hidePopover();
    this.renderRoot.querySelector('desktop-shortcuts')?.open();
  };

  static override readonly styles = [
    base,
    avatarStyles,
    css`
      :host {
        flex: none;
      }

      .face {
        display: block;
        padding: 2px;
        border-radius: 50%;
      }

      #card {
        inset: 52px 8px auto auto;
        min-width: 260px;
        margin: 0;
        padding: 16px;
        color: var(--colorNeutralForeground1);
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 8px;
        box-shadow: var(--shadow16);
      }

      .who {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-bottom: 12px;
      }

      h2 {
        font-size: 16px;
        font-weight: 600;
      }

      p {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }
    `,
  ];
}
