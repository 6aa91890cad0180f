/** How one switch looks. */
import { css } from 'lit';

export const switchStyles = css`
  :host {
    display: block;
  }

  .row {
    display: grid;
    gap: 6px;
    min-width: 0;
    padding: 10px 16px 10px 13px;
    border-inline-start: 3px solid transparent;
  }

  .row.turned {
    background: var(--colorBrandBackground2);
    border-inline-start-color: var(--colorBrandForeground);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    min-height: 24px;
  }

  code {
    font-family: Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 13px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .basis,
  .note {
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground3);
  }

  .mark {
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
    color: var(--colorBrandForeground);
  }

  .reset {
    min-height: 24px;
    margin-inline-start: auto;
    font-size: 12px;
  }

  label,
  p {
    overflow-wrap: anywhere;
  }

  .flag {
    display: flex;
    gap: 8px;
    align-items: start;
    min-height: 24px;
    padding: 2px 0;
  }

  .flag input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    accent-color: var(--colorBrandBackground);
  }

  select,
  input[type='text'],
  input[type='number'] {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 0 8px;
    color: inherit;
    text-overflow: ellipsis;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  .number {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .number input {
    width: 96px;
  }

  summary {
    min-height: 32px;
    padding: 5px 8px;
    overflow-wrap: anywhere;
    cursor: pointer;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  details ul {
    max-height: 240px;
    padding: 4px 8px;
    overflow-y: auto;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-block-start: 0;
    border-radius: 0 0 4px 4px;
  }

  li .flag {
    overflow-wrap: anywhere;
  }

  .problem {
    color: var(--colorDangerForeground);
  }

  .problem:empty {
    display: none;
  }
`;
