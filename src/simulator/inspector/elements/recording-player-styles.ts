/** How the replay looks: the steps above the moment where it is narrow, beside it where it is wide. */
import { css } from 'lit';

export const playerStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }

  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 6px 8px;
    background: var(--colorNeutralBackground2);
  }

  input[type='search'],
  input[type='range'] {
    flex: 1 1 100px;
    min-width: 60px;
    max-width: 320px;
  }

  input[type='search'],
  select {
    height: 28px;
    padding: 0 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  .button {
    min-height: 28px;
    padding: 0 8px;
  }

  .button[aria-disabled='true'] {
    color: var(--colorNeutralForeground2);
    cursor: default;
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }

  .entries {
    flex: 1;
    min-height: 96px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    border-block: 1px solid var(--colorNeutralStroke2);
  }

  .entries li {
    display: grid;
    grid-template-columns: 64px 72px 1fr;
    gap: 8px;
    padding: 3px 8px;
    cursor: pointer;
    border-inline-start: 3px solid transparent;
  }

  .entries li:hover {
    background: var(--colorNeutralBackground2);
  }

  .entries [aria-current] {
    font-weight: 600;
    background: var(--colorBrandBackground2);
    border-inline-start-color: var(--colorBrandForeground);
  }

  .entries .empty {
    display: block;
  }

  .time {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .name {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .quiet,
  .source,
  dt {
    color: var(--colorNeutralForeground2);
  }

  .moment {
    flex: none;
    max-height: 55%;
    padding: 8px 12px;
    overflow: auto;
  }

  h2 {
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }

  section + section {
    margin-block-start: 12px;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    margin: 4px 0;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  pre {
    max-height: 320px;
    margin: 4px 0 0;
    padding: 8px;
    overflow: auto;
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: 11px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--colorNeutralBackground3);
    border-radius: 4px;
  }

  @container (width >= 900px) {
    .body {
      flex-direction: row;
    }

    .entries {
      flex: 1 1 55%;
      border-block: 0;
    }

    .moment {
      flex: 1 1 45%;
      max-height: none;
      border-inline-start: 1px solid var(--colorNeutralStroke1);
    }
  }
`;
