/** One of the calls beside the one on the stage: what it is doing, and the act that brings it there. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Call, CallId } from '../call/call.js';
import { answerHandset, hangUpHandset } from './icons.js';
import { people, swap } from './later-icons.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { named, nameOf } from './who.js';

/** @summary A waiting call: answer it, swap to it, or join it with the one on the stage. */
export class SoftphoneCallRow extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 52px;
        border-block-start: 1px solid var(--colorNeutralStroke2);
        container-type: inline-size;
      }
      .who {
        flex: 1;
        min-inline-size: 0;
        container: who / inline-size;
      }
      h2 {
        font-weight: 600;
      }
      @container (max-width: 340px) {
        button:not(.icon) svg {
          display: none;
        }
      }
      .end {
        color: var(--colorStatusDangerForeground1);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  /** Resuming this call puts another one on hold. */
  @property({ type: Boolean }) swaps = false;
  /** The call on the stage, if this one can be joined with it. */
  @property({ attribute: false }) joins: CallId | null = null;

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    const name = nameOf(call, messages);
    return html`
      <div class="who">
        <h2 class="cut" title=${name}>${named(call, messages)}</h2>
        <softphone-call-state small .call=${call} .messages=${messages}></softphone-call-state>
      </div>
      ${this.#next(call, name)} ${this.#join(call, name)} ${this.#end(call, name)}
    `;
  }

  #next(call: Call, name: string) {
    const { messages } = this;
    if (call.phase === 'offered') {
      const answer = () => this.request({ type: 'answer', call: call.id });
      return html`<button
        class="success"
        aria-label=${messages.ofCall(messages.answer, name)}
        @click=${answer}
      >
        ${answerHandset} ${messages.answer}
      </button>`;
    }
    if (call.phase !== 'held') return nothing;
    const back = this.swaps ? messages.swap : messages.resume;
    const act = call.transfer ? messages.takeBack : call.joinedAt !== null ? messages.conference : back;
    const label = messages.ofCall(act, name);
    const resume = () => this.request({ type: 'resume', call: call.id });
    // While it is transferred, how far that is needs the room.
    return call.transfer
      ? html`<button class="icon" title=${label} aria-label=${label} @click=${resume}>${swap}</button>`
      : html`<button aria-label=${label} @click=${resume}>${swap} ${act}</button>`;
  }

  #join(call: Call, name: string) {
    const { joins, messages } = this;
    if (joins === null || call.phase !== 'held' || call.transfer) return nothing;
    const label = messages.ofCall(messages.conference, name);
    const join = () => this.request({ type: 'confer', call: call.id, other: joins });
    return html`<button class="icon" title=${label} aria-label=${label} @click=${join}>${people}</button>`;
  }

  #end(call: Call, name: string) {
    const type = call.phase === 'offered' ? 'decline' : 'hangUp';
    const label = this.messages.ofCall(this.messages[type], name);
    const end = () => this.request({ type, call: call.id });
    return html`<button class="icon subtle end" title=${label} aria-label=${label} @click=${end}>
      ${hangUpHandset}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-call-row': SoftphoneCallRow;
  }
}
