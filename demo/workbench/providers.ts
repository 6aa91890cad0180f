/**
 * The organisation's providers as a form: add, change, order and remove them, and open the desktop anew with them. What
 * is chosen becomes the page's address; nothing is kept anywhere else.
 */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../src/simulator/desktop/elements/tokens.js';
import { checkProviders, type Problem } from '../arrangement/check.js';
import { checkTemplates } from '../arrangement/templates.js';
import { NOTHING_SAID, withProviders, type ProviderText } from '../arrangement/provider-text.js';
import { providersStyles } from './providers-styles.js';
import './provider-card.js';
import type { App } from '../../src/simulator/desktop/desktop.js';
import type { Choices } from './choices.js';
import type { DemoProviderCard, ProviderChanged, ProviderMoved } from './provider-card.js';

/** One provider in the form; the key keeps its card, and the focus in it, while it is moved. */
interface Row {
  readonly key: number;
  readonly text: ProviderText;
}

@customElement('demo-providers')
export class DemoProviders extends LitElement {
  @property({ attribute: false }) choices: Choices | null = null;
  @state() private rows: readonly Row[] = [];
  @state() private app: App = 'multiSession';
  @state() private problems: readonly Problem[] = [];
  @state() private templates = '';
  @state() private templatesFault = '';
  /** What became of the reset, for eye and ear. */
  @state() private recordsSaid = '';
  #keys = 0;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('choices') || !this.choices) return;
    this.rows = this.choices.providers.map((text) => this.#row(text));
    this.app = this.choices.app;
    this.problems = this.choices.problems;
    this.templates = this.choices.templates;
    this.templatesFault = this.choices.templatesFault;
  }

  override render() {
    const { known = {} } = this.choices ?? {};
    return html`
      <form novalidate @submit=${this.#open}>
        ${this.#appChoice()}
        <ol>
          ${repeat(
            this.rows,
            ({ key }) => key,
            ({ text }, place) =>
              html`<li>
                <demo-provider-card
                  .text=${text}
                  .known=${known}
                  app=${this.app}
                  .problems=${this.problems.filter(({ provider }) => provider === place)}
                  place=${place}
                  total=${this.rows.length}
                  @provider-changed=${this.#change}
                  @provider-moved=${this.#move}
                ></demo-provider-card>
              </li>`,
          )}
        </ol>
        ${this.rows.length === 0 ? html`<p>There is no provider yet.</p>` : nothing}
        <div class="add" role="group" aria-label="Add a provider">
          <button class="button" type="button" id="add" @click=${() => this.#add('')}>Add a provider</button>
          ${Object.entries(known).map(
            ([name, { alone }]) =>
              html`<button class="button" type="button" @click=${() => this.#add(name)}>
                ${alone.label ?? name}
              </button>`,
          )}
        </div>
        ${this.#templatesField()} ${this.#records()}
        <footer>
          <p role="status">${this.#verdict()}</p>
          <button class="button primary">Open the desktop with these</button>
        </footer>
      </form>
    `;
  }

  #appChoice() {
    return html`<label class="app">
      App of the agent
      <select @change=${this.#changeApp}>
        <option value="multiSession" ?selected=${this.app === 'multiSession'}>Multi-session (CIF 2.0)</option>
        <option value="singleSession" ?selected=${this.app === 'singleSession'}>
          Single-session (CIF 1.0)
        </option>
      </select>
    </label>`;
  }

  #records() {
    const fault = this.choices?.recordsFault() ?? '';
    return html`<div class="records">
      <p>${fault === '' ? 'Records that are changed here are kept in this browser.' : fault}</p>
      <button class="button" type="button" @click=${this.#resetRecords}>Reset the records</button>
      <p role="status">${this.recordsSaid}</p>
    </div>`;
  }

  #templatesField() {
    return html`<details ?open=${this.templates !== ''}>
      <summary>Templates of your own</summary>
      <label for="templates">Session, tab and notification templates as JSON</label>
      <textarea
        id="templates"
        rows="8"
        spellcheck="false"
        placeholder='{ "sessions": [], "tabs": [], "notifications": [] }'
        .value=${this.templates}
        aria-invalid=${this.templatesFault ? 'true' : 'false'}
        aria-describedby="templates-fault"
        @change=${this.#changeTemplates}
      ></textarea>
      <p class="fault" id="templates-fault">${this.templatesFault}</p>
    </details>`;
  }

  #verdict(): string {
    const length = this.problems.length + (this.templatesFault ? 1 : 0);
    if (length === 0) return '';
    return length === 1 ? 'One field needs a correction.' : `${length} fields need a correction.`;
  }

  #row(text: ProviderText): Row {
    this.#keys += 1;
    return { key: this.#keys, text };
  }

  #add(provider: string): void {
    this.rows = [...this.rows, this.#row({ ...NOTHING_SAID, provider })];
    void this.#focusCard(this.rows.length - 1);
  }

  readonly #changeApp = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement)
      this.app = target.value === 'singleSession' ? target.value : 'multiSession';
  };

  readonly #resetRecords = async (): Promise<void> => {
    await this.choices?.resetRecords();
    this.recordsSaid = 'The records are as they were at the start.';
  };

  readonly #changeTemplates = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.templates = target.value.trim();
    this.templatesFault = checkTemplates(this.templates).fault;
  };

  readonly #change = ({ place, text }: ProviderChanged): void => {
    this.rows = this.rows.map((row, index) => (index === place ? { ...row, text } : row));
    // What was found wrong is looked at again; a fault that has not been complained of is not, while one still types.
    if (this.problems.length > 0) this.problems = this.#check();
  };

  /** Moved off the list is removed. The order in the list is the channel order from now on. */
  readonly #move = ({ place, to }: ProviderMoved): void => {
    const moved = this.rows[place];
    if (!moved) return;
    const rows = this.rows.filter((row) => row !== moved);
    if (to !== null) rows.splice(to, 0, moved);
    this.rows = rows.map((row) => ({ ...row, text: { ...row.text, order: '' } }));
    if (this.problems.length > 0) this.problems = this.#check();
    void this.#keepFocus(place, to, rows.length - 1);
  };

  /** What is moved in the page loses the focus, and what is removed takes it along. */
  async #keepFocus(place: number, to: number | null, last: number): Promise<void> {
    if (to === null) return this.#focusCard(Math.min(place, last));
    await this.updateComplete;
    const cards = this.renderRoot.querySelectorAll<DemoProviderCard>('demo-provider-card');
    await cards[to]?.focusMove(to < place ? 'up' : 'down');
  }

  async #focusCard(place: number): Promise<void> {
    await this.updateComplete;
    const cards = this.renderRoot.querySelectorAll<DemoProviderCard>('demo-provider-card');
    const card = cards[place];
    if (card) card.focusAddress();
    else this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }

  #check(): readonly Problem[] {
    const texts = this.rows.map(({ text }) => text);
    const { known = {} } = this.choices ?? {};
    return checkProviders(texts, { known, app: this.app, pageProtocol: location.protocol }).problems;
  }

  readonly #open = (event: Event): void => {
    event.preventDefault();
    this.problems = this.#check();
    const [first] = this.problems;
    if (first) void this.#showProblem(first);
    else if (this.templatesFault) this.renderRoot.querySelector<HTMLElement>('#templates')?.focus();
    else this.#load();
  };

  #load(): void {
    const query = withProviders(
      new URL(location.href).searchParams,
      this.rows.map(({ text }) => text),
    );
    for (const name of ['app', 'templates']) query.delete(name);
    if (this.templates !== '') query.set('templates', this.templates);
    if (this.app === 'singleSession') query.set('app', 'single');
    location.search = query.toString();
  }

  async #showProblem({ provider, field }: Problem): Promise<void> {
    await this.updateComplete;
    const cards = this.renderRoot.querySelectorAll<DemoProviderCard>('demo-provider-card');
    await cards[provider]?.focusField(field);
  }

  static override readonly styles = [base, providersStyles];
}
