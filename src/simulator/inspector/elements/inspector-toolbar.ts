/** The inspector's controls: what is shown, and what can be done with it. Changes nothing itself. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../desktop/elements/tokens.js';
import { NO_FILTER } from '../filter.js';
import type { Filter, RowKind } from '../filter.js';
import type { ProviderOutline } from '../surroundings.js';

export type InspectorAct = 'follow' | 'clear' | 'copy' | 'export' | 'open';

export class FilterChosen extends Event {
  readonly filter: Filter;

  constructor(filter: Filter) {
    super('filter-chosen');
    this.filter = filter;
  }
}

export class InspectorActEvent extends Event {
  readonly act: InspectorAct;

  constructor(act: InspectorAct) {
    super('inspector-act');
    this.act = act;
  }
}

const KINDS: readonly (readonly [RowKind | '', string])[] = [
  ['', 'All kinds'],
  ['calls', 'Calls'],
  ['events', 'Events'],
  ['desktop', 'Agent and desktop'],
  ['other', 'Others'],
];

/**
 * @fires filter-chosen - another filter
 * @fires inspector-act - one of the buttons
 */
@customElement('inspector-toolbar')
export class InspectorToolbar extends LitElement {
  @property({ attribute: false }) filter: Filter = NO_FILTER;
  @property({ attribute: false }) providers: readonly ProviderOutline[] = [];
  @property({ type: Boolean }) following = false;

  override render() {
    const { provider, kind, onlyWarnings, text } = this.filter;
    return html`
      <input
        type="search"
        aria-label="Search the timeline"
        aria-keyshortcuts="/"
        placeholder="Search  /"
        .value=${text}
        @input=${this.#search}
      />
      <select aria-label="Provider" @change=${this.#chooseProvider}>
        <option value="" ?selected=${provider === ''}>All providers</option>
        ${this.providers.map(
          ({ name, label }) => html`<option value=${name} ?selected=${provider === name}>${label}</option>`,
        )}
      </select>
      <select aria-label="Kind" @change=${this.#chooseKind}>
        ${KINDS.map(([value, label]) => html`<option value=${value} ?selected=${kind === value}>${label}</option>`)}
      </select>
      <label
        ><input type="checkbox" .checked=${onlyWarnings} @change=${this.#chooseWarnings} /> Warnings
        only</label
      >
      <span class="buttons">
        <button
          class="button"
          aria-pressed=${this.following ? 'true' : 'false'}
          @click=${this.#act('follow')}
        >
          Follow
        </button>
        <button class="button" @click=${this.#act('clear')}>Clear</button>
        <button class="button" aria-label="Copy all rows shown" @click=${this.#act('copy')}>Copy</button>
        <button class="button" aria-label="Export as JSON" @click=${this.#act('export')}>Export</button>
        <button class="button" aria-label="Open an exported file" @click=${this.#act('open')}>Open…</button>
      </span>
    `;
  }

  focusSearch(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  #choose(change: Partial<Filter>): void {
    this.dispatchEvent(new FilterChosen({ ...this.filter, ...change }));
  }

  readonly #search = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#choose({ text: target.value });
  };

  readonly #chooseProvider = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#choose({ provider: target.value });
  };

  readonly #chooseKind = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const [kind] = KINDS.find(([value]) => value === target.value) ?? [''];
    this.#choose({ kind });
  };

  readonly #chooseWarnings = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#choose({ onlyWarnings: target.checked });
  };

  #act(act: InspectorAct) {
    return () => this.dispatchEvent(new InspectorActEvent(act));
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        padding: 6px 8px;
        font-size: 12px;
        line-height: 16px;
        background: var(--colorNeutralBackground2);
        border-block-end: 1px solid var(--colorNeutralStroke1);
      }

      input[type='search'] {
        flex: 1 1 120px;
        min-width: 100px;
        max-width: 320px;
      }

      input[type='search'],
      select {
        height: 28px;
        padding: 0 8px;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: 4px;
      }

      select {
        max-width: 130px;
      }

      label {
        display: inline-flex;
        gap: 4px;
        align-items: center;
        min-height: 28px;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-inline-start: auto;
      }

      .button {
        min-height: 28px;
        padding: 0 8px;
      }

      .button[aria-pressed='true'] {
        color: var(--colorBrandForeground);
        background: var(--colorBrandBackground2);
        border-color: currentcolor;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'inspector-toolbar': InspectorToolbar;
  }
}
