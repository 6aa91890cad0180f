/** Gives a text to the clipboard, or to the agent where the page may not use it. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary A button that copies a text. */
export class SoftphoneCopy extends SoftphonePart {
  static override styles = [
    controls,
    css`
      .act {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      textarea {
        inline-size: 100%;
        block-size: 120px;
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        color: inherit;
        font:
          12px/18px Consolas,
          monospace;
      }
    `,
  ];

  @property() label = '';
  /** Made when it is asked for. */
  @property({ attribute: false }) text: () => string = () => '';
  @property({ attribute: false }) explanations: Explanations | null = null;
  @state() private copying: 'no' | 'copied' | 'byHand' = 'no';

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { copying, explanations, label } = this;
    return html`
      <div class="act">
        <button @click=${() => this.#copy()}>${label}</button>
        <span class="small" role="status">${copying === 'copied' ? explanations?.copied : nothing}</span>
      </div>
      ${copying === 'byHand' ? this.#byHand() : nothing}
    `;
  }

  #byHand() {
    return html`<p class="small" id="by-hand" role="status">${this.explanations?.copyByHand}</p>
      <textarea readonly dir="ltr" aria-labelledby="by-hand" .value=${this.text()}></textarea>`;
  }

  /** A frame is often denied the clipboard; then the text is laid out, selected, for the agent's own Ctrl+C. */
  async #copy(): Promise<void> {
    try {
      // A window writes to the clipboard only while it has the keyboard.
      const { navigator } = this.ownerDocument.defaultView ?? window;
      await navigator.clipboard.writeText(this.text());
      this.copying = 'copied';
    } catch {
      this.copying = 'byHand';
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-copy': SoftphoneCopy;
  }
}
