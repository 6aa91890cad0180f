/** The administrator's page: everything that says why it does not ring. Fetched only when it is opened. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Shortcuts } from '../agent-preferences.js';
import type { Diagnostics } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import type { DirectionSummary } from '../call/quality.js';
import { redact, type LogEntry } from '../log.js';
import { card, cardStyles } from './card.js';
import { diagnosticsText } from './diagnostics-text.js';
import { lineStateOf } from './line-state.js';
import { shortcutTexts, writtenKeys } from './messages/shortcuts.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { ACTS } from './shortcut-list.js';
import { controls } from './styles.js';

/** More would push the rest off the screen; the copied text has them all. */
const SHOWN_ENTRIES = 50;

/**
 * @summary Version, line, desktop, calls and log, to look at and to copy.
 * @fires softphone-refresh fresh diagnostics are wanted
 */
export class SoftphoneDetails extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
        user-select: text;
      }
      h2 {
        padding-block-end: 4px;
        font-weight: 600;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dt {
        color: var(--colorNeutralForeground3);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      kbd {
        font: inherit;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        font:
          12px/18px Consolas,
          monospace;
        overflow-wrap: anywhere;
      }
      time {
        color: var(--colorNeutralForeground3);
      }
    `,
  ];

  @property({ attribute: false }) diagnostics: Diagnostics | null = null;
  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  @property({ attribute: false }) explanations: Explanations | null = null;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  /** Looks for what keeps the agent from talking. */
  examine(): void {
    void this.renderRoot.querySelector('softphone-examination')?.start();
  }

  protected override render() {
    const { diagnostics, explanations } = this;
    if (!diagnostics || !explanations) return nothing;
    return html`
      <softphone-examination
        .examine=${diagnostics.examine ?? null}
        .explanations=${explanations}
        .messages=${this.messages}
      ></softphone-examination>
      ${this.#acts(diagnostics, explanations)} ${this.#line(diagnostics, explanations)}
      ${this.#desktop(diagnostics, explanations)}
      <softphone-surroundings .diagnostics=${diagnostics} .messages=${this.messages}></softphone-surroundings>
      <softphone-presence
        .report=${diagnostics.presence ?? null}
        .messages=${this.messages}
      ></softphone-presence>
      <softphone-recording
        .recording=${diagnostics.recording ?? null}
        .messages=${this.messages}
      ></softphone-recording>
      ${this.#calls(diagnostics, explanations)} ${this.#quality(diagnostics, explanations)}
      ${this.#keys(explanations)} ${this.#log(diagnostics.entries, explanations)}
    `;
  }

  #acts(diagnostics: Diagnostics, explanations: Explanations) {
    const { messages } = this;
    const { state } = diagnostics.view.registration;
    return html`<div class="acts">
      <button @click=${() => this.dispatchEvent(new Event('softphone-refresh'))}>
        ${explanations.refresh}
      </button>
      ${state === 'signedOut' ? nothing : html`<button @click=${() => this.request({ type: 'signOut' })}>${messages.signOut}</button>`}
      <softphone-copy
        .label=${explanations.copy}
        .text=${() => diagnosticsText(diagnostics, explanations, this.#surroundings)}
        .explanations=${explanations}
      ></softphone-copy>
    </div>`;
  }

  get #surroundings() {
    return this.renderRoot.querySelector('softphone-surroundings')?.lines ?? [];
  }

  #line({ version, view }: Diagnostics, texts: Explanations) {
    const { messages } = this;
    const { registration } = view;
    return html`<section>
      <h2>${texts.telephoneLine}</h2>
      <dl>
        <dt>${texts.version}</dt>
        <dd>${version}</dd>
        <dt>${texts.telephoneLine}</dt>
        <dd>${messages.line[lineStateOf(view)]}</dd>
        ${
          registration.state === 'signedOut'
            ? nothing
            : html`<dt>${texts.server}</dt>
                <dd><bdi dir="ltr">${registration.server}</bdi></dd>`
        }
        ${
          registration.state === 'down' && registration.status !== null
            ? html`<dt>${texts.status}</dt>
                <dd>${registration.status}</dd>`
            : nothing
        }
        <dt>${texts.voiceMail}</dt>
        <dd>${texts.voiceMailState(view.voiceMail)}</dd>
      </dl>
    </section>`;
  }

  #desktop({ view: { host } }: Diagnostics, texts: Explanations) {
    return html`<section>
      <h2>${texts.desktop}</h2>
      ${host.state === 'connecting' ? html`<p>${texts.hostConnecting}</p>` : nothing}
      ${host.state === 'connected' ? html`<p>${texts.hostConnected(host.user, host.organization)}</p>` : nothing}
      ${
        host.state === 'absent'
          ? card({
              look: host.cause === 'standalone' ? 'info' : 'warning',
              explanation: texts.hostAbsent[host.cause](host.detail),
            })
          : nothing
      }
    </section>`;
  }

  #calls({ view: { calls } }: Diagnostics, texts: Explanations) {
    return html`<section>
      <h2>${texts.calls}</h2>
      ${
        calls.length === 0
          ? html`<p>${texts.noCalls}</p>`
          : html`<ul>
              ${calls.map((call) => html`<li>${this.#callLine(call, texts)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #callLine(call: Call, texts: Explanations): string {
    const { messages } = this;
    const facts = [
      texts[call.direction],
      redact(call.party.number),
      messages.phase[call.phase],
      texts.sessionState[call.session.state],
    ];
    return facts.join(' · ');
  }

  #quality({ view: { recent } }: Diagnostics, texts: Explanations) {
    const measured = recent.flatMap(({ party, quality }) => (quality ? { party, quality } : []));
    if (measured.length === 0) return nothing;
    const lines = measured.map(({ party, quality }) => {
      const [sent, received] = [this.#score(quality.sent), this.#score(quality.received)];
      const warnings = quality.warnings.map((warning) => texts.quality.warning[warning][0]).join(' ');
      return html`<li>
        ${texts.quality.scores(redact(party.number), sent, received)}
        ${warnings && html`<p class="small">${texts.quality.warnedOf(warnings)}</p>`}
      </li>`;
    });
    return html`<section>
      <h2>${texts.quality.heading}</h2>
      <ul>
        ${lines}
      </ul>
    </section>`;
  }

  /** Average, and the worst in brackets. */
  #score({ average, worst }: DirectionSummary): string {
    if (average === null || worst === null) return '–';
    const scores = new Intl.NumberFormat(this.messages.locale, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return `${scores.format(average)} (${scores.format(worst)})`;
  }

  #keys(texts: Explanations) {
    const { messages, shortcuts } = this;
    if (!shortcuts) return nothing;
    return html`<section>
      <h2>${texts.shortcuts}</h2>
      <dl>
        ${ACTS.map(
          (act) =>
            html`<dt>${messages[act]}</dt>
              <dd><kbd>${writtenKeys(shortcuts[act], shortcutTexts(messages.locale))}</kbd></dd>`,
        )}
      </dl>
    </section>`;
  }

  #log(entries: readonly LogEntry[], texts: Explanations) {
    const shown = entries.slice(-SHOWN_ENTRIES).reverse();
    return html`<section>
      <h2>${texts.log}</h2>
      <p class="small">${texts.entries(shown.length)}</p>
      <ol dir="ltr">
        ${shown.map((entry) => html`<li><time>${timeOf(entry)}</time> ${entry.event} ${detailOf(entry)}</li>`)}
      </ol>
    </section>`;
  }
}

function timeOf({ at }: LogEntry): string {
  return new Date(at).toISOString().slice(11, 23);
}

function detailOf({ detail }: LogEntry): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-details': SoftphoneDetails;
  }
}
