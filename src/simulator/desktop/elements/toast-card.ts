/** The toast at the top right: title, up to four lines, countdown, Accept and Reject, and how many others wait. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { toastStyles } from './toast-card-styles.js';
import type { Toast } from '../toasts.js';

/** Milliseconds between two steps of the countdown bar. */
const STEP = 250;

@customElement('desktop-toast')
export class DesktopToast extends LitElement {
  @property({ attribute: false }) toast: Toast | null = null;
  @property({ type: Number }) waiting = 0;
  /** Label of the provider that it is from. */
  @property() source = '';
  @state() private elapsed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('toast')) return;
    this.#stop();
    if (this.toast) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** What is read out stands apart from what is seen, or each step of the countdown might be read, too. */
  override render() {
    return html`
      <div role="alert" class="hidden-text">
        ${this.toast ? keyed(this.toast.id, html`<p>${spoken(this.toast)}</p>`) : nothing}
      </div>
      ${this.toast ? keyed(this.toast.id, this.#card(this.toast)) : nothing}
    `;
  }

  #start(): void {
    const start = Date.now();
    this.elapsed = 0;
    this.#timer = setInterval(() => (this.elapsed = (Date.now() - start) / 1_000), STEP);
  }

  #stop(): void {
    clearInterval(this.#timer);
  }

  #card(toast: Toast) {
    return html`
      <article aria-labelledby="title">
        <header>
          <span class="icon">${toast.icon ? html`<img src=${toast.icon} alt="" />` : icons.phone}</span>
          <div>
            <p class="source">${this.source}</p>
            <h2 id="title">${toast.title}</h2>
          </div>
        </header>
        ${fieldList(toast)} ${toast.showsTimeout ? this.#countdown(toast) : nothing} ${this.#buttons(toast)}
        ${this.waiting > 0 ? html`<p class="waiting">${this.waiting} more waiting</p>` : nothing}
      </article>
    `;
  }

  #countdown({ seconds }: Toast) {
    const left = Math.max(0, Math.ceil(seconds - this.elapsed));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return html`
      <div class="countdown" aria-hidden="true">
        <progress max=${seconds} .value=${Math.max(0, seconds - this.elapsed)}></progress>
        <span>${clock}</span>
      </div>
    `;
  }

  #buttons({ acceptText, rejectText }: Toast) {
    return html`
      <div class="buttons">
        <button class="button primary" @click=${() => this.#act('acceptToast')}>${acceptText}</button>
        ${
          rejectText === null
            ? nothing
            : html`<button class="button" @click=${() => this.#act('rejectToast')}>${rejectText}</button>`
        }
      </div>
    `;
  }

  #act(type: 'acceptToast' | 'rejectToast'): void {
    this.dispatchEvent(new ActEvent({ type }));
  }

  static override readonly styles = [base, toastStyles];
}

function linesOf({ fields }: Toast): Toast['fields'] {
  return fields.filter(({ value }) => value !== '');
}

function fieldList(toast: Toast) {
  return html`
    <dl>
      ${linesOf(toast).map(
        ({ header, value }) =>
          html`<div>
            <dt>${header}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
  `;
}

function spoken(toast: Toast): string {
  const lines = linesOf(toast).map(({ header, value }) => `${header}: ${value}.`);
  return [`${toast.title}.`, ...lines, 'Alt Shift N goes to the notification.'].join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-toast': DesktopToast;
  }
}
