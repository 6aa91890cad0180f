/** Records of another table that belong to this one, beside its form: newest first, each a way to its own form. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, card } from '../tokens.js';
import { PageElement, shown } from '../page-element.js';
import { shownValue } from '../shown.js';
import { tableIcon } from '../page-icon.js';
import type { Entity } from '../../../records/entity.js';
import type { Fields } from '../../../records/store.js';
import type { RelatedList } from './layout.js';

/** Columns that say more of a record than its name. */
const DETAILS = ['ticketnumber', 'statuscode', 'prioritycode', 'jobtitle', 'telephone1'];

@customElement('desktop-related-list')
export class DesktopRelatedList extends PageElement {
  @property({ attribute: false }) list: RelatedList | null = null;
  @property() record = '';

  override render() {
    const { list, records } = this;
    if (!list || !records) return nothing;
    const entity = records.entity(list.entity);
    const rows = records
      .all(list.entity)
      .filter((row) => row[`_${list.lookup}_value`] === this.record)
      .sort((one, other) => shown(other, 'createdon').localeCompare(shown(one, 'createdon')));
    return html`
      <section class="card">
        <h2>${list.heading} <span class="count">${rows.length}</span></h2>
        ${
          rows.length === 0
            ? html`<p class="details">None yet.</p>`
            : html`<ul>
                ${rows.map((row) => this.#item(entity, row))}
              </ul>`
        }
      </section>
    `;
  }

  #item(entity: Entity, row: Fields) {
    const details = DETAILS.flatMap((name) => entity.columns.find((column) => column.name === name) ?? [])
      .map((column) => (this.records ? shownValue(this.records, column, row) : ''))
      .filter(Boolean);
    return html`
      <li>
        ${tableIcon(entity.logicalName)}
        <div>
          <button
            class="link"
            @click=${() => this.openRecord(entity.logicalName, shown(row, entity.primaryId))}
          >
            ${shown(row, entity.primaryName) || 'Without a name'}
          </button>
          <p class="details">${details.join(' · ')}</p>
        </div>
      </li>
    `;
  }

  static override readonly styles = [
    base,
    card,
    css`
      section {
        padding: 14px 16px 16px;
      }

      h2 {
        margin-bottom: 8px;
        font-size: 14px;
        font-weight: 600;
      }

      .count,
      .details {
        font-weight: 400;
        color: var(--colorNeutralForeground3);
      }

      .details {
        padding-inline-start: 2px;
        font-size: 12px;
        line-height: 16px;
      }

      ul {
        display: grid;
        gap: 10px;
      }

      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 8px;
      }

      .link {
        min-height: 24px;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
