/**
 * While the agent asks somebody whether they take a call over: to do so, to talk with both, or to go back to whoever
 * waits. It stands below both calls and stays there when they are swapped.
 */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isTalking, type Call } from '../call/call.js';
import { consultation, type Consultation } from '../call/calls.js';
import { consultationTexts } from './messages/consultation.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { nameOf } from './who.js';

/** @summary Complete a transfer after asking, talk it over with both, or give it up. */
export class SoftphoneConsultation extends SoftphonePart {
  static override styles = [
    controls,
    css`
      [role='group'] {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        padding-block: 8px;
      }
      .back {
        grid-column: 1 / -1;
      }
      button {
        min-inline-size: 0;
        padding-inline: 4px;
      }
    `,
  ];

  @property({ attribute: false }) calls: readonly Call[] = [];

  protected override render() {
    const { messages } = this;
    const asked = consultation(this.calls);
    if (!asked) return nothing;
    const texts = consultationTexts(messages);
    const back = texts.backTo(nameOf(asked.call, messages));
    const why = this.#whyNot(asked);
    return html`<div role="group" aria-label=${texts.heading}>
      <button
        class="primary"
        aria-disabled=${why !== ''}
        title=${why}
        @click=${() => why === '' && this.#complete(asked)}
      >
        ${texts.complete}
      </button>
      <button aria-disabled=${why !== ''} title=${why} @click=${() => why === '' && this.#confer(asked)}>
        ${messages.conference}
      </button>
      <button class="back" title=${back} @click=${() => this.#goBack(asked)}>
        <span class="cut">${back}</span>
      </button>
    </div>`;
  }

  #whyNot({ call, consulted }: Consultation): string {
    const { messages } = this;
    if (call.transfer) return messages.transferringTo(messages.phoneNumber(call.transfer.to));
    return isTalking(consulted) ? '' : messages.onceAnswered;
  }

  #complete({ call, consulted }: Consultation): void {
    this.request({ type: 'transferTo', call: call.id, consulted: consulted.id });
  }

  #confer({ call, consulted }: Consultation): void {
    this.request({ type: 'confer', call: call.id, other: consulted.id });
  }

  /** Whoever was swapped back already is talked to. */
  #goBack({ call, consulted }: Consultation): void {
    this.request({ type: 'hangUp', call: consulted.id });
    if (call.phase === 'held') this.request({ type: 'resume', call: call.id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-consultation': SoftphoneConsultation;
  }
}
