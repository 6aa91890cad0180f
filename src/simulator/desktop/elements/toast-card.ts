/** The toast at the top right: title, up to four lines, countdown, Accept and Reject, and how many others wait. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import type { Toast } from '../toasts.js';

/** Milliseconds between two steps of the countdown bar. */
const STEP = 250;

@customElement('desktop-toast')
export class DesktopToast extends LitElement {
  @property({ attribute: false }) toast: Toast | null = null;
  @property({ type: Number }) waiting = 0;
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

  /** The region is there before its text, or a screen reader would not read it. */
  override render() {
    return html`<div role="alert">${this.toast ? this.#card(this.toast) : nothing}</div>`;
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
      <article>
        <header>
          <span class="icon">${toast.icon ? html`<img src=${toast.icon} alt="" />` : icons.phone}</span>
          <h2>${toast.title}</h2>
        </header>
        <dl>
          ${toast.fields
            .filter(({ value }) => value !== '')
            .map(
              ({ header, value }) =>
                html`<div>
                  <dt>${header}</dt>
                  <dd><bdi>${value}</bdi></dd>
                </div>`,
            )}
        </dl>
        ${toast.showsTimeout ? this.#countdown(toast) : nothing}
        <div class="buttons">
          <button class="button primary" @click=${() => this.#act('acceptToast')}>${toast.acceptText}</button>
          ${
            toast.rejectText === null
              ? nothing
              : html`<button class="button" @click=${() => this.#act('rejectToast')}>
                  ${toast.rejectText}
                </button>`
          }
        </div>
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

  #act(type: 'acceptToast' | 'rejectToast'): void {
    this.dispatchEvent(new ActEvent({ type }));
  }

  static override readonly styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 60px 16px auto auto;
        z-index: 2;
        width: 320px;
        max-width: calc(100% - 32px);
      }

      article {
        display: grid;
        gap: 12px;
        padding: 16px;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke2);
        border-inline-start: 4px solid var(--colorBrandBackground);
        border-radius: 8px;
        box-shadow: var(--shadow16);
      }

      header {
        display: flex;
        align-items: center;
        gap: 10px;
      }

      .icon img {
        width: 20px;
        height: 20px;
        object-fit: contain;
      }

      .icon {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        color: #fff;
        background: var(--colorBrandBackground);
        border-radius: 50%;
      }

      h2 {
        overflow-wrap: anywhere;
        font-size: 16px;
        font-weight: 600;
      }

      dl {
        display: grid;
        gap: 4px;
      }

      dl div {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr);
        gap: 8px;
      }

      dt {
        color: var(--colorNeutralForeground3);
      }

      dd {
        overflow-wrap: anywhere;
        font-weight: 600;
      }

      .countdown {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        color: var(--colorNeutralForeground3);
      }

      progress {
        flex: 1;
        height: 4px;
        overflow: hidden;
        appearance: none;
        background: var(--colorNeutralStroke2);
        border: 0;
        border-radius: 2px;
      }

      progress::-webkit-progress-bar {
        background: var(--colorNeutralStroke2);
      }

      progress::-webkit-progress-value {
        background: var(--colorBrandBackground);
        border-radius: 2px;
      }

      progress::-moz-progress-bar {
        background: var(--colorBrandBackground);
      }

      @media (forced-colors: active) {
        progress {
          border: 1px solid CanvasText;
        }

        progress::-webkit-progress-value {
          forced-color-adjust: none;
          background: Highlight;
        }
      }

      .buttons {
        display: grid;
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
        gap: 8px;
      }

      .button {
        min-height: 36px;
      }

      .waiting {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
        text-align: center;
      }
    `,
  ];
}
