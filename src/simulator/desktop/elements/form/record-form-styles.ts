/** How a record's form looks. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    min-height: 100%;
    container-type: inline-size;
  }

  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 6px 16px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .commands svg {
    width: 18px;
    height: 18px;
  }

  .quiet {
    font-weight: 400;
    background: none;
    border-color: transparent;
  }

  .quiet:disabled {
    background: none;
  }

  .summary {
    display: flex;
    gap: 8px;
    margin: 0 16px 16px;
    padding: 8px 12px;
    color: var(--colorDangerForeground);
    background: var(--colorDangerBackground);
    border: 1px solid currentcolor;
    border-radius: 4px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 16px;
    align-items: start;
    padding: 0 16px 16px;
  }

  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  section {
    padding: 14px 16px 16px;
    container-type: inline-size;
  }

  h2 {
    margin-bottom: 10px;
    font-size: 14px;
    font-weight: 600;
  }

  .gone {
    padding: 24px;
  }

  @container (width < 680px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
