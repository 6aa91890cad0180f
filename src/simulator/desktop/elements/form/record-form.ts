/** The form of one record, or of a new one: commands, a header, its fields, its timeline. What is typed waits for Save. */
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from '../act-event.js';
import { base, card } from '../tokens.js';
import { DraftChanged } from '../drafts.js';
import { entityNamed, keyOf } from '../../../records/entity.js';
import { formStyles } from './record-form-styles.js';
import { icons } from '../icons.js';
import { layoutOf } from './layout.js';
import { PageElement, shown } from '../page-element.js';
import { problemsOf } from './problems.js';
import './form-field.js';
import './form-header.js';
import './record-timeline.js';
import './related-list.js';
import type { Column, Entity } from '../../../records/entity.js';
import type { Draft } from '../drafts.js';
import type { Fields } from '../../../records/store.js';
import type { FieldChanged } from './field-changed.js';
import type { FormSection } from './layout.js';
import type { Problems } from './problems.js';

const NO_PROBLEMS: Problems = new Map();

@customElement('desktop-record-form')
export class DesktopRecordForm extends PageElement {
  /** The tab that this form stands in. */
  @property() tab = '';
  @property() entity = '';
  /** '' for a new record. */
  @property() record = '';
  /** What a new record starts with. */
  @property({ attribute: false }) initial: Draft = {};
  /** What was typed and not saved. */
  @property({ attribute: false }) draft: Draft = {};
  /** Whether the tab can be closed. */
  @property({ type: Boolean }) closable = false;
  @state() private problems: Problems = NO_PROBLEMS;

  constructor() {
    super();
    this.addEventListener('keydown', this.#saveByKey);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('record')) this.problems = NO_PROBLEMS;
    if (changed.has('draft') && this.problems.size > 0) this.problems = this.#check();
  }

  override render() {
    const entity = entityNamed(this.entity);
    const fields = this.#fields;
    if (!entity || !fields) return html`<p class="gone">This record does not exist any more.</p>`;
    return html`
      ${this.#commands(entity)}
      <desktop-form-header
        .entity=${entity}
        .fields=${fields}
        .records=${this.records}
        .revision=${this.revision}
        ?unsaved=${this.#isChanged}
      ></desktop-form-header>
      ${this.problems.size > 0 ? this.#summary() : nothing}
      <div class="columns">
        <div class="sections">
          ${layoutOf(this.entity).sections.map((section) => this.#section(entity, section))}
        </div>
        ${this.record ? this.#aside() : nothing}
      </div>
    `;
  }

  get #fields(): Fields | null {
    return this.record ? (this.records?.find(this.entity, this.record) ?? null) : this.initial;
  }

  get #isChanged(): boolean {
    return Object.keys(this.draft).length > 0;
  }

  get #columns(): readonly Column[] {
    const columns = entityNamed(this.entity)?.columns ?? [];
    const names = layoutOf(this.entity).sections.flatMap((section) => section.columns);
    return names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  }

  #commands({ label }: Entity) {
    const canSave = this.#isChanged || !this.record;
    return html`
      <div class="commands" role="toolbar" aria-label="${label} commands">
        <button class="button primary" ?disabled=${!canSave} title="Save (Ctrl+S)" @click=${this.#save}>
          ${icons.save} Save
        </button>
        ${
          this.closable
            ? html`<button class="button quiet" ?disabled=${!canSave} @click=${this.#saveAndClose}>
                Save & Close
              </button>`
            : nothing
        }
        <button class="button quiet" ?disabled=${!this.#isChanged} @click=${this.#discard}>
          ${icons.undo} Discard
        </button>
        ${
          this.record
            ? html`<button
                class="button quiet"
                @click=${() => this.dispatchEvent(new ActEvent({ type: 'reloadPage' }))}
              >
                ${icons.refresh} Refresh
              </button>`
            : nothing
        }
        ${this.record && this.entity !== 'incident' ? this.#newCase() : nothing}
      </div>
    `;
  }

  #newCase() {
    if (!layoutOf(this.entity).related.some(({ entity }) => entity === 'incident')) return nothing;
    const values = { _customerid_value: this.record };
    return html`<button
      class="button quiet"
      @click=${() => this.open({ shows: 'newRecord', entity: 'incident', values })}
    >
      ${icons.add} New case
    </button>`;
  }

  #summary() {
    const count = this.problems.size;
    return html`<p class="summary" role="alert">
      ${icons.warning}${count === 1 ? 'One field needs' : `${count} fields need`} another look before the
      record can be saved.
    </p>`;
  }

  #section(entity: Entity, { heading, columns }: FormSection) {
    return html`
      <section class="card">
        <h2>${heading}</h2>
        ${columns.map((name) => {
          const column = entity.columns.find((candidate) => candidate.name === name);
          return column ? this.#field(column) : nothing;
        })}
      </section>
    `;
  }

  #field(column: Column) {
    const key = keyOf(column);
    return html`<desktop-form-field
      data-key=${key}
      .column=${column}
      .records=${this.records}
      value=${this.#valueOf(column)}
      problem=${this.problems.get(key) ?? ''}
      ?required=${layoutOf(this.entity).required.includes(column.name)}
      ?dials=${this.dials}
      @field-changed=${({ value }: FieldChanged) => this.#edit(column, value)}
      @call-wanted=${() => this.#call(column)}
    ></desktop-form-field>`;
  }

  #aside() {
    const { related, hasTimeline } = layoutOf(this.entity);
    return html`
      <div class="sections">
        ${
          hasTimeline
            ? html`<desktop-record-timeline
                .records=${this.records}
                .revision=${this.revision}
                entity=${this.entity}
                record=${this.record}
              ></desktop-record-timeline>`
            : nothing
        }
        ${related.map(
          (list) =>
            html`<desktop-related-list
              .list=${list}
              .records=${this.records}
              .revision=${this.revision}
              record=${this.record}
            ></desktop-related-list>`,
        )}
      </div>
    `;
  }

  #valueOf(column: Column): string {
    const key = keyOf(column);
    return this.draft[key] ?? shown(this.#fields ?? {}, key);
  }

  /** What is as it was before is no change. */
  #edit(column: Column, value: string): void {
    const key = keyOf(column);
    const isAsBefore = value === shown(this.#fields ?? {}, key);
    this.dispatchEvent(
      new DraftChanged((draft) => {
        const others = Object.entries(draft).filter(([other]) => other !== key);
        return Object.fromEntries(isAsBefore ? others : [...others, [key, value]]);
      }),
    );
  }

  #call(column: Column): void {
    const { entity, record: id } = this;
    const value = this.#valueOf(column);
    this.dispatchEvent(new ActEvent({ type: 'clickNumber', value, column: column.name, entity, id }));
  }

  #check(): Problems {
    return problemsOf(this.#columns, layoutOf(this.entity).required, (column) => this.#valueOf(column));
  }

  /** @returns whether the organisation has it now */
  readonly #save = (): boolean => {
    this.problems = this.#check();
    if (this.problems.size > 0) {
      void this.#showProblem();
      return false;
    }
    const fields = this.record ? this.draft : { ...this.initial, ...this.draft };
    return this.dispatchEvent(new ActEvent({ type: 'saveForm', tab: this.tab, fields }));
  };

  readonly #saveAndClose = (): void => {
    if (this.#save()) this.dispatchEvent(new ActEvent({ type: 'closeTab', tab: this.tab }));
  };

  readonly #discard = (): void => {
    this.problems = NO_PROBLEMS;
    this.dispatchEvent(new DraftChanged(() => ({})));
  };

  async #showProblem(): Promise<void> {
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll('desktop-form-field')];
    fields.find(({ problem }) => problem !== '')?.focus();
  }

  readonly #saveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (this.#isChanged || !this.record) this.#save();
  };

  static override readonly styles = [base, card, formStyles];
}
