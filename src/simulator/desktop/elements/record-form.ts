/** The form of one record, or of a new one: a header, its fields, its timeline. What is typed waits for Save. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { avatar, avatarStyles } from './avatar.js';
import { base } from './tokens.js';
import { entityNamed, keyOf } from '../../records/entity.js';
import { formStyles } from './record-form-styles.js';
import { icons } from './icons.js';
import { layoutOf } from './form-layout.js';
import { PageElement, shown } from './page-element.js';
import './phone-number.js';
import './record-timeline.js';
import type { Column, Entity } from '../../records/entity.js';
import type { Fields } from '../../records/store.js';
import type { FormSection } from './form-layout.js';

@customElement('desktop-record-form')
export class DesktopRecordForm extends PageElement {
  /** The tab that this form stands in. */
  @property() tab = '';
  @property() entity = '';
  /** '' for a new record. */
  @property() record = '';
  /** What a new record starts with. */
  @property({ attribute: false }) initial: Fields = {};
  @state() private draft: Readonly<Record<string, string>> = {};

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('tab') || changed.has('record')) this.draft = {};
  }

  override render() {
    const entity = entityNamed(this.entity);
    const fields = this.record ? this.records?.find(this.entity, this.record) : this.initial;
    if (!entity || !fields) return html`<p class="gone">This record does not exist any more.</p>`;
    return html`
      ${this.#header(entity, fields)}
      <div class="columns">
        <div class="sections">
          ${layoutOf(this.entity).map((section) => this.#section(entity, section, fields))}
        </div>
        ${
          this.record
            ? html`<desktop-record-timeline
                .records=${this.records}
                .revision=${this.revision}
                record=${this.record}
              ></desktop-record-timeline>`
            : nothing
        }
      </div>
    `;
  }

  #header(entity: Entity, fields: Fields) {
    const name = shown(fields, entity.primaryName) || `New ${entity.label.toLowerCase()}`;
    const isChanged = Object.keys(this.draft).length > 0 || !this.record;
    return html`
      <header>
        ${avatar(name, 'large')}
        <div class="who">
          <h1>${name}</h1>
          <p>
            ${[entity.label, shown(fields, 'jobtitle'), this.#company(entity, fields)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <button class="button primary" ?disabled=${!isChanged} @click=${this.#save}>
          ${icons.save} Save
        </button>
      </header>
    `;
  }

  #company(entity: Entity, fields: Fields): string {
    const column = entity.columns.find(({ name }) => name === 'parentcustomerid');
    const target = column && this.records?.followed(column, fields);
    return target ? (this.records?.nameOf(target.entity, target.id) ?? '') : '';
  }

  #section(entity: Entity, { heading, columns }: FormSection, fields: Fields) {
    return html`
      <section>
        <h2>${heading}</h2>
        ${columns.map((name) => {
          const column = entity.columns.find((candidate) => candidate.name === name);
          return column ? this.#field(column, fields) : nothing;
        })}
      </section>
    `;
  }

  #field(column: Column, fields: Fields) {
    return html`
      <div class="field">
        <label for=${column.name}>${column.label}</label>
        ${column.type === 'lookup' ? this.#lookup(column, fields) : this.#input(column, fields)}
      </div>
    `;
  }

  #input(column: Column, fields: Fields) {
    const value = this.draft[column.name] ?? shown(fields, keyOf(column));
    if (column.type === 'memo') {
      return html`<textarea id=${column.name} rows="3" .value=${value} @input=${this.#edit}></textarea>`;
    }
    const input = html`<input
      id=${column.name}
      type=${inputType(column)}
      .value=${value}
      @input=${this.#edit}
    />`;
    const canCall = column.type === 'phone' && this.dials && value !== '';
    return canCall
      ? html`<span class="with-button">${input}${this.#callButton(column, value)}</span>`
      : input;
  }

  #callButton(column: Column, value: string) {
    return html`<button
      class="call"
      aria-label="Call ${value}"
      title="Call ${value}"
      @click=${() => this.#call(column.name, value)}
    >
      ${icons.phone}
    </button>`;
  }

  #lookup(column: Column, fields: Fields) {
    const target = this.records?.followed(column, fields);
    if (!target) return html`<span id=${column.name} class="empty">–</span>`;
    return html`<button
      id=${column.name}
      class="link"
      @click=${() => this.openRecord(target.entity, target.id)}
    >
      ${this.records?.nameOf(target.entity, target.id)}
    </button>`;
  }

  #call(column: string, value: string): void {
    const { entity, record: id } = this;
    this.dispatchEvent(new ActEvent({ type: 'clickNumber', value, column, entity, id }));
  }

  readonly #edit = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      this.draft = { ...this.draft, [target.id]: target.value };
    }
  };

  readonly #save = (): void => {
    const start = this.record
      ? {}
      : Object.fromEntries(Object.keys(this.initial).map((key) => [key, shown(this.initial, key)]));
    const fields = { ...start, ...this.draft };
    this.draft = {};
    this.dispatchEvent(new ActEvent({ type: 'saveForm', tab: this.tab, fields }));
  };

  static override readonly styles = [base, avatarStyles, formStyles, css``];
}

function inputType({ type }: Column): string {
  switch (type) {
    case 'phone':
      return 'tel';
    case 'email':
      return 'email';
    case 'url':
      return 'url';
    default:
      return 'text';
  }
}
