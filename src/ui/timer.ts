/** A duration that runs while it is on screen. Knows no call. Silent for screen readers, who would hear every second. */
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { formatDuration } from './format.js';
import { ticker } from './ticker.js';

/** @summary Seconds since a moment, or until one. */
export class SoftphoneTimer extends LitElement {
  /** Milliseconds since the epoch. */
  @property({ attribute: false }) moment = 0;
  /** Counts down to the moment in place of up from it. */
  @property({ type: Boolean }) countdown = false;
  /** How the seconds are worded. */
  @property({ attribute: false }) wording: (seconds: number) => string = formatDuration;

  readonly #tick = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    ticker.add(this.#tick);
  }

  override disconnectedCallback(): void {
    ticker.remove(this.#tick);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<span role="timer" aria-live="off">${this.wording(this.#seconds())}</span>`;
  }

  /** Rounded, not cut off: a tick that comes a millisecond early must not show the same second twice. */
  #seconds(): number {
    const passed = Date.now() - this.moment;
    return Math.max(0, Math.round((this.countdown ? -passed : passed) / 1000));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-timer': SoftphoneTimer;
  }
}
