/** One switch with its name, what it does and the control that fits its kind. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../desktop/elements/tokens.js';
import { checkQuirks } from '../quirks/check.js';
import { DEFAULT_QUIRKS, SWITCHES } from '../quirks/quirks.js';
import { isDefault } from '../quirks/query.js';
import { switchStyles } from './switch-styles.js';
import { TurnEvent } from './turn-event.js';
import type { ChoiceSwitch, NamesSwitch, NumberSwitch, Switch } from '../quirks/switch.js';
import type { Quirks, SwitchName } from '../quirks/quirks.js';

const BASIS = { assumed: 'not documented', observed: 'observed', fault: 'fault' } as const;

@customElement('desktop-switch')
export class DesktopSwitch extends LitElement {
  @property() name: SwitchName = 'createOrder';
  @property({ attribute: false }) quirks: Quirks = DEFAULT_QUIRKS;
  /** Counts the changes of the desktop: the quirks change within themselves. */
  @property({ type: Number }) revision = 0;
  /** What was typed in and is no value. */
  @state() private problem = '';

  override render() {
    const { name } = this;
    const row: Switch = SWITCHES[name];
    const isTurned = !isDefault(name, this.quirks);
    return html`
      <div class="row ${isTurned ? 'turned' : ''}">
        <div class="head">
          <code>${name}</code>
          <span class="basis">${BASIS[row.basis]}</span>
          ${isTurned ? html`<span class="mark">turned</span>${this.#reset()}` : nothing}
        </div>
        ${this.#control(row)}
        ${row.atNextLoad ? html`<p class="note">From the next load of the provider’s page on.</p>` : nothing}
        <p id="problem" class="problem" role="alert">${this.problem}</p>
      </div>
    `;
  }

  #reset() {
    return html`<button class="link reset" aria-label="Reset ${this.name}" @click=${this.#resetIt}>
      Reset
    </button>`;
  }

  readonly #resetIt = (): void => {
    this.#turn(DEFAULT_QUIRKS[this.name]);
    // The button goes, and would take the keyboard focus with it.
    this.renderRoot.querySelector<HTMLElement>('input, select, summary')?.focus();
  };

  #control(row: Switch) {
    switch (row.kind) {
      case 'flag':
        return html`<label class="flag">
          <input
            type="checkbox"
            .checked=${this.quirks[this.name] === true}
            @change=${(event: Event) => this.#turn(inputOf(event).checked)}
          />
          <span>${row.does}</span>
        </label>`;
      case 'choice':
        return this.#choice(row);
      case 'number':
        return this.#number(row);
      case 'names':
        return row.options.length > 0 ? this.#names(row) : this.#anyNames(row);
    }
  }

  #choice({ does, options }: ChoiceSwitch) {
    const chosen = this.quirks[this.name];
    return html`
      <label for="control">${does}</label>
      <select id="control" @change=${(event: Event) => this.#turn(selectOf(event).value)}>
        ${Object.entries(options).map(
          ([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
        )}
      </select>
    `;
  }

  #number({ does, unit, least, most }: NumberSwitch) {
    return html`
      <label for="control">${does}</label>
      <div class="number">
        <input
          id="control"
          type="number"
          step="any"
          inputmode="decimal"
          min=${least}
          max=${most}
          aria-describedby="unit problem"
          .value=${String(this.quirks[this.name])}
          @change=${(event: Event) => this.#turn(inputOf(event).valueAsNumber)}
        />
        <span id="unit">${unit}</span>
      </div>
    `;
  }

  #names({ does, options }: NamesSwitch) {
    const chosen = this.#chosen;
    return html`
      <p id="does">${does}</p>
      <details>
        <summary aria-describedby="does">${chosen.length === 0 ? 'None' : chosen.join(', ')}</summary>
        <ul aria-labelledby="does">
          ${options.map(
            (option) =>
              html`<li>
                <label class="flag">
                  <input
                    type="checkbox"
                    .checked=${chosen.includes(option)}
                    @change=${(event: Event) => this.#include(option, inputOf(event).checked)}
                  />
                  <span>${option}</span>
                </label>
              </li>`,
          )}
        </ul>
      </details>
    `;
  }

  #anyNames({ does }: NamesSwitch) {
    return html`
      <label for="control">${does}</label>
      <input
        id="control"
        type="text"
        spellcheck="false"
        autocomplete="off"
        placeholder="name, name"
        aria-describedby="problem"
        .value=${this.#chosen.join(', ')}
        @change=${(event: Event) => this.#turn(inputOf(event).value.split(',').map(trimmed).filter(Boolean))}
      />
    `;
  }

  get #chosen(): readonly string[] {
    const value = this.quirks[this.name];
    return typeof value === 'object' ? value : [];
  }

  #include(option: string, isChosen: boolean): void {
    const others = this.#chosen.filter((name) => name !== option);
    this.#turn(isChosen ? [...others, option] : others);
  }

  #turn(value: unknown): void {
    const { quirks, problems } = checkQuirks({ [this.name]: value });
    this.problem = problems[0]?.message ?? '';
    if (this.problem === '') this.dispatchEvent(new TurnEvent(quirks));
  }

  static override readonly styles = [base, switchStyles];
}

function inputOf({ currentTarget }: Event): HTMLInputElement {
  if (currentTarget instanceof HTMLInputElement) return currentTarget;
  throw new TypeError('The event is none of a field.');
}

function selectOf({ currentTarget }: Event): HTMLSelectElement {
  if (currentTarget instanceof HTMLSelectElement) return currentTarget;
  throw new TypeError('The event is none of a list.');
}

function trimmed(text: string): string {
  return text.trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-switch': DesktopSwitch;
  }
}
