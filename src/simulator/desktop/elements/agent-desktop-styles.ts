/** How the parts of the desktop stand beside each other, and what gives way where there is less room. */
import { css } from 'lit';

export const agentDesktopStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    /* The workbench beside it takes room, too: what is narrow is the desktop, not the window. */
    container-type: inline-size;
    background: var(--colorNeutralBackground3);
  }

  .workspace {
    position: relative;
    display: flex;
    flex: 1;
    min-height: 0;
  }

  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }

  main:focus-visible {
    outline-offset: -2px;
  }

  .page {
    flex: 1;
    min-height: 0;
    overflow: auto;
    container-type: inline-size;
  }

  .page > iframe {
    display: block;
    width: 100%;
    height: 100%;
    background: #fff;
    border: 0;
  }

  .padded {
    margin: 16px;
  }

  .refusal {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 4px 8px 4px 16px;
    color: var(--colorDangerForeground);
    background: var(--colorDangerBackground);
    border-bottom: 1px solid currentcolor;
  }

  .refusal p {
    flex: 1;
    overflow-wrap: anywhere;
  }

  /* No room for two: the communication panel lies over the page until it is minimised. */
  @container (width < 760px) {
    desktop-communication-panel[data-mode='docked'] {
      position: absolute;
      inset-block: 0;
      z-index: 1;
      max-width: calc(100% - 56px);
    }

    desktop-communication-panel[side='start'] {
      inset-inline-start: 56px;
    }

    desktop-communication-panel[side='end'] {
      inset-inline-end: 0;
    }
  }
`;
