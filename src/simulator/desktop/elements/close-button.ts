/**
 * The X beside a tab or a session. From the keyboard it is reached by the Delete key on what it closes, too, so that
 * Tab need not pass all of them.
 */
import { css, html } from 'lit';
import { icons } from './icons.js';

/** `focused`: whether what it closes is the one that Tab stops at. */
export const closeButton = (label: string, focused: boolean, close: () => void) =>
  html`<button
    class="close"
    aria-label=${label}
    title="Close (Delete)"
    tabindex=${focused ? '0' : '-1'}
    @click=${close}
  >
    ${icons.close}
  </button>`;

export const closeButtonStyles = css`
  .close {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
  }

  .close svg {
    width: 16px;
    height: 16px;
  }

  .close:hover {
    background: var(--colorNeutralStroke1);
  }
`;
