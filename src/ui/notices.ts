/** Everything the agent has to know, in one place: above the bar, where it covers nothing and moves nothing. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice } from '../agent-screen.js';
import type { Ended } from '../call/call.js';
import type { Registration } from '../softphone.js';
import { card, cardStyles } from './card.js';
import { dismiss, warning } from './icons.js';
import { cardOf } from './notice-card.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary Messages with cause, meaning and cure. */
export class SoftphoneNotices extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    css`
      :host {
        max-block-size: 45%;
        overflow-y: auto;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 8px 16px;
      }
    `,
  ];

  /** Newest last, as they came; shown newest first, so that a new one moves none that is there. */
  @property({ attribute: false }) notices: readonly Notice[] = [];
  @property({ attribute: false }) recent: readonly Ended[] = [];
  /** Why the line is down is explained here, too. */
  @property({ attribute: false }) registration: Registration = { state: 'signedOut' };

  protected override render() {
    const { messages, notices, registration } = this;
    if (notices.length === 0 && registration.state !== 'down') return nothing;
    return html`<section aria-label=${messages.notices}>
      ${repeat(
        [...notices].reverse(),
        (notice) => notice.id,
        (notice) => this.#notice(notice),
      )}
      ${registration.state === 'down' ? card('error', warning, messages.lineDown[registration.cause]) : nothing}
    </section>`;
  }

  #notice(notice: Notice) {
    const { look, explanation, action } = cardOf(notice, this.recent, this.messages);
    const act = action && html`<button @click=${() => this.request(action.request)}>${action.label}</button>`;
    return card(look, warning, explanation, act, this.#dismiss(notice.id));
  }

  #dismiss(notice: string) {
    const { dismiss: label } = this.messages;
    return html`<button
      class="icon subtle"
      title=${label}
      aria-label=${label}
      @click=${() => this.request({ type: 'dismiss', notice })}
    >
      ${dismiss}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-notices': SoftphoneNotices;
  }
}
