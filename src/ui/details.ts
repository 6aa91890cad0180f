/** The administrator's page: everything that says why it does not ring. Fetched only when it is opened. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Diagnostics } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import { redact, type LogEntry } from '../log.js';
import { card, cardStyles } from './card.js';
import { diagnosticsText } from './diagnostics-text.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import type { ShortcutAct, Shortcuts } from './shortcuts.js';
import { controls } from './styles.js';

/** More would push the rest off the screen; the copied text has them all. */
const SHOWN_ENTRIES = 50;

type Copying = 'no' | 'copied' | 'byHand';

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
      textarea {
        inline-size: 100%;
        block-size: 120px;
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        color: inherit;
        font:
          12px/18px Consolas,
          monospace;
      }
    `,
  ];

  @property({ attribute: false }) diagnostics: Diagnostics | null = null;
  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  @property({ attribute: false }) explanations: Explanations | null = null;
  @state() private copying: Copying = 'no';

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { diagnostics, explanations } = this;
    if (!diagnostics || !explanations) return nothing;
    return html`
      ${this.#acts(diagnostics, explanations)} ${this.#line(diagnostics, explanations)}
      ${this.#desktop(diagnostics, explanations)} ${this.#calls(diagnostics, explanations)}
      ${this.#keys(explanations)} ${this.#log(diagnostics.entries, explanations)}
    `;
  }

  #acts(diagnostics: Diagnostics, texts: Explanations) {
    const { copying, messages } = this;
    const { state } = diagnostics.view.registration;
    return html`<div>
      <div class="acts">
        <button @click=${() => this.#copy(diagnosticsText(diagnostics, texts))}>${texts.copy}</button>
        <button @click=${() => this.dispatchEvent(new Event('softphone-refresh'))}>${texts.refresh}</button>
        ${state === 'signedOut' ? nothing : html`<button @click=${() => this.request({ type: 'signOut' })}>${messages.signOut}</button>`}
        <span class="small" role="status">${copying === 'copied' ? texts.copied : nothing}</span>
      </div>
      ${copying === 'byHand' ? this.#byHand(diagnostics, texts) : nothing}
    </div>`;
  }

  #byHand(diagnostics: Diagnostics, texts: Explanations) {
    return html`<p class="small" id="by-hand" role="status">${texts.copyByHand}</p>
      <textarea
        readonly
        dir="ltr"
        aria-labelledby="by-hand"
        .value=${diagnosticsText(diagnostics, texts)}
      ></textarea>`;
  }

  #line({ version, view: { registration } }: Diagnostics, texts: Explanations) {
    const { messages } = this;
    return html`<section>
      <h2>${texts.telephoneLine}</h2>
      <dl>
        <dt>${texts.version}</dt>
        <dd>${version}</dd>
        <dt>${texts.telephoneLine}</dt>
        <dd>${messages.line[registration.state]}</dd>
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

  #keys(texts: Explanations) {
    const { messages, shortcuts } = this;
    if (!shortcuts) return nothing;
    const acts: readonly ShortcutAct[] = ['answer', 'decline', 'mute', 'hangUp'];
    return html`<section>
      <h2>${texts.shortcuts}</h2>
      <dl>
        ${acts.map(
          (act) =>
            html`<dt>${messages[act]}</dt>
              <dd><kbd>Ctrl+Shift+${shortcuts[act]}</kbd></dd>`,
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

  /** A frame is often denied the clipboard; then the text is laid out, selected, for the agent's own Ctrl+C. */
  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copying = 'copied';
    } catch {
      this.copying = 'byHand';
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
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
