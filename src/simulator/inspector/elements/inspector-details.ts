/** Everything about one row: its warnings first, then what was passed, what came of it, and what belongs together with it. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../desktop/elements/tokens.js';
import { DIRECTION_WORDS, KINDS } from '../kinds.js';
import { durationText, kindWord, timeText } from '../words.js';
import type { Row } from '../inspection.js';
import type { Warning } from '../rules/rule.js';

/** The reader wants to see another entry. */
export class EntryWanted extends Event {
  readonly entry: number;

  constructor(entry: number) {
    super('entry-wanted', { bubbles: true, composed: true });
    this.entry = entry;
  }
}

/**
 * @fires entry-wanted - another row was chosen
 * @fires details-closed - the reader is done
 * @fires copy-wanted - the row is to be copied
 */
@customElement('inspector-details')
export class InspectorDetails extends LitElement {
  @property({ attribute: false }) row: Row | null = null;
  /** Rows that name the same session, tab, toast or correlation. */
  @property({ attribute: false }) related: readonly Row[] = [];
  /** Milliseconds since the epoch that the entries' times count from. */
  @property({ type: Number }) startedAt = 0;

  override render() {
    const { row } = this;
    if (!row) return nothing;
    const { entry, outcome, warnings, reason } = row;
    return html`
      <header>
        <h2 tabindex="-1">${kindWord(entry)} ${entry.name}</h2>
        <button class="button" @click=${() => this.#tell('copy-wanted')}>Copy</button>
        <button class="button" @click=${() => this.#tell('details-closed')}>Close</button>
      </header>
      ${warnings.map(warningTemplate)} ${reason ? html`<p class="reason"><b>Why:</b> ${reason}</p>` : nothing}
      ${this.#facts(row)} ${section(entry.kind === 'call' ? 'Arguments' : 'Details', entry.detail)}
      ${outcome ? section(outcomeHeading(row), outcome.detail) : nothing} ${this.#relations()}
    `;
  }

  /** Gives the keyboard focus to the heading. */
  focusHeading(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  #facts(row: Row) {
    const { entry } = row;
    const moment = new Date(this.startedAt + entry.at).toISOString();
    const facts = [
      ['Provider', entry.provider || 'none: the desktop itself'],
      ['Direction', DIRECTION_WORDS[KINDS[entry.kind].direction]],
      ['At', `${timeText(row)} s (${moment})`],
      ['Took', durationText(row)],
      ['Entry', `${entry.id}${entry.correlation > 0 ? `, ${kindWord(entry)} ${entry.correlation}` : ''}`],
    ];
    return html`<dl>
      ${facts.map(([name, value]) =>
        value
          ? html`<dt>${name}</dt>
              <dd>${value}</dd>`
          : nothing,
      )}
    </dl>`;
  }

  #relations() {
    if (this.related.length === 0) return nothing;
    return html`<section>
      <h3>Belongs together</h3>
      <ul>
        ${this.related.map(
          (row) =>
            html`<li>
              <button class="link" @click=${() => this.dispatchEvent(new EntryWanted(row.entry.id))}>
                ${timeText(row)} ${kindWord(row.entry)} ${row.entry.name}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #tell(name: 'copy-wanted' | 'details-closed'): void {
    this.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
        padding: 8px 12px 16px;
        font-size: 12px;
        line-height: 18px;
        background: var(--colorNeutralBackground1);
      }

      header {
        display: flex;
        gap: 8px;
        align-items: center;
      }

      h2 {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
        font-size: 14px;
        line-height: 20px;
      }

      h2:focus {
        outline: none;
      }

      h3 {
        margin-block-start: 8px;
        font-size: 12px;
      }

      .button {
        min-height: 28px;
        padding: 0 8px;
      }

      .warning,
      .reason {
        margin-block-start: 8px;
        padding: 6px 8px;
        overflow-wrap: anywhere;
        background: light-dark(#fff4ea, #3a2416);
        border-inline-start: 3px solid light-dark(#8a3707, #faa06b);
      }

      .reason {
        background: var(--colorNeutralBackground3);
        border-color: var(--colorNeutralStrokeAccessible);
      }

      .warning .code {
        color: var(--colorNeutralForeground2);
      }

      a {
        color: var(--colorBrandForeground);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 12px;
        margin-block-start: 8px;
      }

      dt {
        color: var(--colorNeutralForeground2);
      }

      dd {
        overflow-wrap: anywhere;
      }

      pre {
        max-height: 320px;
        margin: 4px 0 0;
        padding: 8px;
        overflow: auto;
        font-family: var(--inspectorMonospace, ui-monospace, 'DejaVu Sans Mono', monospace);
        font-size: 11px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--colorNeutralBackground3);
        border-radius: 4px;
      }
    `,
  ];
}

function warningTemplate({ code, sentence, cure, address }: Warning) {
  return html`<div class="warning">
    <b>${sentence}</b>
    <div>${cure}</div>
    <div>
      <a href=${address} target="_blank" rel="noreferrer">Documentation</a> <span class="code">${code}</span>
    </div>
  </div>`;
}

function outcomeHeading({ outcome }: Row): string {
  const word = outcome ? kindWord(outcome) : '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function section(heading: string, detail: unknown) {
  if (detail === null || detail === '' || (Array.isArray(detail) && detail.length === 0)) return nothing;
  return html`<section>
    <h3>${heading}</h3>
    <pre tabindex="0" role="region" aria-label=${heading}>${JSON.stringify(detail, null, 2)}</pre>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'inspector-details': InspectorDetails;
  }
}
