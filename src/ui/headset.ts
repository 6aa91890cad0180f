/** The headsets whose buttons act on calls: to connect, to look at, to remove. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentHeadset, ConnectedHeadset } from '../agent-headset.js';
import { choices } from './choice-styles.js';
import { de, en, type HeadsetTexts } from './messages/headset.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The buttons of headsets. */
export class SoftphoneHeadset extends SoftphonePart {
  static override styles = [
    controls,
    choices,
    css`
      li {
        margin-block-end: 8px;
      }
      li p {
        font-weight: 600;
      }
      li span {
        display: block;
        margin-block-end: 4px;
      }
    `,
  ];

  @property({ attribute: false }) headset: AgentHeadset | null = null;

  protected override render() {
    const { headset } = this;
    if (!headset) return nothing;
    const texts = this.messages.locale === 'de' ? de : en;
    return html`<section aria-labelledby="headset">
      <h2 id="headset">${texts.heading}</h2>
      ${
        headset.support === 'available'
          ? this.#connected(headset, texts)
          : html`<p class="small">${texts.unavailable[headset.support]}</p>`
      }
    </section>`;
  }

  #connected({ connected, connect, fault, forget }: AgentHeadset, texts: HeadsetTexts) {
    const row = (each: ConnectedHeadset) => {
      const name = each.name || texts.nameless;
      const abilities = each.abilities.map((ability) => texts.ability[ability]);
      return html`<li>
        <p><bdi>${name}</bdi></p>
        <span class="small">${new Intl.ListFormat(this.messages.locale).format(abilities)}</span>
        <button @click=${() => void forget(each)}>${texts.forget(name)}</button>
      </li>`;
    };
    return html`
      <p class="small">${texts.hint}</p>
      ${
        connected.length > 0
          ? html`<ul>
              ${connected.map(row)}
            </ul>`
          : nothing
      }
      ${
        this.ownerDocument === document
          ? html`<button @click=${() => void connect()}>${texts.connect}</button>`
          : html`<p class="small">${texts.inPanel}</p>`
      }
      <p class="small" role="status">${fault ? texts.fault[fault] : nothing}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-headset': SoftphoneHeadset;
  }
}
