/** Where the agent types a number and calls it. Keeps what was typed until the call it led to is really there. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Call } from '../call/call.js';
import type { DigitEvent } from './dial-pad.js';
import { handset, keypad } from './icons.js';
import { SoftphonePart } from './part.js';
import { controls, field } from './styles.js';

/** @summary The number field with its dial pad. */
export class SoftphoneDialler extends SoftphonePart {
  static override styles = [
    controls,
    field,
    css`
      form {
        display: flex;
        gap: 8px;
      }
      button.icon {
        inline-size: 36px;
        block-size: 36px;
      }
      softphone-dial-pad {
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) calls: readonly Call[] = [];
  @state() private padOpen = false;
  /** The outbound calls that were there when we asked for another; null while we have not. */
  #known: readonly string[] | null = null;

  override focus(): void {
    this.#field?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('calls') || !this.#known) return;
    const known = this.#known;
    if (!outbound(this.calls).some((id) => !known.includes(id))) return;
    this.#known = null;
    if (this.#field) this.#field.value = '';
  }

  protected override render() {
    const { messages } = this;
    return html`
      <form @submit=${this.#submit}>
        <input
          type="tel"
          dir="ltr"
          autocomplete="off"
          aria-label=${messages.numberToCall}
          placeholder=${messages.numberToCall}
          @keydown=${this.#key}
        />
        <button
          class="icon subtle"
          type="button"
          title=${messages.keypad}
          aria-label=${messages.keypad}
          aria-expanded=${this.padOpen}
          @click=${() => (this.padOpen = !this.padOpen)}
        >
          ${keypad}
        </button>
        <button class="icon primary" title=${messages.call} aria-label=${messages.call}>${handset}</button>
      </form>
      ${
        this.padOpen
          ? html`<softphone-dial-pad
              .messages=${messages}
              @softphone-digit=${this.#digit}
            ></softphone-dial-pad>`
          : nothing
      }
    `;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** A held Enter key that ended the call before must not call again. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  }

  #digit(event: DigitEvent): void {
    if (this.#field) this.#field.value += event.digit;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const target = this.#field?.value.trim();
    if (!target) return this.focus();
    this.#known = outbound(this.calls);
    this.request({ type: 'dial', target });
  }
}

function outbound(calls: readonly Call[]): readonly string[] {
  return calls.filter((call) => call.direction === 'outbound').map((call) => call.id);
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-dialler': SoftphoneDialler;
  }
}
