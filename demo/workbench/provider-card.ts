/** One provider in the form, field by field as an administrator enters it, each with what is wrong with it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../src/simulator/desktop/elements/tokens.js';
import { VERSION_OF, type App } from '../../src/simulator/desktop/apps.js';
import { completed, type KnownProviders } from '../arrangement/known-providers.js';
import { NOTHING_SAID, type Field, type ProviderText } from '../arrangement/provider-text.js';
import { providerCardStyles } from './provider-card-styles.js';
import type { Problem } from '../arrangement/check.js';

export class ProviderChanged extends Event {
  readonly place: number;
  readonly text: ProviderText;

  constructor(place: number, text: ProviderText) {
    super('provider-changed', { bubbles: true });
    this.place = place;
    this.text = text;
  }
}

export class ProviderMoved extends Event {
  readonly place: number;
  /** Null removes it. */
  readonly to: number | null;

  constructor(place: number, to: number | null) {
    super('provider-moved', { bubbles: true });
    this.place = place;
    this.to = to;
  }
}

const LABELS: Readonly<Partial<Record<Field, string>>> = {
  provider: 'Channel URL',
  label: 'Label',
  name: 'Unique name',
  trusted: 'Trusted domain',
  params: 'Custom parameters',
};

/** These are seldom needed, and folded away until they are. */
const FURTHER: readonly Field[] = ['name', 'version', 'params', 'trusted', 'outbound', 'analytics'];

@customElement('demo-provider-card')
export class DemoProviderCard extends LitElement {
  @property({ attribute: false }) text: ProviderText = NOTHING_SAID;
  @property({ attribute: false }) known: KnownProviders = {};
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property() app: App = 'multiSession';
  @property({ type: Number }) place = 0;
  @property({ type: Number }) total = 1;

  override render() {
    const { place, total } = this;
    const name = this.text.label || this.#known('label') || `provider ${place + 1}`;
    const isWrong = this.problems.some(({ field }) => FURTHER.includes(field));
    return html`
      <fieldset>
        <legend>Provider ${place + 1}</legend>
        <div class="tools">
          ${this.#tool('up', '↑', `Move ${name} up`, place === 0, place - 1)}
          ${this.#tool('down', '↓', `Move ${name} down`, place === total - 1, place + 1)}
          ${this.#tool('remove', '×', `Remove ${name}`, false, null)}
        </div>
        ${this.#input('provider')} ${this.#input('label')}
        <details ?open=${isWrong}>
          <summary>More of ${name}</summary>
          <div class="fields">
            ${this.#input('name')}
            ${this.#select('version', 'API version', [VERSION_OF[this.app], VERSION_OF[this.app] === '2.0' ? '1.0' : '2.0'])}
            ${this.#parameters()} ${this.#input('trusted')}
            ${this.#select('outbound', 'Outbound communication', ['yes', 'no'])}
            ${this.#select('analytics', 'Analytics', ['yes', 'no'])}
          </div>
        </details>
      </fieldset>
    `;
  }

  /** The button that moved it, or the other one where it has come to an end of the list. */
  async focusMove(direction: 'up' | 'down'): Promise<void> {
    await this.updateComplete;
    const other = direction === 'up' ? 'down' : 'up';
    const find = (name: string) => this.renderRoot.querySelector<HTMLElement>(`#${name}:enabled`);
    (find(direction) ?? find(other))?.focus();
  }

  focusAddress(): void {
    this.renderRoot.querySelector<HTMLElement>('#provider')?.focus();
  }

  async focusField(field: Field): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  #tool(id: string, sign: string, label: string, isOff: boolean, to: number | null) {
    return html`<button
      id=${id}
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${isOff}
      @click=${() => this.dispatchEvent(new ProviderMoved(this.place, to))}
    >
      ${sign}
    </button>`;
  }

  #input(field: Field) {
    return this.#labelled(
      field,
      LABELS[field] ?? field,
      html`<input
        id=${field}
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.#known(field)}
        .value=${this.text[field]}
        aria-invalid=${this.#problem(field) ? 'true' : 'false'}
        aria-describedby="${field}-fault"
        @input=${this.#change}
      />`,
    );
  }

  #parameters() {
    return this.#labelled(
      'params',
      'Custom parameters',
      html`<textarea
        id="params"
        rows="3"
        spellcheck="false"
        placeholder=${this.#known('params')}
        .value=${this.text.params}
        aria-invalid=${this.#problem('params') ? 'true' : 'false'}
        aria-describedby="params-fault"
        @input=${this.#change}
      ></textarea>`,
    );
  }

  /** The first of the options is the default. */
  #select(field: Field, label: string, options: readonly string[]) {
    const chosen = this.text[field] || this.#known(field) || options[0];
    return this.#labelled(
      field,
      label,
      html`<select id=${field} aria-describedby="${field}-fault" @input=${this.#change}>
        ${options.map((option) => html`<option ?selected=${option === chosen}>${option}</option>`)}
      </select>`,
    );
  }

  #labelled(field: Field, label: string, control: TemplateResult) {
    const problem = this.#problem(field);
    return html`<div class="field">
      <label for=${field}>${label}</label>
      ${control}
      <p class="fault" id="${field}-fault">${problem?.message ?? nothing}</p>
    </div>`;
  }

  #problem(field: Field): Problem | undefined {
    return this.problems.find((problem) => problem.field === field);
  }

  /** What counts where nothing is said, because the demo knows this provider. */
  #known(field: Field): string {
    const bare = { ...NOTHING_SAID, provider: this.text.provider };
    return field === 'provider' ? '' : completed(bare, this.known, this.total === 1)[field];
  }

  readonly #change = ({ target }: Event): void => {
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    ) {
      this.dispatchEvent(new ProviderChanged(this.place, { ...this.text, [target.id]: target.value }));
    }
  };

  static override readonly styles = [base, providerCardStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-provider-card': DemoProviderCard;
  }
  interface HTMLElementEventMap {
    'provider-changed': ProviderChanged;
    'provider-moved': ProviderMoved;
  }
}
