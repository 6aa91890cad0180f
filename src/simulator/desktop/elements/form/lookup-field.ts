/** A lookup: a link to the record it points to, with an X to empty it; empty, a box to find a record by its name. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from '../act-event.js';
import { base } from '../tokens.js';
import { controlStyles } from './control-styles.js';
import { FieldChanged } from './field-changed.js';
import { entityNamed, keyOf } from '../../../records/entity.js';
import { icons } from '../icons.js';
import { tableIcon } from '../page-icon.js';
import type { Column } from '../../../records/entity.js';
import type { RecordStore } from '../../../records/store.js';

/** More names than that nobody reads through. */
const MOST_OFFERED = 50;

interface Candidate {
  readonly entity: string;
  readonly id: string;
  readonly name: string;
}

@customElement('desktop-lookup')
export class DesktopLookup extends LitElement {
  @property({ attribute: false }) column: Column | null = null;
  @property({ attribute: false }) records: RecordStore | null = null;
  /** Id of the record; '' when it points to none. */
  @property() value = '';
  @property({ type: Boolean }) invalid = false;
  @state() private sought = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.link, input')?.focus();
  }

  override render() {
    const { column, records } = this;
    if (!column || !records) return nothing;
    const target = records.followed(column, { [keyOf(column)]: this.value });
    return target
      ? this.#link(column, { ...target, name: records.nameOf(target.entity, target.id) })
      : this.#box(column, records);
  }

  #link({ name: column, label, readOnly }: Column, { entity, id, name }: Candidate) {
    return html`
      <span class="found">
        ${tableIcon(entity)}
        <button
          id=${column}
          class="link"
          aria-label="${label}: ${name}"
          @click=${() =>
            this.dispatchEvent(new ActEvent({ type: 'openPage', content: { shows: 'record', entity, id } }))}
        >
          ${name}
        </button>
        ${
          readOnly
            ? nothing
            : html`<button
                class="icon-button"
                aria-label="Remove ${name}"
                @click=${() => this.dispatchEvent(new FieldChanged(''))}
              >
                ${icons.close}
              </button>`
        }
      </span>
    `;
  }

  #box(column: Column, records: RecordStore) {
    const candidates = candidatesFor(records, column, this.sought);
    return html`
      <input
        id=${column.name}
        list="candidates"
        aria-label=${column.label}
        aria-invalid=${this.invalid ? 'true' : 'false'}
        placeholder="Look for ${column.targets.map((name) => entityNamed(name)?.label.toLowerCase()).join(' or ')}"
        .value=${this.sought}
        @input=${this.#seek}
      />
      <datalist id="candidates">
        ${candidates.map(
          ({ name, entity }) => html`<option value=${name}>${entityNamed(entity)?.label}</option>`,
        )}
      </datalist>
    `;
  }

  /** A whole name, typed or chosen from the list, is a decision. */
  readonly #seek = (event: Event): void => {
    event.stopPropagation();
    const { column, records } = this;
    if (!(event.target instanceof HTMLInputElement) || !column || !records) return;
    const sought = event.target.value;
    const found = candidatesFor(records, column, sought).find(({ name }) => name === sought);
    this.sought = found ? '' : sought;
    if (found) this.dispatchEvent(new FieldChanged(found.id));
  };

  static override readonly styles = [
    base,
    controlStyles,
    css`
      .found {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        padding-inline-start: 10px;
        color: var(--colorBrandForeground);
      }

      .link {
        min-width: 0;
        min-height: 24px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .icon-button {
        width: 24px;
        height: 24px;
        color: var(--colorNeutralForeground3);
      }

      .found svg {
        width: 16px;
        height: 16px;
      }
    `,
  ];
}

function candidatesFor(records: RecordStore, { targets }: Column, sought: string): readonly Candidate[] {
  const text = sought.trim().toLowerCase();
  return targets
    .flatMap((entity): readonly Candidate[] => {
      const { primaryId, primaryName } = records.entity(entity);
      return records.all(entity).map((record) => ({
        entity,
        id: String(record[primaryId]),
        name: String(record[primaryName] ?? ''),
      }));
    })
    .filter(({ name }) => name !== '' && name.toLowerCase().includes(text))
    .slice(0, MOST_OFFERED);
}
