/** How the controls of the forms look. */
import { css } from 'lit';

export const controlStyles = css`
  input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    height: 32px;
    padding: 0 10px;
    text-overflow: ellipsis;
    background: var(--colorNeutralBackground3);
    border: 1px solid transparent;
    border-radius: 4px;
  }

  textarea {
    display: block;
    height: auto;
    padding-block: 6px;
    resize: vertical;
  }

  :is(input, select, textarea):hover {
    border-color: var(--colorNeutralStroke1);
  }

  :is(input, select, textarea):focus {
    background: var(--colorNeutralBackground1);
    border-color: var(--colorBrandForeground);
    outline: 1px solid var(--colorBrandForeground);
    outline-offset: 0;
  }

  input[readonly] {
    color: var(--colorNeutralForeground3);
    background: none;
  }

  [aria-invalid='true'] {
    border-color: var(--colorDangerForeground);
  }

  @media (forced-colors: active) {
    input,
    select,
    textarea {
      border-color: CanvasText;
    }
  }
`;
