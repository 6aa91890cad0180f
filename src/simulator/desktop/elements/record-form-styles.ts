/** How a record's form looks. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    padding: 16px;
    container-type: inline-size;
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-bottom: 16px;
  }

  .who {
    flex: 1;
    min-width: 0;
  }

  h1 {
    overflow: hidden;
    font-size: 20px;
    font-weight: 600;
    line-height: 28px;
    text-overflow: ellipsis;
  }

  .who p {
    color: var(--colorNeutralForeground3);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 16px;
    align-items: start;
  }

  .sections {
    display: grid;
    gap: 16px;
  }

  section {
    padding: 14px 16px 16px;
    background: var(--colorNeutralBackground1);
    border-radius: 8px;
    box-shadow: var(--shadow4);
  }

  h2 {
    margin-bottom: 10px;
    font-size: 14px;
    font-weight: 600;
  }

  .field {
    display: grid;
    grid-template-columns: 124px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    min-height: 36px;
  }

  .field:has(textarea) {
    align-items: start;
  }

  label {
    color: var(--colorNeutralForeground2);
  }

  .field:has(textarea) label {
    padding-top: 6px;
  }

  input,
  textarea {
    width: 100%;
    height: 32px;
    padding: 0 10px;
    background: var(--colorNeutralBackground3);
    border: 1px solid transparent;
    border-radius: 4px;
  }

  textarea {
    height: auto;
    padding-block: 6px;
    resize: vertical;
  }

  input:hover,
  textarea:hover {
    border-color: var(--colorNeutralStroke1);
  }

  input:focus,
  textarea:focus {
    background: var(--colorNeutralBackground1);
    border-color: var(--colorBrandBackground);
    outline: none;
  }

  .with-button {
    display: flex;
    gap: 4px;
  }

  .call {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    color: var(--colorBrandForeground);
  }

  .call:hover {
    background: var(--colorBrandBackground2);
  }

  .field > .link,
  .empty {
    justify-self: start;
    margin-inline-start: 8px;
  }

  .button:disabled {
    color: var(--colorNeutralForeground3);
    background: var(--colorNeutralBackground4);
  }

  .gone {
    padding: 24px;
  }

  @container (width < 680px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (width < 340px) {
    .field {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      margin-bottom: 8px;
    }
  }

  @media (forced-colors: active) {
    section,
    input,
    textarea {
      border: 1px solid CanvasText;
    }
  }
`;
