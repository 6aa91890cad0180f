/** Gives the agent what the flight recorder has, as one file. Nothing leaves the page otherwise. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Diagnostics } from '../agent-screen.js';
import { de, en } from './messages/recording.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** Milliseconds until the browser has surely begun to read the file. */
const KEPT = 60_000;

/** @summary What the flight recorder holds, and a button that saves it. */
export class SoftphoneRecording extends SoftphonePart {
  static override styles = [
    controls,
    css`
      h2 {
        padding-block-end: 4px;
        font-weight: 600;
      }
      .small {
        overflow-wrap: anywhere;
      }
      button {
        margin-block: 8px 4px;
      }
    `,
  ];

  @property({ attribute: false }) recording: Diagnostics['recording'] | null = null;
  @state() private said = '';

  protected override render() {
    if (!this.recording) return nothing;
    const texts = this.#texts;
    return html`
      <h2>${texts.heading}</h2>
      <p class="small">${texts.contents}</p>
      <button @click=${() => this.#save()}>${texts.save}</button>
      <p class="small" role="status">${this.said}</p>
    `;
  }

  get #texts() {
    return this.messages.locale === 'de' ? de : en;
  }

  #save(): void {
    const file = this.recording?.();
    if (!file) {
      this.said = this.#texts.notThere;
      return;
    }
    const address = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
    this.said = this.#texts.saved(file.name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-recording': SoftphoneRecording;
  }
}
