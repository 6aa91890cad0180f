/** The keys of the desktop, and the dialog that tells of them. */
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from './tokens.js';
import { dialogStyles } from './dialog-styles.js';

export type Command = 'nextRegion' | 'previousRegion' | 'notification' | 'search';

const KEYS = [
  ['F6', 'Next part of the desktop'],
  ['Shift + F6', 'Previous part of the desktop'],
  ['Alt + Shift + N', 'To the notification'],
  ['Alt + Shift + F', 'To the search box'],
  ['Arrow keys, Enter', 'Another session or tab'],
  ['Delete', 'Close the session or tab that has the focus'],
  ['Ctrl + S', 'Save the form'],
] as const;

/** The desktop's command of a key, if it has one. By the place of the key: with Alt a Mac types another letter. */
export function commandOf({ key, code, shiftKey, altKey }: KeyboardEvent): Command | null {
  if (key === 'F6') return shiftKey ? 'previousRegion' : 'nextRegion';
  if (!altKey || !shiftKey) return null;
  return code === 'KeyN' ? 'notification' : code === 'KeyF' ? 'search' : null;
}

@customElement('desktop-shortcuts')
export class DesktopShortcuts extends LitElement {
  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title">Keyboard shortcuts</h2>
        <dl>
          ${KEYS.map(
            ([keys, does]) =>
              html`<div>
                <dt>${does}</dt>
                <dd><kbd>${keys}</kbd></dd>
              </div>`,
          )}
        </dl>
        <form method="dialog" class="buttons"><button class="button primary">Close</button></form>
      </dialog>
    `;
  }

  static override readonly styles = [
    base,
    dialogStyles,
    css`
      dl div {
        display: flex;
        gap: 16px;
        justify-content: space-between;
        padding: 6px 0;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }

      kbd {
        font: inherit;
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-shortcuts': DesktopShortcuts;
  }
}
