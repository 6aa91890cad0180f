import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const NAMES: Readonly<Record<string, string>> = { '*': 'Star', '#': 'Hash' };

/** A key of the keypad was pressed. */
export class KeyPressedEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('key-pressed');
    this.key = key;
  }
}

/**
 * The twelve keys of a telephone, for the mouse and for the keyboard.
 * @summary A keypad that shows what has been pressed.
 * @event key-pressed - a `KeyPressedEvent` for each key
 */
@customElement('customer-keypad')
export class CustomerKeypad extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    div {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 4px;
    }
    button {
      font: inherit;
      min-height: 32px;
      border: 1px solid var(--phone-line);
      border-radius: 16px;
      background: var(--phone-card);
      color: inherit;
      cursor: pointer;
    }
    button:hover:enabled {
      background: var(--phone-hover);
    }
    button:focus-visible {
      outline: 2px solid var(--phone-accent);
      outline-offset: 1px;
    }
    button:disabled {
      color: var(--phone-quiet);
      cursor: default;
    }
    output {
      display: block;
      min-height: 1.4em;
      text-align: center;
      letter-spacing: 0.15em;
      overflow-wrap: anywhere;
    }
  `;

  @property({ type: Boolean }) disabled = false;
  @state() private pressed = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('disabled') && this.disabled) this.pressed = '';
  }

  protected override render() {
    return html`<output aria-label="Keys pressed">${this.pressed}</output>
      <div role="group" aria-label="Keypad" @keydown=${this.#typed}>
        ${KEYS.map(
          (key) =>
            html`<button
              type="button"
              aria-label=${NAMES[key] ?? key}
              ?disabled=${this.disabled}
              @click=${() => this.#press(key)}
            >
              ${key}
            </button>`,
        )}
      </div>`;
  }

  #typed({ key }: KeyboardEvent): void {
    if (KEYS.some((known) => known === key)) this.#press(key);
  }

  #press(key: string): void {
    if (this.disabled) return;
    this.pressed = (this.pressed + key).slice(-24);
    this.dispatchEvent(new KeyPressedEvent(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-keypad': CustomerKeypad;
  }
}
