/** The calls that are over, and a way to call them again. Needs no clock: it shows when, not how long ago. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Ended } from '../call/call.js';
import { formatDuration, formatMoment } from './format.js';
import { handset, incoming, missed, outgoing } from './icons.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { nameOf } from './who.js';

/** @summary Recent calls with redial. */
export class SoftphoneRecentCalls extends SoftphonePart {
  static override styles = [
    controls,
    css`
      h2 {
        padding-block-end: 4px;
        font-weight: 600;
      }
      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 48px;
        margin-inline: -8px;
        padding-inline: 8px 4px;
        border-radius: var(--borderRadiusMedium);
      }
      li:hover {
        background: var(--colorNeutralBackground1Hover);
      }
      li > svg {
        color: var(--colorNeutralForeground3);
      }
      .who {
        flex: 1;
        min-inline-size: 0;
      }
      .missed svg,
      .missed .outcome {
        color: var(--colorStatusDangerForeground1);
        font-weight: 600;
      }
      :disabled {
        visibility: hidden;
      }
      .missed button svg {
        color: inherit;
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) calls: readonly Ended[] = [];

  protected override render() {
    const { calls, messages } = this;
    return html`
      <h2>${messages.recent}</h2>
      ${
        calls.length === 0
          ? html`<p class="small">${messages.noRecent}</p>`
          : html`<ul>
              ${repeat(
                calls,
                (call) => call.id,
                (call) => this.#row(call),
              )}
            </ul>`
      }
    `;
  }

  #row(call: Ended) {
    const { messages } = this;
    const name = nameOf(call, messages);
    const isMissed = call.outcome === 'missed';
    const mark = isMissed ? missed : call.direction === 'inbound' ? incoming : outgoing;
    return html`<li class=${isMissed ? 'missed' : ''}>
      ${mark}
      <div class="who">
        <p class="cut" title=${name}><bdi dir=${name === call.party.number ? 'ltr' : 'auto'}>${name}</bdi></p>
        <p class="small cut"><span class="outcome">${this.#outcome(call)}</span>${talkTime(call)}</p>
      </div>
      <time class="small">${formatMoment(call.begunAt, messages.locale)}</time>
      ${this.#redial(call, name)}
    </li>`;
  }

  #outcome({ outcome, transferredTo }: Ended): string {
    const { messages } = this;
    return transferredTo === null ? messages.outcome[outcome] : messages.transferredTo(transferredTo);
  }

  #redial(call: Ended, name: string) {
    const target = call.party.number;
    const label = this.messages.callSomeone(name);
    return html`<button
      class="icon subtle"
      ?disabled=${!target}
      title=${label}
      aria-label=${label}
      @click=${() => this.request({ type: 'dial', target })}
    >
      ${handset}
    </button>`;
  }
}

function talkTime(call: Ended): string {
  if (call.establishedAt === null) return '';
  return ` · ${formatDuration(Math.round((call.endedAt - call.establishedAt) / 1000))}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-recent-calls': SoftphoneRecentCalls;
  }
}
