/**
 * The communication panel: the frames of all providers, of which at most one is seen. A frame is never taken out of the
 * page or moved in it, because that would reload the telephone in it: what is not to be seen is made invisible.
 */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { panelStyles } from './communication-panel-styles.js';
import type { PanelState } from '../panel.js';
import type { Provider } from '../provider.js';
import type { Seat } from '../seat.js';

/** Pixels. */
const STRIP_WIDTH = 56;
const LEAST_WIDTH = 300;
const STEP = 16;

@customElement('desktop-communication-panel')
export class DesktopCommunicationPanel extends LitElement {
  @property({ attribute: false }) providers: readonly Provider[] = [];
  @property({ attribute: false }) state: PanelState = { owner: null, mode: 'hidden', width: 0 };
  /** What has become of the providers' pages. */
  @property({ attribute: false }) seats: ReadonlyMap<string, Seat> = new Map();
  /** Counts the changes of the desktop: seats change within themselves. */
  @property({ type: Number }) revision = 0;
  /** The edge of the desktop that it stands at: `start` in the multi-session app, `end` in the single-session one. */
  @property() side: 'start' | 'end' = 'start';
  /** What is delegated to the frames, and what they may do: counts when a page is loaded into them. */
  @property() permissions = '';
  @property() sandbox = '';
  /** Makes the frame known as the provider's, before its page runs. */
  @property({ attribute: false }) seat: (provider: Provider, frame: HTMLIFrameElement) => void = () => {};

  override render() {
    return html`
      <section aria-label="Communication panel">
        ${this.#titleBar()}
        <div class="frames">
          ${repeat(
            this.providers,
            ({ name }) => name,
            (provider) => this.#place(provider),
          )}
        </div>
        ${this.#edge()}
      </section>
    `;
  }

  override updated(): void {
    for (const frame of this.renderRoot.querySelectorAll('iframe')) {
      const provider = this.providers.find(({ name }) => name === frame.name);
      if (provider) this.seat(provider, frame);
    }
    this.dataset.mode = this.#mode;
    this.style.width = `${this.#width}px`;
  }

  get #mode() {
    return this.state.owner === null ? 'hidden' : this.state.mode;
  }

  get #width(): number {
    const widths = { docked: this.state.width, minimized: STRIP_WIDTH, hidden: 0 };
    return widths[this.#mode];
  }

  #titleBar() {
    const isDocked = this.state.mode === 'docked';
    const label = this.providers.find(({ name }) => name === this.state.owner)?.label ?? '';
    const action = isDocked ? 'Minimise' : 'Expand';
    const pointsToStart = isDocked === (this.side === 'start');
    return html`
      <header>
        <h2>${label}</h2>
        <button
          class="icon-button toggle"
          aria-expanded=${isDocked ? 'true' : 'false'}
          aria-label="${action} ${label}"
          title="${action} ${label}"
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'togglePanel' }))}
        >
          ${pointsToStart ? icons.collapse : icons.expand}
        </button>
      </header>
    `;
  }

  #place(provider: Provider) {
    const isShown = provider.name === this.state.owner;
    return html`
      <div class=${isShown ? 'place' : 'place unseen'}>
        ${this.#trouble(provider)}
        ${
          provider.frameUrl === null
            ? nothing
            : html`<iframe
                name=${provider.name}
                title=${provider.label}
                allow=${this.permissions}
                sandbox=${this.sandbox}
                src=${provider.frameUrl}
              ></iframe>`
        }
      </div>
    `;
  }

  /** A silent page may still be of use, so that it stays in sight; of the others there is nothing to see. */
  #trouble({ name, frameUrl }: Provider) {
    const state = this.seats.get(name)?.state;
    if (!state || !('cause' in state)) return nothing;
    return html`
      <div class="fault ${state.phase}" role="alert">
        ${icons.warning}
        <div>
          <p class="cause">${state.cause}</p>
          <p>${state.cure}</p>
          ${
            frameUrl === null
              ? nothing
              : html`<button
                  class="button"
                  @click=${() => this.dispatchEvent(new ActEvent({ type: 'reloadProvider', provider: name }))}
                >
                  ${icons.refresh} Try again
                </button>`
          }
        </div>
      </div>
    `;
  }

  #edge() {
    return html`<div
      class="edge"
      role="separator"
      aria-label="Width of the communication panel"
      aria-orientation="vertical"
      aria-valuemin=${LEAST_WIDTH}
      aria-valuemax=${Math.round(window.innerWidth / 2)}
      aria-valuenow=${this.state.width}
      tabindex="0"
      @pointerdown=${this.#startDrag}
      @keydown=${this.#nudge}
    ></div>`;
  }

  readonly #startDrag = (event: PointerEvent): void => {
    const edge = event.currentTarget;
    if (!(edge instanceof HTMLElement)) return;
    // The capture keeps the pointer ours while it is over a frame.
    edge.setPointerCapture(event.pointerId);
    const { left, right } = this.getBoundingClientRect();
    const widthAt = ({ clientX }: PointerEvent) => (this.side === 'start' ? clientX - left : right - clientX);
    const follow = (move: PointerEvent) => {
      this.style.width = `${Math.max(LEAST_WIDTH, widthAt(move))}px`;
    };
    const stop = (last: PointerEvent) => {
      edge.removeEventListener('pointermove', follow);
      edge.removeEventListener('pointerup', stop);
      edge.removeEventListener('pointercancel', stop);
      this.#drag(last.type === 'pointerup' ? widthAt(last) : this.state.width);
    };
    edge.addEventListener('pointermove', follow);
    edge.addEventListener('pointerup', stop);
    edge.addEventListener('pointercancel', stop);
  };

  readonly #nudge = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    this.#drag(this.state.width + direction * STEP * (this.side === 'start' ? 1 : -1));
  };

  #drag(width: number): void {
    this.dispatchEvent(new ActEvent({ type: 'dragPanel', width }));
    // The width may come back unchanged, and then nothing else would undo what the pointer did.
    this.requestUpdate();
  }

  static override readonly styles = [base, panelStyles];
}
