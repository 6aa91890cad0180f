/**
 * The rows as a grid, of which only those in sight are in the document: all are of one height, so their places are known. The
 * grid itself has the keyboard focus and says which row is active: a row that is scrolled away is gone, and would take the
 * focus with it.
 */
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../desktop/elements/tokens.js';
import { headTemplate, rowId, rowTemplate } from './row-template.js';
import { listStyles, ONE_LINE_HEIGHT, ONE_LINE_WIDTH, TWO_LINES_HEIGHT } from './list-styles.js';
import { NO_SURROUNDINGS } from '../surroundings.js';
import type { Row } from '../inspection.js';
import type { Surroundings } from '../surroundings.js';

export class RowChosen extends Event {
  readonly entry: number;

  constructor(entry: number) {
    super('row-chosen');
    this.entry = entry;
  }
}

/** Rows above and below those in sight, so that scrolling shows no gap. */
const MARGIN = 6;

/**
 * @fires row-chosen - by pointer or arrow key
 * @fires row-opened - by Enter
 * @fires scrolled-away - from the newest rows, by the reader
 * @fires scrolled-to-end - to the newest rows again
 */
@customElement('inspector-list')
export class InspectorList extends LitElement {
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) surroundings: Surroundings = NO_SURROUNDINGS;
  /** Whether the newest row is kept in sight. */
  @property({ type: Boolean }) following = false;
  /** Pixels above the part in sight. */
  @state() private scrolled = 0;
  /** Of the part in sight. */
  @state() private height = 0;
  @state() private rowHeight = ONE_LINE_HEIGHT;
  readonly #measurer = new ResizeObserver(() => this.#measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measurer.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measurer.observe(this);
  }

  override render() {
    const { rows, chosen } = this;
    const first = this.#firstInDocument;
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
        <div class="scroller" @scroll=${this.#scroll}>
          <div class="rows" role="rowgroup">
            ${repeat(rows.slice(first, first + this.#countInDocument), rowId, (row, place) =>
              rowTemplate(row, {
                index: first + place,
                isSelected: row.entry.id === chosen,
                surroundings: this.surroundings,
              }),
            )}
          </div>
        </div>
      </div>
      ${rows.length === 0 ? html`<p class="empty">Nothing to show. Calls and events appear here as they happen.</p>` : ''}
    `;
  }

  override firstUpdated(): void {
    void this.updateComplete.then(() => this.#measure());
  }

  override updated(): void {
    const inDocument = this.renderRoot.querySelector<HTMLElement>('.rows');
    const scroller = this.#scroller;
    if (!inDocument || !scroller) return;
    // What is not in the document is empty room above and below. By program, since the page may forbid style attributes.
    inDocument.style.height = `${this.rows.length * this.rowHeight}px`;
    inDocument.style.paddingBlockStart = `${this.#firstInDocument * this.rowHeight}px`;
    if (this.following) scroller.scrollTop = scroller.scrollHeight;
  }

  focusList(): void {
    this.renderRoot.querySelector<HTMLElement>('.grid')?.focus();
  }

  /** Brings the row of this entry into sight. */
  show(entry: number): void {
    const scroller = this.#scroller;
    const place = this.rows.findIndex((row) => row.entry.id === entry);
    if (!scroller || place === -1) return;
    const top = place * this.rowHeight;
    const highest = top + this.rowHeight - scroller.clientHeight;
    scroller.scrollTop = Math.max(highest, Math.min(scroller.scrollTop, top));
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  get #countInDocument(): number {
    return Math.ceil(this.height / this.rowHeight) + 2 * MARGIN;
  }

  get #firstInDocument(): number {
    const last = this.rows.length - this.#countInDocument;
    const sought = Math.floor(this.scrolled / this.rowHeight) - MARGIN;
    return Math.max(0, this.following ? last : Math.min(sought, last));
  }

  #measure(): void {
    this.rowHeight = this.clientWidth >= ONE_LINE_WIDTH ? ONE_LINE_HEIGHT : TWO_LINES_HEIGHT;
    this.height = this.clientHeight;
  }

  /** The list itself scrolls to the end only; so who scrolls away from it is the reader. */
  readonly #scroll = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const isUpwards = scrollTop < this.scrolled;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < this.rowHeight;
    this.scrolled = scrollTop;
    if (this.following && isUpwards && !isAtEnd) this.#leaveEnd();
    if (!this.following && !isUpwards && isAtEnd) this.dispatchEvent(new Event('scrolled-to-end'));
  };

  readonly #click = (event: Event): void => {
    const target = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.entry);
    if (target instanceof HTMLElement) this.#choose(Number(target.dataset.entry));
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
    this.#choose(row.entry.id);
  };

  /** Who reads a row does not want the list to move on. */
  #choose(entry: number): void {
    this.#leaveEnd();
    this.dispatchEvent(new RowChosen(entry));
  }

  /** At once, and not when whoever holds this list has heard of it: the next update would scroll back to the end. */
  #leaveEnd(): void {
    this.following = false;
    this.dispatchEvent(new Event('scrolled-away'));
  }

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
