/**
 * The calls that are over: what became of each, all that is known of it, and a way to call again. Needs no clock: it
 * shows when, not how long ago.
 */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CallId, Ended } from '../call/call.js';
import { unseen } from '../call/history.js';
import type { VoiceMail } from '../softphone.js';
import { callRecord } from './call-record.js';
import { formatDuration, formatMoment } from './format.js';
import { iconOf, voiceMail as reels } from './history-icons.js';
import { handset } from './icons.js';
import { historyTexts, type HistoryTexts } from './messages/history.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { named, nameOf } from './who.js';

/** @summary Recent calls with redial. */
export class SoftphoneRecentCalls extends SoftphonePart {
  static override styles = [
    controls,
    css`
      header,
      .row,
      .messages:has(svg) {
        display: flex;
        align-items: center;
      }
      header {
        gap: 8px;
        min-block-size: 32px;
        padding-block-end: 4px;
      }
      .messages {
        gap: 8px;
      }
      .messages:has(svg) {
        padding-block-end: 16px;
      }
      .messages span {
        flex: 1;
        font-weight: 600;
      }
      .messages svg {
        color: var(--colorBrandForeground1);
      }
      h2 {
        font-weight: 600;
      }
      header .small {
        flex: 1;
      }
      header .missed {
        color: var(--colorStatusDangerForeground1);
        font-weight: 600;
      }
      li {
        margin-inline: -8px;
        padding-inline-end: 4px;
        border-radius: var(--borderRadiusMedium);
      }
      li:hover {
        background: var(--colorNeutralBackground1Hover);
      }
      .call {
        flex: 1;
        gap: 12px;
        justify-content: start;
        min-inline-size: 0;
        min-block-size: 48px;
        padding: 0 8px;
        border-color: transparent;
        background: none;
        font-weight: inherit;
        text-align: start;
      }
      .call svg {
        color: var(--colorNeutralForeground3);
      }
      .who {
        flex: 1;
        min-inline-size: 0;
      }
      .who > span {
        display: block;
      }
      .missed > .row .call svg,
      .missed .outcome {
        color: var(--colorStatusDangerForeground1);
      }
      .failed .call svg,
      .failed .outcome,
      .busy .call svg,
      .busy .outcome,
      .doNotDisturb .call svg,
      .doNotDisturb .outcome {
        color: var(--colorStatusWarningForeground1);
      }
      .elsewhere .call svg,
      .elsewhere .outcome {
        color: var(--colorBrandForeground1);
      }
      .unseen .who,
      .missed .outcome {
        font-weight: 600;
      }
      :disabled {
        visibility: hidden;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 0;
        padding: 0 8px 12px 40px;
        user-select: text;
      }
      dd {
        margin: 0;
        color: var(--colorNeutralForeground1);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) calls: readonly Ended[] = [];
  /** Until when the agent has seen them: milliseconds since the epoch. */
  @property({ attribute: false }) seenAt = Infinity;
  @property({ attribute: false }) voiceMail: VoiceMail = { state: 'unknown' };
  /** The call of which all is shown. */
  @state() private open: CallId | null = null;

  constructor() {
    super();
    // The list may stand on the screen all day: it has been looked at when the agent comes to it.
    for (const sign of ['pointermove', 'focusin']) this.addEventListener(sign, () => this.#see());
  }

  protected override render() {
    const texts = historyTexts(this.messages);
    const { calls } = this;
    const missed = unseen(calls, this.seenAt).map(({ id }) => id);
    return html`
      <div class="messages" role="status">${this.#voiceMail(texts)}</div>
      <header>
        <h2>${texts.recent}</h2>
        <span class="small missed" role="status"
          >${missed.length > 0 ? texts.missed(missed.length) : nothing}</span
        >
        ${calls.length === 0 ? nothing : html`<button class="subtle" @click=${() => this.request({ type: 'clearRecent' })}>${texts.clear}</button>`}
      </header>
      ${
        calls.length === 0
          ? html`<p class="small">${texts.none}</p>`
          : html`<ul @keydown=${this.#step}>
              ${repeat(
                calls,
                ({ id }) => id,
                (call) => this.#entry(call, missed.includes(call.id), texts),
              )}
            </ul>`
      }
    `;
  }

  #voiceMail(texts: HistoryTexts) {
    const { voiceMail } = this;
    if (voiceMail.state !== 'known' || !voiceMail.waiting) return nothing;
    const { fresh, number } = voiceMail;
    return html`${reels} <span>${texts.voiceMessages(fresh)}</span> ${
        number === ''
          ? nothing
          : html`<button @click=${() => this.request({ type: 'dial', target: number })}>
              ${texts.listen}
            </button>`
      }`;
  }

  #entry(call: Ended, isUnseen: boolean, texts: HistoryTexts) {
    const { locale } = this.messages;
    const name = nameOf(call, this.messages);
    const isOpen = this.open === call.id;
    return html`<li class="${call.outcome} ${isUnseen ? 'unseen' : ''}">
      <div class="row">
        <button
          class="call"
          aria-expanded=${isOpen}
          title=${name}
          @click=${() => (this.open = isOpen ? null : call.id)}
        >
          ${iconOf(call)}
          <span class="who">
            <span class="cut">${named(call, this.messages)}</span>
            <span class="small cut"
              ><span class="outcome">${this.#outcome(call, texts)}</span>${talkTime(call)}</span
            >
          </span>
          <time class="small">${formatMoment(call.begunAt, locale)}</time>
        </button>
        ${this.#redial(call.party.number, name)}
      </div>
      ${isOpen ? callRecord(call, texts, this.messages) : nothing}
    </li>`;
  }

  #outcome({ outcome, transferredTo }: Ended, texts: HistoryTexts): string {
    return transferredTo === null
      ? texts.outcome[outcome]
      : this.messages.transferredTo(this.messages.phoneNumber(transferredTo));
  }

  #redial(target: string, name: string) {
    const label = this.messages.callSomeone(name);
    return html`<button
      class="icon subtle redial"
      ?disabled=${!target}
      title=${label}
      aria-label=${label}
      @click=${() => this.request({ type: 'dial', target })}
    >
      ${handset}
    </button>`;
  }

  /** Up and down in a list of many, beside Tab, which stops at every button. */
  #step(event: KeyboardEvent): void {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const focus = this.shadowRoot?.activeElement;
    if (way === undefined || !focus) return;
    const kind = focus.matches('.redial') ? '.redial:enabled' : '.call';
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>(kind)];
    buttons[buttons.findIndex((each) => each === focus) + way]?.focus();
    event.preventDefault();
  }

  #see(): void {
    if (unseen(this.calls, this.seenAt).length > 0) this.request({ type: 'seeRecent' });
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
