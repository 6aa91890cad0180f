import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * How long ago something began, counted on every second. Silent for screen readers.
 * @summary A running timer.
 */
@customElement('customer-call-timer')
export class CustomerCallTimer extends LitElement {
  /** Milliseconds since the epoch. */
  @property({ type: Number }) since = Date.now();
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override render() {
    return html`<span role="timer" aria-live="off">${clock((Date.now() - this.since) / 1000)}</span>`;
  }
}

/** `75.4` → `1:15`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-call-timer': CustomerCallTimer;
  }
}
