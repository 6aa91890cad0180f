/**
 * The workbench beside the desktop, which is no part of it: the customer's phone, the inspector, the switches and the
 * providers, one at a time. What is not looked at is not loaded, and all of it folds away for a picture.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { rememberInAddress, type View } from '../arrangement/arrangement.js';
import { base, tokens } from '../../src/simulator/desktop/elements/tokens.js';
import { workbenchStyles } from './workbench-styles.js';
import type { Desktop } from '../../src/simulator/desktop/index.js';
import type { Choices } from './choices.js';

type Tab = Exclude<View, 'folded'>;

const TABS: readonly { readonly tab: Tab; readonly label: string }[] = [
  { tab: 'phone', label: 'Customer phone' },
  { tab: 'inspector', label: 'Inspector' },
  { tab: 'switches', label: 'Switches' },
  { tab: 'providers', label: 'Providers' },
];

const MOVES: Readonly<Record<string, (place: number) => number>> = {
  ArrowRight: (place) => (place + 1) % TABS.length,
  ArrowLeft: (place) => (place + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** @summary The workbench of the demo's desktop page. */
@customElement('demo-workbench')
export class DemoWorkbench extends LitElement {
  @property({ attribute: false }) desktop: Desktop | null = null;
  @property({ attribute: false }) choices: Choices | null = null;
  /** Also in the page's address, so that a link shows the same. */
  @property({ reflect: true }) view: View = 'phone';
  /** The last one that was not folded away. */
  @state() private tab: Tab = 'phone';
  /** The telephone goes on while another tab is looked at. */
  @state() private hasPhone = false;
  /** Somebody else plays a customer, too: for a conference, a transfer, a call that waits. */
  @state() private hasSecond = false;

  override willUpdate(): void {
    if (this.view !== 'folded') this.tab = this.view;
    if (this.view === 'phone') this.hasPhone = true;
    if (this.view !== 'phone' && this.view !== 'folded')
      void load(this.view).then(() => this.requestUpdate());
  }

  override render() {
    const isFolded = this.view === 'folded';
    return html`
      <header>
        <div role="tablist" aria-label="Workbench" ?hidden=${isFolded} @keydown=${this.#move}>
          ${TABS.map((each) => this.#tab(each.tab, each.label))}
        </div>
        <button
          id="fold"
          aria-expanded=${isFolded ? 'false' : 'true'}
          aria-label=${isFolded ? 'Unfold the workbench' : 'Fold the workbench away'}
          title=${isFolded ? 'Unfold the workbench' : 'Fold the workbench away'}
          @click=${this.#fold}
        >
          <span aria-hidden="true">${isFolded ? '«' : '»'}</span>
        </button>
      </header>
      <div
        id="panel"
        role="tabpanel"
        aria-labelledby="tab-${this.tab}"
        tabindex=${this.tab === 'phone' ? nothing : '0'}
      >
        ${this.hasPhone ? PHONE : nothing} ${this.hasSecond ? SECOND : nothing} ${this.#content()}
      </div>
    `;
  }

  #tab(tab: Tab, label: string) {
    const isSelected = tab === this.tab;
    const problems = tab === 'providers' ? (this.choices?.problems.length ?? 0) : 0;
    return html`<button
      id="tab-${tab}"
      role="tab"
      aria-selected=${isSelected ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${isSelected ? '0' : '-1'}
      @click=${() => this.#show(tab)}
    >
      ${label}${problems > 0 ? html` <span class="count" title="${problems} to correct">${problems}</span>` : nothing}
    </button>`;
  }

  #content(): TemplateResult | typeof nothing {
    switch (this.tab) {
      case 'phone':
        return this.hasSecond
          ? nothing
          : html`<button id="add" @click=${() => (this.hasSecond = true)}>Add a second customer</button>`;
      case 'inspector':
        return html`<desktop-inspector .desktop=${this.desktop}></desktop-inspector>`;
      case 'switches':
        return html`<desktop-switches .desktop=${this.desktop}></desktop-switches>`;
      case 'providers':
        return html`<demo-providers .choices=${this.choices}></demo-providers>`;
    }
  }

  #show(view: View): void {
    this.view = view;
    rememberInAddress('workbench', view);
  }

  readonly #fold = (): void => this.#show(this.view === 'folded' ? this.tab : 'folded');

  readonly #move = (event: KeyboardEvent): void => {
    const place = MOVES[event.key]?.(TABS.findIndex(({ tab }) => tab === this.tab));
    const next = place === undefined ? undefined : TABS[place];
    if (!next) return;
    event.preventDefault();
    this.#show(next.tab);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${next.tab}`)?.focus(),
    );
  };

  static override readonly styles = [tokens, base, workbenchStyles];
}

const PHONE = html`<iframe
  id="phone"
  class="phone"
  title="Customer phone"
  src="./customer.html"
  allow="microphone; autoplay"
></iframe>`;

const SECOND = html`<iframe
  class="phone"
  title="Second customer"
  src="./customer.html?second"
  allow="microphone; autoplay"
></iframe>`;

/** Most who look at the desktop never open these. */
function load(tab: Exclude<Tab, 'phone'>): Promise<unknown> {
  switch (tab) {
    case 'inspector':
      return import('../../src/simulator/inspector/index.js');
    case 'switches':
      return import('../../src/simulator/switches/desktop-switches.js');
    case 'providers':
      return import('./providers.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-workbench': DemoWorkbench;
  }
}
