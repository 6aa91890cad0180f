/** How the application tabs look. */
import { css } from 'lit';

export const tabStripStyles = css`
  :host {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-width: 0;
    min-height: 40px;
    padding: 0 8px;
    background: var(--colorNeutralBackground4);
  }

  :host(:not([overflows])) .all {
    display: none;
  }

  ul {
    display: flex;
    flex: 1;
    gap: 2px;
    align-self: end;
    min-width: 0;
    padding-top: 4px;
    overflow-x: hidden;
  }

  li {
    display: flex;
    flex: 0 1 220px;
    align-items: center;
    min-width: 128px;
    max-width: max-content;
    border-radius: 6px 6px 0 0;
  }

  li:hover {
    background: var(--colorNeutralBackgroundHover);
  }

  .focused,
  .focused:hover {
    background: var(--colorNeutralBackground3);
    box-shadow: inset 0 2px var(--colorBrandBackground);
  }

  .tab {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-width: 0;
    height: 36px;
    padding: 0 10px;
  }

  .focused .tab {
    font-weight: 600;
  }

  .tab:focus-visible {
    outline-offset: -3px;
  }

  .title {
    max-width: 200px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .unsaved {
    font-weight: 700;
    color: var(--colorWarningForeground);
  }

  .close {
    flex: none;
    margin-inline: -6px 6px;
  }

  @media (forced-colors: active) {
    .focused {
      border: 1px solid Highlight;
    }
  }
`;
