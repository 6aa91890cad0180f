/**
 * Where the agent types a name or a number and calls it. Keeps what was typed until the call it led to is really there. Whom
 * it could mean is listed by what `finding.ts` adds.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Call, Ended } from '../call/call.js';
import type { People } from '../people.js';
import type { DigitEvent } from './dial-pad.js';
import type { Finding } from './finding.js';
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
        position: relative;
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
  /** The calls that are over. */
  @property({ attribute: false }) recent: readonly Ended[] = [];
  @property({ attribute: false }) people: People | null = null;
  @state() private padOpen = false;
  /** Fetched when the field is gone to. */
  @state() private finding: Finding | null = null;
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
    this.finding?.typed();
  }

  protected override render() {
    const { finding, messages } = this;
    const isExpanded = finding?.isExpanded ?? false;
    return html`
      <form @submit=${this.#submit}>
        <input
          type="tel"
          dir="auto"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${isExpanded}
          aria-controls=${ifDefined(isExpanded ? 'found' : undefined)}
          aria-activedescendant=${ifDefined(finding?.activeId)}
          autocomplete="off"
          aria-label=${messages.numberToCall}
          placeholder=${messages.numberToCall}
          @focus=${this.#loadFinding}
          @blur=${() => finding?.close()}
          @input=${() => finding?.typed()}
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
        ${finding?.list()}
      </form>
      ${finding?.note()}
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
    else this.finding?.key(event);
  }

  /** What was typed by then is looked for, too. Where it cannot be fetched, it is tried again with the next focus. */
  async #loadFinding(): Promise<void> {
    const part = this.finding ? null : await import('./finding.js').catch(() => null);
    if (!part || this.finding) return;
    this.finding = new part.Finding(this, () => this.#field);
    if (this.#field?.value) this.finding.typed();
  }

  #digit(event: DigitEvent): void {
    if (this.#field) this.#field.value += event.digit;
    this.finding?.close();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const target = this.#field?.value.trim();
    if (!target) return this.focus();
    this.#known = outbound(this.calls);
    const customer = this.finding?.customerOf(target);
    this.finding?.close();
    this.request({ type: 'dial', target, ...(customer && { customer }) });
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
