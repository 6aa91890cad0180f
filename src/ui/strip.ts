/** The minimised panel: no more than icons with names, upright in a narrow strip and in a row where there is room. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentView } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { unseen } from '../call/history.js';
import { wordsOf } from './call-state.js';
import { answerHandset, hangUpHandset, microphone, microphoneOff, warning } from './icons.js';
import { missed, noDesktop, swap } from './later-icons.js';
import { lacksDesktop, lineStateOf } from './line-state.js';
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

  @property({ attribute: false }) view: AgentView | null = null;
  @property({ attribute: false }) call: Call | null = null;
  /** The call is in one. */
  @property({ type: Boolean }) conference = false;
  /** Another one that rings meanwhile. */
  @property({ attribute: false }) next: Call | null = null;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { call, messages, view } = this;
    if (!view) return nothing;
    const line = lineStateOf(view);
    const unseenCalls = unseen(view.recent, view.seenAt).length;
    return html`<div>
      ${mark(line, messages.line[line], MARKS[line])}
      ${lacksDesktop(view) ? mark('', messages.noDesktop, noDesktop) : nothing}
      ${view.notices.length > 0 ? mark('down', messages.notices, warning) : nothing}
      ${unseenCalls > 0 ? this.#missed(unseenCalls) : nothing} ${call ? this.#call(call) : nothing}
      ${this.next ? this.#button('success', messages.answer, answerHandset, 'answer', this.next) : nothing}
    </div>`;
  }

  #missed(count: number) {
    return mark('down', historyTexts(this.messages).missed(count), html`${missed}${count}`);
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

function mark(look: string, words: string, sign: unknown) {
  return html`<span class="mark ${look}" role="img" aria-label=${words} title=${words}>${sign}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-strip': SoftphoneStrip;
  }
}
