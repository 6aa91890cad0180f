/** How the list of switches looks: one column, 320 px wide or more. */
import { css } from 'lit';

export const switchesStyles = css`
  :host {
    display: block;
    min-width: 0;
    padding-bottom: 16px;
    background: var(--colorNeutralBackground2);
  }

  .bar {
    position: sticky;
    top: 0;
    z-index: 1;
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    background: var(--colorNeutralBackground2);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  input {
    width: 100%;
    min-height: 32px;
    padding: 0 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .acts span {
    flex: 1;
    font-size: 12px;
    color: var(--colorNeutralForeground3);
  }

  .said {
    overflow-wrap: anywhere;
    user-select: text;
  }

  .said:empty {
    display: none;
  }

  .button:disabled {
    color: var(--colorNeutralForeground3);
  }

  h2 {
    flex: 1;
    font-size: 14px;
    font-weight: 600;
  }

  .group {
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .group > summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 8px 16px;
    cursor: pointer;
    list-style: none;
  }

  .group > summary::-webkit-details-marker {
    display: none;
  }

  .group > summary::before {
    width: 7px;
    height: 7px;
    margin: 0 3px;
    content: '';
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }

  .group[open] > summary::before {
    transform: rotate(45deg);
  }

  .group > summary:hover {
    background: var(--colorNeutralBackgroundHover);
  }

  .group > summary:focus-visible {
    outline-offset: -2px;
  }

  .count {
    font-size: 12px;
    font-weight: 600;
    color: var(--colorBrandForeground);
  }

  .notice {
    display: grid;
    gap: 8px;
    justify-items: start;
    margin: 12px 16px;
    padding: 12px;
    overflow-wrap: anywhere;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 8px;
  }

  .notice h2 {
    color: var(--colorDangerForeground);
  }

  .notice li + li {
    margin-top: 4px;
  }

  code {
    font-family: Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 13px;
    font-weight: 600;
  }

  .empty {
    padding: 16px;
    overflow-wrap: anywhere;
  }
`;
