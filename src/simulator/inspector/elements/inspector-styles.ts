/** How the inspector looks: a list with details below it where it is narrow, beside it where it is wide. */
import { css } from 'lit';

export const inspectorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    container-type: inline-size;
    font-size: 12px;
    line-height: 16px;
    background: var(--colorNeutralBackground1);
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }

  inspector-list {
    flex: 1;
  }

  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    padding: 3px 8px;
    color: var(--colorNeutralForeground2);
    background: var(--colorNeutralBackground2);
    border-block-start: 1px solid var(--colorNeutralStroke2);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 4px 8px;
    background: var(--colorBrandBackground2);
  }

  inspector-details {
    flex: none;
    max-height: 55%;
    overflow: auto;
    border-block-start: 1px solid var(--colorNeutralStroke1);
  }

  @container (width >= 900px) {
    .body {
      flex-direction: row;
    }

    inspector-details {
      width: 40%;
      max-height: none;
      border-block-start: 0;
      border-inline-start: 1px solid var(--colorNeutralStroke1);
    }
  }
`;
