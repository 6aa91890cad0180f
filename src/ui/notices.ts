/**
 * Everything the agent has to know, in one place: above the bar, where it covers nothing and moves nothing. New
 * messages are read aloud once, by the log that they are added to.
 */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice } from '../agent-screen.js';
import type { Call, Ended } from '../call/call.js';
import type { DownCause } from '../softphone.js';
import { card, cardStyles, type Card } from './card.js';
import { dismiss } from './later-icons.js';
import type { Explanations } from './messages.js';
import { cardOfFault, cardOfNotice, cardOfQuality, cardOfSession } from './notice-card.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/**
 * @summary Messages with cause, meaning and cure.
 * @fires softphone-examine it is to be looked why the agent cannot talk
 */
export class SoftphoneNotices extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    css`
      :host {
        overflow-y: auto;
      }
      [role='log'] {
        padding-inline: 16px;
      }
      .card {
        margin-block: 8px;
      }
    `,
  ];

  /** Newest last, as they came; shown newest first, so that a new one moves none that is there. */
  @property({ attribute: false }) notices: readonly Notice[] = [];
  /** Where the number of a missed caller is found. */
  @property({ attribute: false }) recent: readonly Ended[] = [];
  /** Why the line is down, if it is. */
  @property({ attribute: false }) fault: DownCause | null = null;
  /** The call on the stage, whose session may need attention. */
  @property({ attribute: false }) call: Call | null = null;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;

  protected override render() {
    const { call, explanations, fault, messages, notices, recent } = this;
    if (!explanations) return nothing;
    const quality = call && cardOfQuality(call, explanations);
    const session = call && cardOfSession(call, messages, explanations);
    return html`<div role="log" aria-label=${messages.notices}>
      ${repeat(
        [...notices].reverse(),
        ({ id }) => id,
        (notice) =>
          this.#card(cardOfNotice(notice, recent, messages, explanations), this.#dismiss(notice.id)),
      )}
      ${quality ? this.#card(quality) : nothing} ${session ? this.#card(session) : nothing}
      ${fault ? this.#card(cardOfFault(fault, explanations)) : nothing}
    </div>`;
  }

  #card(content: Card, corner: unknown = nothing) {
    const { action } = content;
    const act = action && html`<button @click=${() => this.request(action.request)}>${action.label}</button>`;
    return card(content, [act, content.puzzles ? this.#examine() : nothing], corner);
  }

  #examine() {
    const examine = () => this.dispatchEvent(new Event('softphone-examine'));
    return html`<button @click=${examine}>${this.explanations?.examination.question}</button>`;
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
