/**
 * The switches of a desktop: by group, with a search, what was turned marked, and a link that sets them again. What was wrong
 * with the switches in the page's address stands above them.
 */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base, tokens } from '../desktop/elements/tokens.js';
import { DEFAULT_QUIRKS, SWITCHES, SWITCH_NAMES } from '../quirks/quirks.js';
import { findSwitches } from './find-switches.js';
import { isDefault, quirksLink } from '../quirks/query.js';
import { switchesStyles } from './switches-styles.js';
import { TURN } from './turn-event.js';
import './desktop-switch.js';
import type { Desktop } from '../desktop/desktop.js';
import type { FoundGroup } from './find-switches.js';
import type { Quirks, SwitchName } from '../quirks/quirks.js';
import type { SwitchGroup } from '../quirks/switch.js';
import type { TurnEvent } from './turn-event.js';

/** @summary Turns the switches of a `Desktop` and shows how they are. */
@customElement('desktop-switches')
export class DesktopSwitches extends LitElement {
  @property({ attribute: false }) desktop: Desktop | null = null;
  @state() private sought = '';
  @state() private revision = 0;
  /** What became of the link, for eye and ear. */
  @state() private said = '';

  /** Groups that somebody looks into; where something is turned, everybody does. */
  @state() private unfolded: ReadonlySet<SwitchGroup> = new Set();

  constructor() {
    super();
    this.addEventListener(TURN, this.#turn);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.desktop?.addEventListener('change', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.desktop?.removeEventListener('change', this.#refresh);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('desktop')) this.#listen(changed);
    if (!this.desktop || !(changed.has('desktop') || changed.has('revision'))) return;
    const turned = turnedOf(SWITCH_NAMES, this.desktop.quirks).map((name) => SWITCHES[name].group);
    // Never folded here: to reset a switch would fold it away under somebody's hands.
    this.unfolded = new Set([...this.unfolded, ...turned]);
  }

  #listen(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('desktop') as Desktop | null | undefined;
    before?.removeEventListener('change', this.#refresh);
    this.desktop?.addEventListener('change', this.#refresh);
  }

  override render() {
    const { desktop } = this;
    if (!desktop) return nothing;
    const groups = findSwitches(this.sought);
    return html`
      ${this.#bar(desktop)} ${this.#problems(desktop)} ${this.#pending(desktop)}
      ${repeat(
        groups,
        ({ group }) => group,
        (group) => this.#group(desktop, group),
      )}
      ${groups.length === 0 ? this.#nothingFound() : nothing}
    `;
  }

  #bar({ quirks }: Desktop) {
    const turned = turnedOf(SWITCH_NAMES, quirks).length;
    return html`
      <div class="bar">
        <input
          type="search"
          aria-label="Search the switches"
          placeholder="Search the switches"
          autocomplete="off"
          .value=${this.sought}
          @input=${this.#search}
        />
        <div class="acts">
          <span role="status">${turned === 0 ? 'None turned' : `${turned} turned`}</span>
          <button class="button" ?disabled=${turned === 0} @click=${this.#resetAll}>Reset all</button>
          <button class="button" @click=${this.#copyLink}>Copy link</button>
        </div>
        <p class="said" role="status">${this.said}</p>
      </div>
    `;
  }

  #problems({ quirkProblems }: Desktop) {
    if (quirkProblems.length === 0) return nothing;
    return html`
      <section class="notice problems" aria-labelledby="problems">
        <h2 id="problems">Not understood in the address</h2>
        <ul>
          ${quirkProblems.map(({ name, message }) => html`<li><code>${name}</code> ${message}</li>`)}
        </ul>
      </section>
    `;
  }

  #pending(desktop: Desktop) {
    const { pendingSwitches } = desktop;
    if (pendingSwitches.length === 0) return nothing;
    return html`
      <section class="notice" aria-label="Waiting for the next load">
        <p>
          ${pendingSwitches.map((name, place) => html`${place > 0 ? ', ' : ''}<code>${name}</code>`)} will
          count when the provider’s page is loaded again.
        </p>
        <button class="button primary" @click=${() => desktop.reloadProviders()}>Reload now</button>
      </section>
    `;
  }

  #group({ quirks }: Desktop, { group, label, names }: FoundGroup) {
    const turned = turnedOf(names, quirks).length;
    const isOpen = this.sought !== '' || this.unfolded.has(group);
    return html`
      <details class="group" ?open=${isOpen} @toggle=${(event: Event) => this.#fold(group, event)}>
        <summary>
          <h2>${label}</h2>
          ${turned > 0 ? html`<span class="count">${turned} turned</span>` : nothing}
        </summary>
        ${isOpen ? this.#switches(names, quirks) : nothing}
      </details>
    `;
  }

  #switches(names: readonly SwitchName[], quirks: Quirks) {
    return repeat(
      names,
      (name) => name,
      (name) =>
        html`<desktop-switch name=${name} .quirks=${quirks} revision=${this.revision}></desktop-switch>`,
    );
  }

  #nothingFound() {
    return html`<p class="empty">No switch has “<bdi>${this.sought}</bdi>” in its name or words.</p>`;
  }

  #fold(group: SwitchGroup, { currentTarget }: Event): void {
    if (this.sought !== '' || !(currentTarget instanceof HTMLDetailsElement)) return;
    const others = [...this.unfolded].filter((other) => other !== group);
    this.unfolded = new Set(currentTarget.open ? [...others, group] : others);
  }

  readonly #refresh = (): void => {
    this.revision += 1;
  };

  readonly #turn = ({ change }: TurnEvent): void => {
    this.said = '';
    this.desktop?.setQuirks(change);
  };

  readonly #search = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement) this.sought = currentTarget.value;
  };

  readonly #resetAll = (): void => {
    this.said = '';
    this.desktop?.setQuirks(DEFAULT_QUIRKS);
    // The button is of no use now, and would take the keyboard focus with it.
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #copyLink = async (): Promise<void> => {
    if (!this.desktop) return;
    const link = quirksLink(location.href, this.desktop.quirks);
    try {
      await navigator.clipboard.writeText(link);
      this.said = 'The link is on the clipboard.';
    } catch {
      this.said = `The browser refuses the clipboard. The link: ${link}`;
    }
  };

  static override readonly styles = [tokens, base, switchesStyles];
}

function turnedOf(names: readonly SwitchName[], quirks: Quirks): readonly SwitchName[] {
  return names.filter((name) => !isDefault(name, quirks));
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-switches': DesktopSwitches;
  }
}
