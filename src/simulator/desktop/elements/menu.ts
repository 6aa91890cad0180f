/** A button with a menu under it. What its entries do is its owner's business; how menus are walked is known here. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { rove } from './roving.js';
import type { SVGTemplateResult, TemplateResult } from 'lit';

export interface MenuItem {
  readonly label: string;
  readonly icon?: SVGTemplateResult;
  /** Given where one entry of several is the present one. */
  readonly checked?: boolean;
  readonly choose: () => void;
}

@customElement('desktop-menu')
export class DesktopMenu extends LitElement {
  /** Name of the button. */
  @property() label = '';
  @property({ attribute: false }) face: TemplateResult | SVGTemplateResult = icons.chevron;
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @state() private isOpen = false;

  override render() {
    return html`
      <button
        class="icon-button"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-label=${this.label}
        title=${this.label}
        popovertarget="menu"
      >
        ${this.face}
      </button>
      <div
        id="menu"
        role="menu"
        popover
        aria-label=${this.label}
        @toggle=${this.#toggled}
        @keydown=${this.#walk}
      >
        ${this.items.map((item) => this.#item(item))}
      </div>
    `;
  }

  #item({ label, icon, checked, choose }: MenuItem) {
    const mark = checked === true ? icons.check : (icon ?? nothing);
    return html`<button
      role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
      tabindex="-1"
      @click=${() => this.#choose(choose)}
    >
      <span class="mark">${mark}</span>${label}
    </button>`;
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('#menu');
  }

  get #entries(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  }

  #choose(choose: () => void): void {
    this.#leave();
    choose();
  }

  readonly #toggled = (event: ToggleEvent): void => {
    this.isOpen = event.newState === 'open';
    if (this.isOpen) {
      this.#place();
      this.#entries.at(0)?.focus();
    }
  };

  /** Under the button, and within the window. */
  #place(): void {
    const popover = this.#popover;
    if (!popover) return;
    const button = this.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    popover.style.left = `${Math.max(8, Math.min(button.left, window.innerWidth - width - 8))}px`;
    popover.style.top = `${Math.max(8, Math.min(button.bottom + 4, window.innerHeight - height - 8))}px`;
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#leave();
    } else if (event.key === 'Tab') this.#popover?.hidePopover();
    else rove(event, this.#entries);
  };

  /** The browser gives the focus back only from what it has focused itself. */
  #leave(): void {
    this.#popover?.hidePopover();
    this.renderRoot.querySelector('button')?.focus();
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: inline-block;
        flex: none;
      }

      [popover] {
        min-width: 200px;
        max-width: 320px;
        max-height: 70vh;
        margin: 0;
        padding: 4px;
        overflow-y: auto;
        color: var(--colorNeutralForeground1);
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 6px;
        box-shadow: var(--shadow16);
      }

      [role^='menuitem'] {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        min-height: 32px;
        padding: 4px 10px;
        overflow-wrap: anywhere;
        text-align: start;
      }

      [role^='menuitem']:is(:hover, :focus) {
        background: var(--colorNeutralBackgroundHover);
      }

      .mark {
        flex: none;
        width: 20px;
        height: 20px;
      }
    `,
  ];
}
