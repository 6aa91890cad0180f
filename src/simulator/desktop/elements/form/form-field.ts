/** One field of a form: its label, the control that fits its column, and what is wrong with what stands in it. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../tokens.js';
import { controlStyles } from './control-styles.js';
import { FieldChanged } from './field-changed.js';
import { icons } from '../icons.js';
import './lookup-field.js';
import type { Column } from '../../../records/entity.js';
import type { RecordStore } from '../../../records/store.js';

const INPUT_TYPES: Partial<Record<Column['type'], string>> = {
  phone: 'tel',
  email: 'email',
  url: 'url',
  time: 'datetime-local',
};

@customElement('desktop-form-field')
export class DesktopFormField extends LitElement {
  @property({ attribute: false }) column: Column | null = null;
  @property({ attribute: false }) records: RecordStore | null = null;
  /** A lookup's is the id of a record. */
  @property() value = '';
  @property({ type: Boolean }) required = false;
  /** What is wrong; '' when nothing is. */
  @property() problem = '';
  /** Whether a number can be called. */
  @property({ type: Boolean }) dials = false;

  /** Gives the keyboard focus to the control. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, select, textarea, desktop-lookup')?.focus();
  }

  override render() {
    const { column } = this;
    if (!column) return nothing;
    return html`
      <label for=${column.name}
        >${column.label}${this.required ? html`<span class="required" aria-hidden="true">*</span>` : nothing}</label
      >
      <div class="control">
        ${this.#control(column)}
        ${this.problem ? html`<p id="problem">${icons.warning}${this.problem}</p>` : nothing}
      </div>
    `;
  }

  #control(column: Column) {
    switch (column.type) {
      case 'lookup':
        return html`<desktop-lookup
          .column=${column}
          .records=${this.records}
          value=${this.value}
          ?invalid=${this.problem !== ''}
        ></desktop-lookup>`;
      case 'choice':
      case 'flag':
        return this.#select(column);
      case 'memo':
        return html`<textarea
          id=${column.name}
          rows="3"
          aria-invalid=${this.#isInvalid}
          aria-describedby=${this.#description}
          .value=${this.value}
          @input=${this.#changed}
        ></textarea>`;
      default:
        return html`<span class="with-button"
          >${this.#input(column)}${column.type === 'phone' ? this.#callButton() : nothing}</span
        >`;
    }
  }

  #input(column: Column) {
    return html`<input
      id=${column.name}
      type=${INPUT_TYPES[column.type] ?? 'text'}
      inputmode=${column.type === 'number' ? 'numeric' : nothing}
      ?readonly=${column.readOnly}
      aria-required=${this.required ? 'true' : 'false'}
      aria-invalid=${this.#isInvalid}
      aria-describedby=${this.#description}
      .value=${column.type === 'time' ? localTime(this.value) : this.value}
      @input=${this.#changed}
    />`;
  }

  #select({ name, options }: Column) {
    return html`<select id=${name} @change=${this.#changed}>
      <option value="" ?selected=${this.value === ''}>--Select--</option>
      ${options.map(
        ({ value, label }) =>
          html`<option value=${String(value)} ?selected=${String(value) === this.value}>${label}</option>`,
      )}
    </select>`;
  }

  #callButton() {
    if (!this.dials || this.value === '') return nothing;
    return html`<button
      class="icon-button call"
      aria-label="Call ${this.value}"
      title="Call ${this.value}"
      @click=${() => this.dispatchEvent(new Event('call-wanted'))}
    >
      ${icons.phone}
    </button>`;
  }

  get #isInvalid(): 'true' | 'false' {
    return this.problem ? 'true' : 'false';
  }

  get #description() {
    return this.problem ? 'problem' : nothing;
  }

  readonly #changed = ({ target }: Event): void => {
    const isControl =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (!isControl) return;
    const value = this.column?.type === 'time' ? universalTime(target.value) : target.value;
    this.dispatchEvent(new FieldChanged(value));
  };

  static override readonly styles = [
    base,
    controlStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: 124px minmax(0, 1fr);
        gap: 4px 8px;
        align-items: start;
        min-height: 36px;
      }

      label {
        padding-top: 6px;
        color: var(--colorNeutralForeground2);
        overflow-wrap: anywhere;
      }

      .required {
        margin-inline-start: 2px;
        color: var(--colorDangerForeground);
      }

      .with-button {
        display: flex;
        gap: 4px;
      }

      .call {
        color: var(--colorBrandForeground);
      }

      #problem {
        display: flex;
        gap: 4px;
        padding: 2px 0 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--colorDangerForeground);
      }

      #problem svg {
        width: 16px;
        height: 16px;
      }

      @container (width < 340px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
          margin-bottom: 6px;
        }
      }
    `,
  ];
}

/** A time of the organisation, in UTC, as the browser's control wants it: without a zone. */
function localTime(value: string): string {
  const time = new Date(value);
  if (value === '' || Number.isNaN(time.getTime())) return '';
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function universalTime(value: string): string {
  return value === '' ? '' : new Date(value).toISOString();
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-form-field': DesktopFormField;
  }
}
