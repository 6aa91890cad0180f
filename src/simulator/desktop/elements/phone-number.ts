/** A telephone number that dials when it is pressed, if a provider takes outbound calls; else it is only text. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';

@customElement('desktop-phone-number')
export class DesktopPhoneNumber extends LitElement {
  @property() number = '';
  @property() column = '';
  @property() entity = '';
  @property({ attribute: 'record' }) recordId = '';
  @property({ type: Boolean }) enabled = false;

  override render() {
    const number = html`<bdi dir="ltr">${this.number}</bdi>`;
    if (!this.number) return html`<span class="none">–</span>`;
    if (!this.enabled) return number;
    return html`<button class="link" aria-label="Call ${this.number}" @click=${this.#click}>
      ${icons.phone}${number}
    </button>`;
  }

  readonly #click = (): void => {
    const { number: value, column, entity, recordId: id } = this;
    this.dispatchEvent(new ActEvent({ type: 'clickNumber', value, column, entity, id }));
  };

  static override readonly styles = [
    base,
    css`
      .link {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        white-space: nowrap;
      }

      svg {
        width: 16px;
        height: 16px;
      }

      .none {
        color: var(--colorNeutralForeground3);
      }
    `,
  ];
}
