/**
 * The rows as a grid, of which only those in sight are in the document. The grid itself has the keyboard focus and says which
 * row is active: a row that is scrolled away is gone, and would take the focus with it.
 */
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { virtualize, virtualizerRef } from '@lit-labs/virtualizer/virtualize.js';
import { base } from '../../desktop/elements/tokens.js';
import { headTemplate, rowId, rowTemplate } from './row-template.js';
import { listStyles } from './list-styles.js';
import { NO_SURROUNDINGS } from '../surroundings.js';
import type { Row } from '../inspection.js';
import type { Surroundings } from '../surroundings.js';
import type { VirtualizerHostElement } from '@lit-labs/virtualizer/virtualize.js';

export class RowChosen extends Event {
  readonly entry: number;

  constructor(entry: number) {
    super('row-chosen');
    this.entry = entry;
  }
}

/** Pixels from the end that still count as the end. */
const NEAR_END = 24;

/**
 * @fires row-chosen - by pointer or arrow key
 * @fires row-opened - by Enter
 * @fires scrolled-away - from the newest rows, by the reader
 * @fires scrolled-to-end - to the newest rows again
 */
@customElement('inspector-list')
export class InspectorList extends LitElement {
  @property({ attribute: false }) rows: Row[] = [];
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) surroundings: Surroundings = NO_SURROUNDINGS;
  /** Whether the newest row is kept in sight. */
  @property({ type: Boolean }) following = false;
  #scrolledTo = 0;

  override render() {
    const { rows, chosen } = this;
    return html`
      <div
        class="grid"
        role="grid"
        tabindex="0"
        aria-label="Timeline"
        aria-rowcount=${rows.length + 1}
        aria-colcount="5"
        aria-activedescendant=${chosen === null ? '' : `entry-${chosen}`}
        @keydown=${this.#press}
        @click=${this.#click}
      >
        ${headTemplate()}
        <div class="rows" role="rowgroup" @scroll=${this.#scroll}>
          ${virtualize({
            items: rows,
            scroller: true,
            keyFunction: rowId,
            renderItem: (row, index) =>
              rowTemplate(row, {
                index,
                isSelected: row.entry.id === chosen,
                surroundings: this.surroundings,
              }),
          })}
        </div>
      </div>
      ${rows.length === 0 ? html`<p class="empty">Nothing to show. Calls and events appear here as they happen.</p>` : ''}
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.following && (changed.has('rows') || changed.has('following')))
      this.#bringUp(this.rows.length - 1);
  }

  focusList(): void {
    this.renderRoot.querySelector<HTMLElement>('.grid')?.focus();
  }

  /** Brings the row of this entry into sight. */
  show(entry: number): void {
    this.#bringUp(this.rows.findIndex((row) => row.entry.id === entry));
  }

  #bringUp(place: number): void {
    if (place < 0) return;
    const scroller = this.renderRoot.querySelector<VirtualizerHostElement>('.rows');
    scroller?.[virtualizerRef]?.element(place)?.scrollIntoView({ block: 'nearest' });
  }

  readonly #scroll = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof Element)) return;
    const { scrollTop, scrollHeight, clientHeight } = currentTarget;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    const isUpwards = scrollTop < this.#scrolledTo;
    this.#scrolledTo = scrollTop;
    if (this.following && isUpwards && !isAtEnd) this.dispatchEvent(new Event('scrolled-away'));
    if (!this.following && !isUpwards && isAtEnd) this.dispatchEvent(new Event('scrolled-to-end'));
  };

  readonly #click = (event: Event): void => {
    const target = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.entry);
    if (target instanceof HTMLElement) this.dispatchEvent(new RowChosen(Number(target.dataset.entry)));
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.dispatchEvent(new Event('row-opened'));
      return;
    }
    const place = this.#placeAfter(event.key);
    const row = place === null ? undefined : this.rows[Math.max(0, Math.min(place, this.rows.length - 1))];
    if (!row) return;
    event.preventDefault();
    this.dispatchEvent(new Event('scrolled-away'));
    this.dispatchEvent(new RowChosen(row.entry.id));
    this.show(row.entry.id);
  };

  #placeAfter(key: string): number | null {
    const chosen = this.rows.findIndex(({ entry }) => entry.id === this.chosen);
    const place = chosen === -1 ? this.rows.length : chosen;
    switch (key) {
      case 'ArrowUp':
        return place - 1;
      case 'ArrowDown':
        return place + 1;
      case 'PageUp':
        return place - 10;
      case 'PageDown':
        return place + 10;
      case 'Home':
        return 0;
      case 'End':
        return this.rows.length - 1;
      default:
        return null;
    }
  }

  static override readonly styles = [base, listStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'inspector-list': InspectorList;
  }
}
