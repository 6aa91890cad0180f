/** The search page: what was sought, what each table has of it, and a way to make a contact out of an unknown caller. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, card } from './tokens.js';
import { entityNamed } from '../../records/entity.js';
import { icons } from './icons.js';
import { PageElement, shown } from './page-element.js';
import './record-list.js';
import type { Column } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';

/** Digits at the end that make two numbers the same one. */
const SAME_NUMBER = 7;

const TABLES = ['contact', 'account', 'incident', 'phonecall', 'knowledgearticle'] as const;

@customElement('desktop-search')
export class DesktopSearch extends PageElement {
  @property() text = '';

  override render() {
    const { records, text } = this;
    if (!records) return nothing;
    const found = TABLES.filter((entity) => entityNamed(entity))
      .map((entity) => ({ entity, rows: hits(records, entity, text) }))
      .filter(({ rows }) => rows.length > 0);
    const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
    return html`
      <h1>${text ? html`Results for “<bdi>${text}</bdi>”` : 'Search'}</h1>
      ${count === 0 ? this.#nothingFound() : html`<p class="count" role="status">${count} found</p>`}
      ${found.map(({ entity, rows }) => this.#list(entity, rows))}
    `;
  }

  #nothingFound() {
    return html`
      <div class="card nothing">
        <p role="status">No contact and no account has this text or number.</p>
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
    card,
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

      .count {
        margin-top: -12px;
        color: var(--colorNeutralForeground3);
      }

      .nothing {
        display: grid;
        gap: 16px;
        justify-items: start;
        padding: 24px;
      }
    `,
  ];
}

/** Records that mention the text in what people read of them; a number is found however it is written. */
function hits(records: RecordStore, entity: string, text: string): readonly Fields[] {
  const sought = text.trim().toLowerCase();
  const digits = sought.replace(/\D/g, '').slice(-SAME_NUMBER);
  const matches = ({ name, type }: Column, record: Fields): boolean => {
    if (!READ_BY_PEOPLE.has(type)) return false;
    const value = shown(record, name).toLowerCase();
    if (value.includes(sought)) return true;
    return type === 'phone' && digits.length === SAME_NUMBER && value.replace(/\D/g, '').endsWith(digits);
  };
  const { columns } = records.entity(entity);
  return records.all(entity).filter((record) => columns.some((column) => matches(column, record)));
}

const READ_BY_PEOPLE: ReadonlySet<Column['type']> = new Set(['text', 'memo', 'phone', 'email', 'url']);
