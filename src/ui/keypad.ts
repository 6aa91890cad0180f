/**
 * The keypad of a call: sends digits and shows them, as long as it is open. They may be a customer's secret, so that
 * nothing of them is kept.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CallId } from '../call/call.js';
import type { DigitEvent } from './dial-pad.js';
import { readDigits } from './digits.js';
import { de, en, type KeypadTexts } from './messages/keypad.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** What there is room for. */
const SHOWN = 20;

/** @summary Digits for the far end: by pointer, by keyboard, and pasted. */
export class SoftphoneKeypad extends SoftphonePart {
  static override styles = [
    controls,
    css`
      output {
        display: block;
        min-block-size: 24px;
        margin-block-end: 4px;
        text-align: center;
        font-size: 16px;
        line-height: 24px;
        letter-spacing: 2px;
      }
      [role='status'] {
        color: var(--colorStatusDangerForeground1);
      }
      p:not(:empty) {
        margin-block-end: 8px;
      }
    `,
  ];

  @property({ attribute: false }) call: CallId = '';
  @state() private keyed = '';
  @state() private refusal = '';

  /** Sends what was typed or pasted; or nothing of it, and says why. */
  send(text: string): void {
    const reading = readDigits(text);
    if ('refused' in reading) {
      this.refusal = this.#texts.refused(reading);
      return;
    }
    this.refusal = '';
    this.keyed += reading.digits;
    this.request({ type: 'sendDigits', call: this.call, digits: reading.digits });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call')) this.keyed = this.refusal = '';
  }

  protected override render() {
    const { keyed, messages, refusal } = this;
    const shown = keyed.length > SHOWN ? `…${keyed.slice(-SHOWN)}` : keyed;
    return html`
      <output dir="ltr" aria-label=${this.#texts.digitsKeyed}>${shown}</output>
      <p class="small" role="status">${refusal || nothing}</p>
      <softphone-dial-pad
        .messages=${messages}
        @softphone-digit=${({ digit }: DigitEvent) => this.send(digit)}
      ></softphone-dial-pad>
    `;
  }

  get #texts(): KeypadTexts {
    return this.messages.locale === 'de' ? de : en;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-keypad': SoftphoneKeypad;
  }
}
