/** How the communication panel looks: docked, as a strip, hidden; at the one side of the desktop or at the other. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    position: relative;
    display: block;
    flex: none;
    min-width: 0;
    overflow: hidden;
    background: var(--colorNeutralBackground1);
    /* No border: the provider's page is to be as wide as the panel is said to be. */
    box-shadow: 1px 0 var(--colorNeutralStroke2);
  }

  :host([side='end']) {
    box-shadow: -1px 0 var(--colorNeutralStroke2);
  }

  :host([data-mode='hidden']) {
    visibility: hidden;
  }

  section {
    display: flex;
    flex-direction: column;
    height: 100%;
  }

  header {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    height: 40px;
    padding: 0 7px 0 16px;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  :host([side='end']) header {
    flex-direction: row-reverse;
    justify-content: start;
    gap: 8px;
    padding: 0 16px 0 7px;
  }

  :host([data-mode='minimized']) header {
    justify-content: center;
    padding: 0;
  }

  :host([data-mode='minimized']) :is(h2, .edge) {
    display: none;
  }

  h2 {
    overflow: hidden;
    font-size: 14px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .frames {
    position: relative;
    flex: 1;
    min-height: 0;
  }

  .place {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
  }

  .unseen {
    visibility: hidden;
  }

  iframe {
    flex: 1;
    width: 100%;
    min-height: 0;
    border: 0;
  }

  .fault {
    display: flex;
    flex: 0 1 auto;
    gap: 10px;
    padding: 12px 16px 16px;
    overflow: auto;
    overflow-wrap: anywhere;
    background: var(--colorDangerBackground);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .fault > svg,
  .cause {
    color: var(--colorDangerForeground);
  }

  .cause {
    font-weight: 600;
  }

  .fault .button {
    margin-top: 12px;
  }

  .fault:is(.unusable, .unreachable, .refusesFraming) {
    position: absolute;
    inset: 0;
    z-index: 1;
    background: var(--colorNeutralBackground1);
  }

  :host([data-mode='minimized']) .fault {
    justify-content: center;
    padding-inline: 0;
  }

  :host([data-mode='minimized']) .fault > div {
    position: absolute;
    clip-path: inset(50%);
  }

  .edge {
    position: absolute;
    inset: 0 0 0 auto;
    width: 6px;
    cursor: col-resize;
    touch-action: none;
  }

  :host([side='end']) .edge {
    inset: 0 auto 0 0;
  }

  .edge:hover,
  .edge:focus-visible {
    background: var(--colorBrandBackground);
    outline: none;
  }

  @media (forced-colors: active) {
    .edge:hover,
    .edge:focus-visible {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
