/** The search page: what was sought, what was found, and a way to make a contact out of an unknown caller. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { PageElement, shown } from './page-element.js';
import './record-list.js';
import type { Column } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';

/** Digits at the end that make two numbers the same one. */
const SAME_NUMBER = 7;

@customElement('desktop-search')
export class DesktopSearch extends PageElement {
  @property() text = '';

  override render() {
    const { records, text } = this;
    if (!records) return nothing;
    const found = ['contact', 'account'].map((entity) => [entity, hits(records, entity, text)] as const);
    const isEmpty = found.every(([, rows]) => rows.length === 0);
    return html`
      <h1>${text ? html`Results for “<bdi>${text}</bdi>”` : 'Search'}</h1>
      ${isEmpty ? this.#nothingFound() : nothing}
      ${found.map(([entity, rows]) => (rows.length > 0 ? this.#list(entity, rows) : nothing))}
    `;
  }

  #nothingFound() {
    return html`
      <div class="empty">
        <p>No contact and no account has this text or number.</p>
        <button class="button" @click=${this.#create}>${icons.add} New contact</button>
      </div>
    `;
  }

  readonly #create = (): void => {
    const isNumber = /^\+?[\d\s().-]+$/.test(this.text);
    const values: Record<string, string> = isNumber ? { telephone1: this.text } : { lastname: this.text };
    this.open({ shows: 'newRecord', entity: 'contact', values });
  };

  #list(entity: string, rows: readonly Fields[]) {
    return html`<desktop-record-list
      entity=${entity}
      .rows=${rows}
      .records=${this.records}
      ?dials=${this.dials}
    ></desktop-record-list>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 16px;
      }

      h1 {
        padding-top: 4px;
        overflow-wrap: anywhere;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }

      .empty {
        display: grid;
        gap: 16px;
        justify-items: start;
        padding: 24px;
        background: var(--colorNeutralBackground1);
        border-radius: 8px;
        box-shadow: var(--shadow4);
      }
    `,
  ];
}

/** Records that mention the text in what people read of them; a number is found however it is written. */
function hits(records: RecordStore, entity: string, text: string): readonly Fields[] {
  const sought = text.trim().toLowerCase();
  const digits = sought.replace(/\D/g, '').slice(-SAME_NUMBER);
  const matches = ({ name, type }: Column, record: Fields): boolean => {
    const value = shown(record, name).toLowerCase();
    if (value.includes(sought)) return true;
    return type === 'phone' && digits.length === SAME_NUMBER && value.replace(/\D/g, '').endsWith(digits);
  };
  const { columns } = records.entity(entity);
  return records.all(entity).filter((record) => columns.some((column) => matches(column, record)));
}
