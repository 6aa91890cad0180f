/** Twelve keys, for the pointer and for the keyboard. What a key is good for is the business of whoever stands around. */
import { css, html, nothing } from 'lit';
import { de, en } from './messages/keypad.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

const KEYS = '123456789*0#';
/** Of the keys from 2, in every language (ITU-T E.161). */
const LETTERS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** A key was pressed; goes no further than the element around the pad. */
export class DigitEvent extends Event {
  static readonly type = 'softphone-digit';
  readonly digit: string;

  constructor(digit: string) {
    super(DigitEvent.type, { bubbles: true });
    this.digit = digit;
  }
}

/**
 * @summary The dial pad of a telephone.
 * @fires softphone-digit one of `0-9 * #`
 */
export class SoftphoneDialPad extends SoftphonePart {
  static override styles = [
    controls,
    css`
      [role='group'] {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
        max-inline-size: 280px;
        margin-inline: auto;
      }
      button {
        flex-direction: column;
        gap: 0;
        min-block-size: 46px;
        border-color: var(--colorNeutralStroke2);
        font-size: 18px;
        font-weight: 400;
        line-height: 22px;
      }
      small {
        min-block-size: 12px;
        color: var(--colorNeutralForeground3);
        font-size: 10px;
        line-height: 12px;
        word-spacing: -1px;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    return html`
      <div role="group" aria-label=${this.messages.dialPad} dir="ltr" @keydown=${this.#key}>
        ${Array.from(KEYS, (key) => this.#button(key))}
      </div>
    `;
  }

  #button(key: string) {
    // Apart, they are read one by one.
    const letters = Array.from(LETTERS[Number(key) - 2] ?? '').join(' ');
    const { star, hash } = this.messages.locale === 'de' ? de : en;
    const name = { '*': star, '#': hash }[key] ?? nothing;
    return html`<button type="button" aria-label=${name} @click=${() => this.#press(key)}>
      ${key} ${key > '0' ? html`<small>${letters}</small>` : nothing}
    </button>`;
  }

  #key(event: KeyboardEvent): void {
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    if (isShortcut || event.key.length !== 1 || !KEYS.includes(event.key)) return;
    event.preventDefault();
    this.#press(event.key);
  }

  #press(key: string): void {
    this.dispatchEvent(new DigitEvent(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-dial-pad': SoftphoneDialPad;
  }
  interface HTMLElementEventMap {
    'softphone-digit': DigitEvent;
  }
}
