/** The list of the shortcuts, over the telephone until it is closed: the keyboard then is where it was before. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ShortcutAct, Shortcuts } from '../agent-preferences.js';
import { shortcutTexts, writtenKeys } from './messages/shortcuts.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

export const ACTS: readonly ShortcutAct[] = ['answer', 'decline', 'mute', 'hangUp'];

/**
 * @summary Every shortcut with its keys.
 * @fires close the agent has seen enough
 */
export class SoftphoneShortcutList extends SoftphonePart {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: min(320px, 100% - 48px);
        box-sizing: border-box;
        padding: 16px;
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        color: inherit;
        font: inherit;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      h2 {
        font-weight: 600;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px 12px;
        margin-block: 12px;
      }
      dd {
        margin: 0;
        text-align: end;
      }
      kbd {
        font: inherit;
        font-weight: 600;
      }
      button {
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  @property({ type: Boolean }) open = false;

  protected override render() {
    const { messages, shortcuts } = this;
    if (!shortcuts) return nothing;
    const texts = shortcutTexts(messages.locale);
    const row = (what: string, keys: string) =>
      html`<dt>${what}</dt>
        <dd><kbd>${keys}</kbd></dd>`;
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event('close'))}>
      <h2 id="heading">${texts.heading}</h2>
      <dl>
        ${ACTS.map((act) => row(messages[act], writtenKeys(shortcuts[act], texts)))}
        ${row(texts.digits, '0–9 * #')} ${row(texts.list, '?')}
      </dl>
      <p class="small">${texts.scope}</p>
      <button @click=${() => this.#dialog?.close()}>${texts.close}</button>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (!this.open) this.#dialog?.close();
    else if (this.#dialog?.open === false) this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-shortcut-list': SoftphoneShortcutList;
  }
}
