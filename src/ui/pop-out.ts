/** The button that takes the telephone to a window of its own, and in that window brings it back. */
import { html, nothing } from 'lit';
import { CifSoftphone } from './cif-softphone.js';
import { popIn, popOut } from './later-icons.js';
import { popOutTexts } from './messages/pop-out.js';
import { bringBack, takeOut } from './own-window.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/**
 * @summary Opens the telephone in a window of its own. Not there where it is known that none can be opened.
 * @fires softphone-window-blocked the browser has opened none
 */
export class SoftphonePopOut extends SoftphonePart {
  static override styles = [controls];

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const isApart = this.ownerDocument !== document;
    if (!isApart && isForbidden()) return nothing;
    const texts = popOutTexts(this.messages);
    const label = isApart ? texts.backToPanel : texts.open;
    const act = () => (isApart ? this.#bringBack() : this.#takeOut());
    return html`<button class="icon subtle" title=${label} aria-label=${label} @click=${act}>
      ${isApart ? popIn : popOut}
    </button>`;
  }

  get #telephone(): CifSoftphone | null {
    const { host = null } = this.getRootNode() as Partial<ShadowRoot>;
    return host instanceof CifSoftphone ? host : null;
  }

  #takeOut(): void {
    const telephone = this.#telephone;
    if (telephone && !takeOut(telephone))
      this.dispatchEvent(new Event('softphone-window-blocked', { bubbles: true, composed: true }));
  }

  #bringBack(): void {
    if (this.#telephone) bringBack(this.#telephone);
  }
}

/** What our frame may do can be seen where the page around it is of our own origin. */
function isForbidden(): boolean {
  const { frameElement } = window;
  if (!(frameElement?.hasAttribute('sandbox') ?? false)) return false;
  return !frameElement?.getAttribute('sandbox')?.split(/\s+/).includes('allow-popups');
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-pop-out': SoftphonePopOut;
  }
  interface HTMLElementEventMap {
    'softphone-window-blocked': Event;
  }
}
