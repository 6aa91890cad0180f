/** A table of records: the name opens the form, a number dials. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { avatar, avatarStyles } from './avatar.js';
import { base } from './tokens.js';
import { entityNamed, keyOf } from '../../records/entity.js';
import { PageElement, shown } from './page-element.js';
import './phone-number.js';
import type { Column, Entity } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['telephone1', 'parentcustomerid', 'jobtitle', 'mobilephone'],
  account: ['telephone1', 'primarycontactid', 'address1_city', 'accountnumber'],
  phonecall: ['phonenumber', 'regardingobjectid', 'createdon'],
  annotation: ['objectid', 'createdon'],
};

function columnsOf(entity: Entity): readonly Column[] {
  const names = COLUMNS[entity.logicalName] ?? [];
  return names.flatMap((name) => entity.columns.find((column) => column.name === name) ?? []);
}

@customElement('desktop-record-list')
export class DesktopRecordList extends PageElement {
  @property() entity = 'contact';
  @property() heading = '';
  /** The records to show; null for all of the table. */
  @property({ attribute: false }) rows: readonly Fields[] | null = null;

  override render() {
    const entity = entityNamed(this.entity);
    const { records } = this;
    if (!entity || !records) return html`<p>There is no table named “${this.entity}”.</p>`;
    const rows = this.rows ?? records.all(this.entity);
    const columns = columnsOf(entity);
    return html`
      <h2>${this.heading || entity.pluralLabel} <span class="count">${rows.length}</span></h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${entity.columns[0]?.label}</th>
              ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(records, entity, columns, row))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(records: RecordStore, entity: Entity, columns: readonly Column[], row: Fields) {
    const id = shown(row, entity.primaryId);
    const name = shown(row, entity.primaryName);
    return html`
      <tr>
        <th scope="row">
          <span class="name">
            ${avatar(name)}
            <button class="link" @click=${() => this.openRecord(entity.logicalName, id)}>
              ${name || 'Without a name'}
            </button>
          </span>
        </th>
        ${columns.map((column) => html`<td>${this.#cell(records, entity, id, column, row)}</td>`)}
      </tr>
    `;
  }

  #cell(records: RecordStore, entity: Entity, id: string, column: Column, row: Fields) {
    const value = shown(row, keyOf(column));
    switch (column.type) {
      case 'phone':
        return html`<desktop-phone-number
          number=${value}
          column=${column.name}
          entity=${entity.logicalName}
          record=${id}
          ?enabled=${this.dials}
        ></desktop-phone-number>`;
      case 'lookup': {
        const target = records.followed(column, row);
        return target ? records.nameOf(target.entity, target.id) : '–';
      }
      case 'time':
        return value ? new Date(value).toLocaleString() : '–';
      default:
        return value || '–';
    }
  }

  static override readonly styles = [
    base,
    avatarStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        background: var(--colorNeutralBackground1);
        border-radius: 8px;
        box-shadow: var(--shadow4);
      }

      h2 {
        padding: 14px 16px 8px;
        font-size: 16px;
        font-weight: 600;
      }

      .count {
        margin-inline-start: 4px;
        font-weight: 400;
        color: var(--colorNeutralForeground3);
      }

      .scroll {
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th,
      td {
        height: 44px;
        padding: 0 16px;
        text-align: start;
        white-space: nowrap;
        border-top: 1px solid var(--colorNeutralStroke2);
      }

      thead th {
        height: 36px;
        font-size: 12px;
        font-weight: 600;
        color: var(--colorNeutralForeground3);
        border-top: 0;
      }

      .name {
        display: flex;
        align-items: center;
        gap: 10px;
        font-weight: 400;
      }

      /* Columns that do not fit are left to the form: half a column tells nobody anything. */
      @container (width < 900px) {
        :is(th, td):nth-child(n + 5) {
          display: none;
        }
      }

      @container (width < 720px) {
        :is(th, td):nth-child(n + 4) {
          display: none;
        }
      }

      @container (width < 600px) {
        :is(th, td):nth-child(n + 3) {
          display: none;
        }
      }

      tbody tr:hover {
        background: var(--colorNeutralBackground2);
      }

      .link {
        font-weight: 600;
      }
    `,
  ];
}
