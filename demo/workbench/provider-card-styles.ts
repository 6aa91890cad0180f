import { css } from 'lit';

export const providerCardStyles = css`
  fieldset {
    position: relative;
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 8px 12px 12px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 4px;
  }

  legend {
    padding: 0 4px;
    font-weight: 600;
  }

  .tools {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 8px;
    display: flex;
  }

  .tools button {
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    font-size: 16px;
  }

  .tools button:hover:enabled {
    background: var(--colorNeutralBackgroundHover);
  }

  .tools button:disabled {
    opacity: 0.4;
  }

  .field,
  .fields {
    display: grid;
    gap: 2px;
  }

  .fields {
    gap: 8px;
    padding-block-start: 8px;
  }

  summary {
    min-block-size: 24px;
    color: var(--colorBrandForeground);
    cursor: pointer;
  }

  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  ::placeholder {
    color: var(--colorNeutralForeground3);
    opacity: 1;
  }

  [aria-invalid='true'] {
    border-color: var(--colorDangerForeground);
  }

  .fault {
    color: var(--colorDangerForeground);
    overflow-wrap: anywhere;
  }
`;
