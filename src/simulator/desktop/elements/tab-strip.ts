/** Application tabs of the focused session. The first is the anchor tab and has no X; what does not fit is in the menu. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { pageIcon } from './page-icon.js';
import { rove } from './roving.js';
import { siteMapItems } from './site-map.js';
import { closeButton, closeButtonStyles } from './close-button.js';
import { tabStripStyles } from './tab-strip-styles.js';
import './menu.js';
import type { MenuItem } from './menu.js';
import type { Tab, TabContent } from '../tabs.js';

@customElement('desktop-tabs')
export class DesktopTabs extends LitElement {
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() focused = '';
  /** Ids of the tabs whose forms hold something that was not saved. */
  @property({ attribute: false }) unsaved: ReadonlySet<string> = new Set();
  readonly #room = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
  }

  /** Gives the keyboard focus to the tab in front. */
  focusCurrent(): void {
    this.#current?.focus();
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('tabs') && !changed.has('focused')) return;
    this.#measure();
    this.#current?.closest('li')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  override render() {
    return html`
      <desktop-menu label="Open a page" .face=${icons.menu} .items=${this.#pages}></desktop-menu>
      <div
        role="tablist"
        aria-label="Application tabs"
        aria-owns=${this.tabs.map(({ id }) => id).join(' ')}
      ></div>
      <ul role="presentation" @keydown=${this.#walk}>
        ${repeat(
          this.tabs,
          ({ id }) => id,
          (tab) => this.#item(tab),
        )}
      </ul>
      <desktop-menu class="all" label="All ${this.tabs.length} tabs" .items=${this.#allTabs}></desktop-menu>
    `;
  }

  #item(tab: Tab) {
    const { id, title, content, anchor } = tab;
    const isFocused = id === this.focused;
    return html`
      <li role="presentation" class=${isFocused ? 'focused' : ''}>
        <button
          class="tab"
          id=${id}
          role="tab"
          aria-selected=${isFocused ? 'true' : 'false'}
          tabindex=${isFocused ? '0' : '-1'}
          title=${title}
          @click=${() => this.#show(id)}
        >
          ${pageIcon(content)}<span class="title">${title}</span>${this.unsaved.has(id) ? UNSAVED : nothing}
        </button>
        ${anchor ? nothing : closeButton(`Close tab ${title}`, isFocused, () => this.#close(tab))}
      </li>
    `;
  }

  get #current(): HTMLElement | null {
    return this.renderRoot.querySelector('[aria-selected="true"]');
  }

  get #pages(): readonly MenuItem[] {
    return siteMapItems((content: TabContent) => {
      this.dispatchEvent(new ActEvent({ type: 'openPage', content }));
    });
  }

  get #allTabs(): readonly MenuItem[] {
    return this.tabs.map(({ id, title, content }) => ({
      label: title,
      icon: pageIcon(content),
      checked: id === this.focused,
      choose: () => this.#show(id),
    }));
  }

  #show(tab: string): void {
    this.dispatchEvent(new ActEvent({ type: 'showTab', tab }));
  }

  #close(tab: Tab): void {
    this.dispatchEvent(new ActEvent({ type: 'closeTab', tab: tab.id }));
  }

  /** Seen only when all is laid out, so that it is no property: it would set off another update after each. */
  #measure(): void {
    const list = this.renderRoot.querySelector('ul');
    this.toggleAttribute('overflows', list !== null && list.scrollWidth > list.clientWidth);
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') this.#closeTarget(event);
    else rove(event, [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')]);
  };

  #closeTarget({ target }: KeyboardEvent): void {
    const tab = this.tabs.find(({ id }) => target instanceof Element && id === target.id);
    if (tab && !tab.anchor) this.#close(tab);
  }

  static override readonly styles = [base, closeButtonStyles, tabStripStyles];
}

const UNSAVED = html`<span class="unsaved" aria-hidden="true">*</span
  ><span class="hidden-text">, not saved</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'desktop-tabs': DesktopTabs;
  }
}
