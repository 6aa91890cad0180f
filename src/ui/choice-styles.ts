/** Lists to choose from, and boxes to tick. */
import { css } from 'lit';

export const choices = css`
  section {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  h2 {
    font-weight: 600;
  }
  select {
    inline-size: 100%;
    block-size: 32px;
    padding-inline: 8px;
    border: 1px solid var(--colorNeutralStroke1);
    border-block-end-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  label:has(input) {
    display: flex;
    gap: 8px;
    min-block-size: 24px;
    align-items: center;
  }
  input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--colorBrandBackground);
  }
`;
