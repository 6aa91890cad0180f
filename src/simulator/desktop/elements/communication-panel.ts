/**
 * The communication panel: the frames of all providers, of which at most one is seen. A frame is never taken out of the
 * page or moved in it, because that would reload the telephone in it: what is not to be seen is made invisible.
 */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import type { PanelState } from '../panel.js';
import type { Provider } from '../provider.js';

/** As observed at the real desktop. */
const PERMISSIONS = 'microphone; camera; geolocation';
const SANDBOX = 'allow-forms allow-popups allow-scripts allow-same-origin allow-modals allow-downloads';

/** Pixels. */
const STRIP_WIDTH = 56;
const STEP = 16;

@customElement('desktop-communication-panel')
export class DesktopCommunicationPanel extends LitElement {
  @property({ attribute: false }) providers: readonly Provider[] = [];
  @property({ attribute: false }) state: PanelState = { owner: null, mode: 'hidden', width: 0 };
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
            (provider) => this.#frame(provider),
          )}
        </div>
        <div
          class="edge"
          role="separator"
          aria-label="Width of the communication panel"
          aria-orientation="vertical"
          aria-valuemin="300"
          aria-valuemax="800"
          aria-valuenow=${this.state.width}
          tabindex="0"
          @pointerdown=${this.#startDrag}
          @keydown=${this.#nudge}
        ></div>
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
    return html`
      <header>
        <h2>${label}</h2>
        <button
          class="toggle"
          aria-expanded=${isDocked ? 'true' : 'false'}
          aria-label="${action} ${label}"
          title="${action} ${label}"
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'togglePanel' }))}
        >
          ${isDocked ? icons.collapse : icons.expand}
        </button>
      </header>
    `;
  }

  #frame(provider: Provider) {
    const visibility = provider.name === this.state.owner ? 'shown' : 'unseen';
    if (provider.fault) {
      const { cause, cure } = provider.fault;
      return html`<p class="fault ${visibility}">${cause} ${cure}</p>`;
    }
    return html`<iframe
      class=${visibility}
      name=${provider.name}
      title=${provider.label}
      allow=${PERMISSIONS}
      sandbox=${SANDBOX}
      src=${provider.frameUrl ?? nothing}
    ></iframe>`;
  }

  readonly #startDrag = (event: PointerEvent): void => {
    const edge = event.currentTarget;
    if (!(edge instanceof HTMLElement)) return;
    // The capture keeps the pointer ours while it is over a frame.
    edge.setPointerCapture(event.pointerId);
    const left = this.getBoundingClientRect().left;
    const follow = (move: PointerEvent) => {
      this.style.width = `${Math.max(300, move.clientX - left)}px`;
    };
    const stop = (last: PointerEvent) => {
      edge.removeEventListener('pointermove', follow);
      this.#drag(last.clientX - left);
    };
    edge.addEventListener('pointermove', follow);
    edge.addEventListener('pointerup', stop, { once: true });
  };

  readonly #nudge = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction !== undefined) this.#drag(this.state.width + direction * STEP);
  };

  #drag(width: number): void {
    this.dispatchEvent(new ActEvent({ type: 'dragPanel', width }));
    // The width may come back unchanged, and then nothing else would undo what the pointer did.
    this.requestUpdate();
  }

  static override readonly styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
        flex: none;
        min-width: 0;
        overflow: hidden;
        background: var(--colorNeutralBackground1);
        /* No border: the provider's page is to be as wide as the panel is said to be. */
        box-shadow: 1px 0 var(--colorNeutralStroke2);
      }

      :host([data-mode='hidden']) {
        visibility: hidden;
      }

      section {
        display: flex;
        flex-direction: column;
        height: 100%;
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        height: 40px;
        padding: 0 7px 0 16px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }

      :host([data-mode='minimized']) header {
        justify-content: center;
        padding: 0;
      }

      :host([data-mode='minimized']) h2,
      :host([data-mode='minimized']) .edge {
        display: none;
      }

      h2 {
        overflow: hidden;
        font-size: 14px;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .toggle {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        padding: 0;
      }

      .toggle:hover {
        background: var(--colorNeutralBackgroundHover);
      }

      .frames {
        position: relative;
        flex: 1;
      }

      iframe {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        border: 0;
      }

      .unseen {
        visibility: hidden;
      }

      .fault {
        position: absolute;
        inset: 0;
        padding: 16px;
        color: var(--colorDangerForeground);
        overflow-wrap: anywhere;
      }

      .edge {
        position: absolute;
        inset: 0 0 0 auto;
        width: 6px;
        cursor: col-resize;
        touch-action: none;
      }

      .edge:hover,
      .edge:focus-visible {
        background: var(--colorBrandBackground);
        outline: none;
      }

      @media (forced-colors: active) {
        .edge:hover,
        .edge:focus-visible {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];
}
