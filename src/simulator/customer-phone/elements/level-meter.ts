import { LitElement, css, html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const SEGMENTS = 12;
/** Decibels below full scale at which the first segment lights up, and at which all are lit. */
const FLOOR = -54;
const CEILING = -8;

/**
 * How loud something is, as a row of segments, measured anew in each frame that is drawn.
 * @summary A level meter with a label.
 */
@customElement('customer-level-meter')
export class CustomerLevelMeter extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    span {
      flex: none;
      width: 4.5em;
    }
    svg {
      flex: 1;
      min-width: 0;
      height: 10px;
    }
    rect {
      fill: var(--phone-track);
    }
    rect.lit {
      fill: var(--phone-accent);
    }
    @media (forced-colors: active) {
      rect {
        fill: Canvas;
        stroke: CanvasText;
      }
      rect.lit {
        fill: Highlight;
      }
    }
  `;

  @property() label = '';
  /** The level at this moment: root mean square, 0 to 1. */
  @property({ attribute: false }) read: () => number = () => 0;
  @state() private segments = 0;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const measure = () => {
      this.segments = segmentsOf(this.read());
      this.#frame = requestAnimationFrame(measure);
    };
    measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override render() {
    return html`<span id="label">${this.label}</span>
      <svg
        role="meter"
        aria-labelledby="label"
        aria-valuemin="0"
        aria-valuemax=${SEGMENTS}
        aria-valuenow=${this.segments}
        viewBox="0 0 120 10"
        preserveAspectRatio="none"
      >
        ${Array.from(
          { length: SEGMENTS },
          (_, index) =>
            svg`<rect class=${index < this.segments ? 'lit' : ''} x=${index * 10} width="8" height="10"></rect>`,
        )}
      </svg>`;
  }
}

function segmentsOf(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6));
  const share = (decibels - FLOOR) / (CEILING - FLOOR);
  return Math.round(Math.min(1, Math.max(0, share)) * SEGMENTS);
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-level-meter': CustomerLevelMeter;
  }
}
