/** The agent's presence: a word, and a mark that differs in shape as well as in colour. */
import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { PRESENCES } from '../organization.js';
import type { Presence } from '../organization.js';
import type { SVGTemplateResult } from 'lit';

const MARKS: Readonly<Record<Presence, SVGTemplateResult>> = {
  Available: svg`<circle cx="7" cy="7" r="6" fill="#6bb700" /><path d="m4.2 7.2 2 2 3.6-4" />`,
  Busy: svg`<circle cx="7" cy="7" r="6" fill="#e8505b" />`,
  'Do not disturb': svg`<circle cx="7" cy="7" r="6" fill="#e8505b" /><path d="M4.2 7h5.6" />`,
  Away: svg`<circle cx="7" cy="7" r="6" fill="#ffaa44" /><path d="M7 4v3.2l2 1.6" />`,
  Offline: svg`<circle cx="7" cy="7" r="5.2" fill="none" stroke="#d2d0ce" /><path stroke="#d2d0ce" d="m5 5 4 4m0-4L5 9" />`,
};

@customElement('desktop-presence')
export class DesktopPresence extends LitElement {
  @property() presence: Presence = 'Available';

  override render() {
    return html`
      <label>
        <svg
          width="14"
          height="14"
          viewBox="0 0 14 14"
          fill="none"
          stroke="#10243e"
          stroke-width="1.6"
          stroke-linecap="round"
          aria-hidden="true"
        >
          ${MARKS[this.presence]}
        </svg>
        <span class="hidden-text">Presence</span>
        <select .value=${this.presence} @change=${this.#choose}>
          ${PRESENCES.map(
            (presence) => html`<option ?selected=${presence === this.presence}>${presence}</option>`,
          )}
        </select>
      </label>
    `;
  }

  readonly #choose = (event: Event): void => {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const presence = PRESENCES.find((candidate) => candidate === chosen);
    if (presence) this.dispatchEvent(new ActEvent({ type: 'setPresence', presence }));
  };

  static override readonly styles = [
    base,
    css`
      :host {
        flex: none;
        color: inherit;
      }

      label {
        display: flex;
        align-items: center;
        gap: 4px;
      }

      select {
        field-sizing: content;
        height: 32px;
        background: var(--colorTopBar);
        border: 0;
        border-radius: 4px;
      }

      select:hover {
        background: var(--colorTopBarHover);
      }

      @container (width < 620px) {
        select {
          width: 24px;
        }
      }
    `,
  ];
}
