/** A table of records: the name opens the form, a number dials, a heading sorts. Long ones have pages, as in the app. */
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { avatar, avatarStyles } from './avatar.js';
import { base, card } from './tokens.js';
import { entityNamed, keyOf } from '../../records/entity.js';
import { icons } from './icons.js';
import { inOrder, withText } from './list-rows.js';
import { listColumns, nameColumn } from './list-columns.js';
import { PageElement, shown } from './page-element.js';
import { recordListStyles } from './record-list-styles.js';
import { shownValue } from './shown.js';
import { tableIcon } from './page-icon.js';
import './phone-number.js';
import type { Column, Entity } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';
import type { Order } from './list-rows.js';

@customElement('desktop-record-list')
export class DesktopRecordList extends PageElement {
  @property() entity = 'contact';
  @property() heading = '';
  /** The records to show; null for all of the table. */
  @property({ attribute: false }) rows: readonly Fields[] | null = null;
  /** Rows at once. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;
  /** Whether the agent can add a record and look for a word. */
  @property({ type: Boolean }) commands = false;
  @state() private text = '';
  @state() private order: Order | null = null;
  @state() private page = 0;

  override render() {
    const entity = entityNamed(this.entity);
    const { records } = this;
    if (!entity || !records) return html`<p>There is no table named “${this.entity}”.</p>`;
    const columns = listColumns(entity);
    const rows = this.#rows(records, entity, columns);
    return html`
      <section class="card">
        ${this.#head(entity, rows.length)} ${this.#table(records, entity, columns, rows)}
        ${rows.length > this.pageSize ? this.#pages(rows.length) : nothing}
      </section>
    `;
  }

  #rows(records: RecordStore, entity: Entity, columns: readonly Column[]): readonly Fields[] {
    const all = this.rows ?? records.all(this.entity);
    const name = nameColumn(entity);
    const found = withText(records, all, name ? [name, ...columns] : columns, this.text);
    return this.order ? inOrder(records, found, this.order) : found;
  }

  #head(entity: Entity, count: number) {
    return html`
      <header>
        <h2>${this.heading || entity.pluralLabel} <span class="count">${count}</span></h2>
        ${this.commands ? this.#commands(entity) : nothing}
      </header>
    `;
  }

  #commands({ logicalName, label, pluralLabel }: Entity) {
    return html`
      <input
        type="search"
        placeholder="Filter by keyword"
        aria-label="Filter ${pluralLabel.toLowerCase()} by keyword"
        .value=${this.text}
        @input=${this.#filter}
      />
      <button
        class="button"
        @click=${() => this.open({ shows: 'newRecord', entity: logicalName, values: {} })}
      >
        ${icons.add} New ${label.toLowerCase()}
      </button>
    `;
  }

  #table(records: RecordStore, entity: Entity, columns: readonly Column[], rows: readonly Fields[]) {
    if (rows.length === 0)
      return html`<p class="empty">${this.text ? 'No record has this word.' : 'None.'}</p>`;
    const name = nameColumn(entity);
    const start = this.#page(rows.length) * this.pageSize;
    return html`
      <table>
        <thead>
          <tr>
            ${[...(name ? [name] : []), ...columns].map((column) => this.#heading(column))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows.slice(start, start + this.pageSize),
            (row) => row[entity.primaryId],
            (row) => this.#row(records, entity, columns, row),
          )}
        </tbody>
      </table>
    `;
  }

  #heading(column: Column) {
    const isOrder = this.order?.column === column;
    const direction = this.order?.descending ? 'descending' : 'ascending';
    return html`
      <th scope="col" class=${column.type} aria-sort=${isOrder ? direction : 'none'}>
        <button class="sort" @click=${() => this.#sort(column)}>
          ${column.label}${isOrder ? icons.chevron : nothing}
        </button>
      </th>
    `;
  }

  #row(records: RecordStore, entity: Entity, columns: readonly Column[], row: Fields) {
    const id = shown(row, entity.primaryId);
    const name = shown(row, entity.primaryName);
    const isPerson = entity.logicalName === 'contact' || entity.logicalName === 'account';
    return html`
      <tr>
        <th scope="row">
          <span class="name">
            ${isPerson ? avatar(name) : html`<span class="sign">${tableIcon(entity.logicalName)}</span>`}
            <button class="link" title=${name} @click=${() => this.openRecord(entity.logicalName, id)}>
              ${name || 'Without a name'}
            </button>
          </span>
        </th>
        ${columns.map((column) => html`<td>${this.#cell(records, entity, id, column, row)}</td>`)}
      </tr>
    `;
  }

  #cell(records: RecordStore, entity: Entity, id: string, column: Column, row: Fields) {
    if (column.type === 'phone') {
      return html`<desktop-phone-number
        number=${shown(row, keyOf(column))}
        column=${column.name}
        entity=${entity.logicalName}
        record=${id}
        ?enabled=${this.dials}
      ></desktop-phone-number>`;
    }
    const text = shownValue(records, column, row);
    const target = column.type === 'lookup' ? records.followed(column, row) : null;
    if (!target) return text || '–';
    return html`<button class="link quiet" @click=${() => this.openRecord(target.entity, target.id)}>
      ${text}
    </button>`;
  }

  #pages(count: number) {
    const page = this.#page(count);
    const last = this.#lastPage(count);
    const start = page * this.pageSize;
    return html`
      <footer>
        <span>${start + 1} – ${Math.min(start + this.pageSize, count)} of ${count}</span>
        <button
          class="icon-button"
          aria-label="Previous page"
          ?disabled=${page === 0}
          @click=${() => (this.page = page - 1)}
        >
          ${icons.back}
        </button>
        <span>Page ${page + 1}</span>
        <button
          class="icon-button"
          aria-label="Next page"
          ?disabled=${page === last}
          @click=${() => (this.page = page + 1)}
        >
          ${icons.forward}
        </button>
      </footer>
    `;
  }

  #lastPage(count: number): number {
    return Math.max(0, Math.ceil(count / this.pageSize) - 1);
  }

  /** The list may have become shorter than it was when the agent went to the page. */
  #page(count: number): number {
    return Math.min(this.page, this.#lastPage(count));
  }

  #sort(column: Column): void {
    const { order } = this;
    this.order = { column, descending: order?.column === column && !order.descending };
    this.page = 0;
  }

  readonly #filter = ({ target }: Event): void => {
    this.text = target instanceof HTMLInputElement ? target.value : '';
    this.page = 0;
  };

  static override readonly styles = [base, card, avatarStyles, recordListStyles];
}
