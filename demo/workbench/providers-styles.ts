import { css } from 'lit';

export const providersStyles = css`
  form {
    display: grid;
    gap: 16px;
    padding: 16px;
  }

  .app {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }

  select {
    min-block-size: 32px;
    padding: 0 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  ol {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ol:empty {
    display: none;
  }

  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  footer {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: 0 -16px -16px;
    padding: 12px 16px;
    background: var(--colorNeutralBackground2);
    border-block-start: 1px solid var(--colorNeutralStroke2);
  }

  footer [role='status'] {
    color: var(--colorDangerForeground);
  }

  footer .button {
    flex: none;
    margin-inline-start: auto;
  }

  summary {
    min-block-size: 24px;
    color: var(--colorBrandForeground);
    cursor: pointer;
  }

  textarea {
    inline-size: 100%;
    padding: 4px 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  textarea::placeholder {
    color: var(--colorNeutralForeground3);
    opacity: 1;
  }

  .records {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .fault {
    color: var(--colorDangerForeground);
  }
`;
