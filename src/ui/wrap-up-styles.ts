/** The look of notes and wrap-up. */
import { css } from 'lit';

export const wrapUpStyles = css`
  form,
  label,
  .left {
    display: grid;
    gap: 4px;
  }
  form {
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  h2 {
    font-weight: 600;
  }
  softphone-timer {
    flex: none;
  }
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-block-end-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  input {
    inline-size: 100%;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }
  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--colorBrandBackground);
  }
  .left {
    gap: 8px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--colorNeutralStroke2);
  }
  .notes {
    inline-size: 100%;
  }
  .notes[aria-expanded='true'] {
    margin-block-end: 8px;
    border-color: var(--colorBrandForeground1);
    background: var(--colorBrandBackground2);
    color: var(--colorBrandForeground1);
  }
  .primary {
    min-block-size: 36px;
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
