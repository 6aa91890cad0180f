/** The call on the stage once it is ours: who, how long, and what can be done with it except ending it. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isTalking, type Call } from '../call/call.js';
import type { DigitEvent } from './dial-pad.js';
import { addCall, keypad, microphone, microphoneOff, pause } from './icons.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { ariaKeys, type Shortcuts } from './shortcuts.js';
import { controls } from './styles.js';

/**
 * @summary A call with its timer, mute, hold, keypad and the way to another call.
 * @fires softphone-add-call the number field is wanted beside this call, or no longer
 */
export class SoftphoneActiveCall extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      /* It comes later than the call, and is there only while the two talk: nothing moves for it. */
      softphone-quality {
        block-size: 36px;
        margin-block: -8px -4px;
      }
      .tools {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 8px;
      }
      .tools button {
        flex-direction: column;
        gap: 2px;
        min-block-size: 56px;
        justify-content: flex-start;
        padding: 8px 2px;
        font-size: 12px;
        line-height: 16px;
      }
      [aria-pressed='true'],
      [aria-expanded='true'] {
        border-color: var(--colorBrandForeground1);
        background: var(--colorBrandBackground2);
        color: var(--colorBrandForeground1);
      }
      .mute[aria-pressed='true'] {
        border-color: var(--colorStatusDangerForeground1);
        background: var(--colorStatusDangerBackground1);
        color: var(--colorStatusDangerForeground1);
      }
      .hold[aria-pressed='true'] {
        border-color: var(--colorStatusWarningForeground1);
        background: var(--colorStatusWarningBackground1);
        color: var(--colorStatusWarningForeground1);
      }
      output {
        display: block;
        min-block-size: 24px;
        margin-block-end: 4px;
        text-align: center;
        font-size: 16px;
        line-height: 24px;
        letter-spacing: 2px;
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;
  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  /** The number field is open below. */
  @property({ type: Boolean }) adds = false;
  @state() private padOpen = false;
  /** What was keyed while the pad is open; gone when it closes, for it may be a customer's secret. */
  @state() private keyed = '';

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call') && changed.get('call')?.id !== this.call?.id) this.#showPad(false);
    if (changed.has('adds') && this.adds) this.#showPad(false);
  }

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    return html`
      <softphone-call-face .call=${call} .messages=${messages}></softphone-call-face>
      <softphone-quality
        .call=${call}
        .explanations=${this.explanations}
        .messages=${messages}
      ></softphone-quality>
      <div class="tools">
        ${this.#mute(call)} ${this.#hold(call)} ${this.#keypad(call)} ${this.#addCall(call)}
      </div>
      ${this.padOpen ? this.#pad() : nothing}
      ${call.session.state === 'opening' ? html`<p class="small">${messages.openingSession}</p>` : nothing}
    `;
  }

  #mute(call: Call) {
    const isMuted = isTalking(call) && call.muted;
    return html`<button
      class="mute"
      aria-pressed=${isMuted}
      aria-disabled=${!isTalking(call)}
      aria-keyshortcuts=${ariaKeys(this.shortcuts, 'mute')}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.request({ type: 'mute', call: call.id, muted: !isMuted })}
    >
      ${isMuted ? microphoneOff : microphone} ${this.messages.mute}
    </button>`;
  }

  /** While we wait for the far end, the button says so and does nothing: the state line has the word. */
  #hold(call: Call) {
    const isHeld = call.phase === 'held' || call.phase === 'resuming';
    const canAct = call.phase === 'live' || call.phase === 'held';
    const { phase } = this.messages;
    return html`<button
      class="hold"
      aria-pressed=${isHeld}
      aria-disabled=${!canAct}
      title=${isTalking(call) && !canAct ? phase[call.phase] : this.#why(call)}
      @click=${() => canAct && this.request({ type: isHeld ? 'resume' : 'hold', call: call.id })}
    >
      ${pause} ${this.messages.hold}
    </button>`;
  }

  #keypad(call: Call) {
    return html`<button
      aria-expanded=${this.padOpen}
      aria-disabled=${!isTalking(call)}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.#togglePad()}
    >
      ${keypad} ${this.messages.keypad}
    </button>`;
  }

  #addCall(call: Call) {
    return html`<button
      aria-expanded=${this.adds}
      aria-disabled=${!isTalking(call)}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.#toggleAdding()}
    >
      ${addCall} ${this.messages.addCall}
    </button>`;
  }

  #pad() {
    return html`<div>
      <output class="cut" dir="ltr" aria-label=${this.messages.digitsKeyed}>${this.keyed.slice(-20)}</output>
      <softphone-dial-pad .messages=${this.messages} @softphone-digit=${this.#digit}></softphone-dial-pad>
    </div>`;
  }

  #why(call: Call): string {
    return isTalking(call) ? '' : this.messages.onceAnswered;
  }

  #digit({ digit }: DigitEvent): void {
    if (!this.call) return;
    this.keyed += digit;
    this.request({ type: 'sendDigits', call: this.call.id, digits: digit });
  }

  /** Of the two that open below the tools only one has room. */
  #togglePad(): void {
    if (this.adds) this.#toggleAdding();
    this.#showPad(!this.padOpen);
  }

  #toggleAdding(): void {
    this.dispatchEvent(new Event('softphone-add-call'));
  }

  #showPad(open: boolean): void {
    this.padOpen = open;
    this.keyed = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-active-call': SoftphoneActiveCall;
  }
}
