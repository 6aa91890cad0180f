/** The minimised panel: no more than icons with names, upright in a narrow strip and in a row where there is room. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isTalking, type Call } from '../call/call.js';
import { wordsOf } from './call-state.js';
import { answerHandset, hangUpHandset, microphone, microphoneOff, warning } from './icons.js';
import { missed, swap } from './later-icons.js';
import type { LineState } from './line-state.js';
import { MARKS } from './line-status.js';
import { historyTexts } from './messages/history.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { named, nameOf } from './who.js';

type Act = 'answer' | 'decline' | 'hangUp' | 'resume';
const END = { type: 'endConference' } as const;

/** @summary The telephone as a strip of icons. */
export class SoftphoneStrip extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      div {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px;
      }
      .who {
        flex: 1;
        font-weight: 600;
      }
      .mark {
        display: inline-flex;
        padding: 6px;
      }
      .ready {
        color: var(--colorStatusSuccessForeground1);
      }
      .down,
      .doNotDisturb {
        color: var(--colorStatusDangerForeground1);
      }
      [aria-pressed='true'] {
        border-color: var(--colorStatusDangerForeground1);
        color: var(--colorStatusDangerForeground1);
      }
      @container (max-width: 159px) {
        div {
          flex-direction: column;
        }
        .who {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) line: LineState = 'signedOut';
  /** Callers who got nobody since the agent last looked. */
  @property({ attribute: false }) missed = 0;
  @property({ attribute: false }) call: Call | null = null;
  /** The call is in one. */
  @property({ type: Boolean }) conference = false;
  /** Another one that rings meanwhile. */
  @property({ attribute: false }) next: Call | null = null;

  /** There are messages, which the panel shows. */
  @property({ type: Boolean }) warns = false;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { call, line, messages } = this;
    const words = messages.line[line];
    return html`<div>
      <span class="mark ${line}" role="img" aria-label=${words} title=${words}>${MARKS[line]}</span>
      ${this.warns ? this.#warning() : nothing} ${this.missed > 0 ? this.#missed() : nothing}
      ${call ? this.#call(call) : nothing}
      ${this.next ? this.#button('success', messages.answer, answerHandset, 'answer', this.next) : nothing}
    </div>`;
  }

  #warning() {
    const { notices } = this.messages;
    return html`<span class="mark down" role="img" aria-label=${notices} title=${notices}>${warning}</span>`;
  }

  #missed() {
    const words = historyTexts(this.messages).missed(this.missed);
    return html`<span class="mark down" role="img" aria-label=${words} title=${words}>
      ${missed}${this.missed}
    </span>`;
  }

  #call(call: Call) {
    const { messages } = this;
    const name = this.#nameOf(call);
    const label = `${name}, ${wordsOf(call, messages)}`;
    const isOffered = call.phase === 'offered';
    const end = isOffered ? 'decline' : 'hangUp';
    return html`
      <span class="who cut" title=${name}>${named(call, messages)}</span>
      <softphone-call-state
        small
        terse
        .call=${call}
        .messages=${messages}
        title=${label}
      ></softphone-call-state>
      ${isOffered ? this.#button('success', messages.answer, answerHandset, 'answer', call) : nothing}
      ${isTalking(call) ? this.#mute(call.id, call.muted) : nothing}
      ${isTalking(call) && call.transfer ? this.#button('', messages.takeBack, swap, 'resume', call) : nothing}
      ${this.#button('danger', messages[end], hangUpHandset, end, call)}
    `;
  }

  #button(look: string, label: string, mark: unknown, type: Act, call: Call) {
    const isEnd = this.conference && type === 'hangUp';
    const act = () => this.request(isEnd ? END : { type, call: call.id });
    const name = this.messages.ofCall(label, this.#nameOf(call));
    return html`<button class="icon ${look}" title=${name} aria-label=${name} @click=${act}>${mark}</button>`;
  }

  /** Another one that rings meanwhile is in none. */
  #nameOf(call: Call): string {
    return this.conference && call === this.call ? this.messages.conference : nameOf(call, this.messages);
  }

  #mute(call: string, muted: boolean) {
    const { mute } = this.messages;
    const toggle = () => this.request({ type: 'mute', call, muted: !muted });
    return html`<button class="icon" title=${mute} aria-label=${mute} aria-pressed=${muted} @click=${toggle}>
      ${muted ? microphoneOff : microphone}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-strip': SoftphoneStrip;
  }
}
