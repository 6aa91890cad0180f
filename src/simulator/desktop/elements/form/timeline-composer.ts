/** Where the agent writes a note or enters a telephone call, for the timeline of a record. */
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from '../act-event.js';
import { base } from '../tokens.js';
import { keyOf } from '../../../records/entity.js';
import { problemsOf } from './problems.js';
import './form-field.js';
import type { Column } from '../../../records/entity.js';
import type { Draft } from '../drafts.js';
import type { FieldChanged } from './field-changed.js';
import type { Problems } from './problems.js';
import type { RecordStore } from '../../../records/store.js';

export type Addition = 'annotation' | 'phonecall';

/** What is asked for, what cannot be left out, and the lookup that leads to the record. */
const ADDITIONS = {
  annotation: {
    columns: ['subject', 'notetext'],
    required: ['notetext'],
    lookup: 'objectid',
    verb: 'Add note',
  },
  phonecall: {
    columns: ['subject', 'directioncode', 'phonenumber', 'actualdurationminutes', 'description'],
    required: ['subject'],
    lookup: 'regardingobjectid',
    verb: 'Add phone call',
  },
} as const;

@customElement('desktop-timeline-composer')
export class DesktopTimelineComposer extends LitElement {
  @property() adds: Addition = 'annotation';
  @property() entity = '';
  @property() record = '';
  @property({ attribute: false }) records: RecordStore | null = null;
  @state() private draft: Draft = {};
  @state() private problems: Problems = new Map();

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('adds')) this.draft = this.#start();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('desktop-form-field')?.focus();
  }

  override render() {
    const { verb, required } = ADDITIONS[this.adds];
    const needed: readonly string[] = required;
    return html`
      <form @submit=${this.#add} @keydown=${this.#escape} aria-label=${verb}>
        ${this.#columns.map(
          (column) =>
            html`<desktop-form-field
              .column=${column}
              .records=${this.records}
              value=${this.draft[keyOf(column)] ?? ''}
              problem=${this.problems.get(keyOf(column)) ?? ''}
              ?required=${needed.includes(column.name)}
              @field-changed=${(event: FieldChanged) => this.#edit(event, column)}
            ></desktop-form-field>`,
        )}
        <div class="buttons">
          <button class="button primary">${verb}</button>
          <button class="button" type="button" @click=${this.#done}>Cancel</button>
        </div>
      </form>
    `;
  }

  get #columns(): readonly Column[] {
    const columns = this.records?.entity(this.adds).columns ?? [];
    return ADDITIONS[this.adds].columns.flatMap(
      (name) => columns.find((column) => column.name === name) ?? [],
    );
  }

  /** A call was made by the agent unless it is said otherwise, and to the number that the record has. */
  #start(): Draft {
    if (this.adds === 'annotation') return {};
    const number = this.records?.find(this.entity, this.record)?.telephone1;
    return { directioncode: 'true', ...(typeof number === 'string' ? { phonenumber: number } : {}) };
  }

  #edit(event: FieldChanged, column: Column): void {
    event.stopPropagation();
    this.draft = { ...this.draft, [keyOf(column)]: event.value };
    if (this.problems.size > 0) this.problems = this.#check();
  }

  #check(): Problems {
    return problemsOf(
      this.#columns,
      ADDITIONS[this.adds].required,
      (column) => this.draft[keyOf(column)] ?? '',
    );
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    this.problems = this.#check();
    if (this.problems.size > 0) return;
    const fields = { ...this.draft, [`_${ADDITIONS[this.adds].lookup}_value`]: this.record };
    if (this.dispatchEvent(new ActEvent({ type: 'addRecord', entity: this.adds, fields }))) this.#done();
  };

  readonly #done = (): void => {
    this.dispatchEvent(new Event('done'));
  };

  readonly #escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#done();
  };

  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: 16px;
        padding: 12px;
        background: var(--colorNeutralBackground2);
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 6px;
        container-type: inline-size;
      }

      .buttons {
        display: flex;
        gap: 8px;
        justify-content: end;
        margin-top: 8px;
      }
    `,
  ];
}
