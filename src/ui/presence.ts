/** What is known of the agent's presence in the desktop, and what it means. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PresenceReport } from '../agent-presence.js';
import { de, en } from './messages/presence.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The presence as the desktop says it is, or that it is unknown, and why that keeps no caller away. */
export class SoftphonePresence extends SoftphonePart {
  static override styles = [
    controls,
    css`
      h2 {
        padding-block-end: 4px;
        font-weight: 600;
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) report: PresenceReport | null = null;

  protected override render() {
    const { report } = this;
    if (!report) return nothing;
    const texts = this.messages.locale === 'de' ? de : en;
    const { presence, setTo, refused } = report;
    return html`
      <h2>${texts.heading}</h2>
      <p>${presence.state === 'known' ? presence.text : texts.state[presence.state]}</p>
      <p class="small">${texts.meaning[presence.state]}</p>
      ${setTo === null ? nothing : html`<p class="small">${texts.setTo(setTo)}</p>`}
      ${refused === null ? nothing : html`<p class="small">${texts.refused(refused)}</p>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-presence': SoftphonePresence;
  }
}
