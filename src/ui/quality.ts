/** How the two hear each other, at a glance: shape, word and colour. It is looked at, never read aloud by itself. */
import { css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { isTalking, type Call } from '../call/call.js';
import type { Grade } from '../call/quality.js';
import { missed } from './later-icons.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** Bars that are filled. */
const BARS: Readonly<Record<Exclude<Grade, 'none'>, number>> = {
  good: 3,
  fair: 2,
  poor: 1,
  unknown: 0,
};

/** @summary The two-way light of a call. Takes its room whether it has something to say or not. */
export class SoftphoneQuality extends SoftphonePart {
  static override styles = [
    controls,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0 12px;
        margin: 0;
      }
      dl,
      dt,
      dd {
        margin: 0;
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        font-weight: 600;
      }
      svg {
        inline-size: 16px;
        block-size: 16px;
      }
      .good {
        color: var(--colorStatusSuccessForeground1);
      }
      .fair {
        color: var(--colorStatusWarningForeground1);
      }
      .poor,
      .none {
        color: var(--colorStatusDangerForeground1);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;

  protected override render() {
    const { call, explanations } = this;
    if (!explanations || !call || !isTalking(call) || !call.quality) return nothing;
    const { theyHear, youHear, grade } = explanations.quality;
    const { received, sent } = call.quality;
    return html`<dl class="small">
      <div>${this.#direction(theyHear, sent.grade, grade)}</div>
      <div>${this.#direction(youHear, received.grade, grade)}</div>
    </dl>`;
  }

  #direction(label: string, grade: Grade, words: Readonly<Record<Grade, string>>) {
    return html`<dt class="cut">${label}</dt>
      <dd class=${grade}>${shapeOf(grade)}<span class="cut">${words[grade]}</span></dd>`;
  }
}

/** Three bars that rise, the empty ones in outline; a cross in their place where nothing is heard. */
function shapeOf(grade: Grade) {
  if (grade === 'none') return missed;
  const bars = [0, 1, 2].map((index) => {
    const height = 4 + 4 * index;
    const look = index < BARS[grade] ? 'solid' : '';
    return svg`<rect x=${2 + 6 * index} y=${17 - height} width="4" height=${height} class=${look} />`;
  });
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${bars}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-quality': SoftphoneQuality;
  }
}
