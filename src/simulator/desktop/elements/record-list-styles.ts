/** How a list of records looks. */
import { css } from 'lit';

export const recordListStyles = css`
  :host {
    display: block;
    min-width: 0;
    container-type: inline-size;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-height: 48px;
    padding: 8px 16px;
  }

  h2 {
    flex: 1;
    font-size: 16px;
    font-weight: 600;
    white-space: nowrap;
  }

  .count {
    margin-inline-start: 4px;
    font-weight: 400;
    color: var(--colorNeutralForeground3);
  }

  header input {
    width: 200px;
    height: 32px;
    padding: 0 10px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 4px;
  }

  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }

  th,
  td {
    height: 44px;
    padding: 0 0 0 16px;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  :is(th, td):first-child {
    width: 34%;
  }

  /* A number is read whole or not at all. */
  th.phone {
    width: 184px;
  }

  thead th {
    height: 36px;
    border-top: 0;
  }

  .sort {
    display: flex;
    gap: 4px;
    align-items: center;
    min-height: 24px;
    padding: 0 4px;
    margin-inline-start: -4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--colorNeutralForeground3);
  }

  .sort:hover {
    background: var(--colorNeutralBackgroundHover);
  }

  .sort svg {
    width: 14px;
    height: 14px;
  }

  [aria-sort='ascending'] svg {
    rotate: 180deg;
  }

  .name {
    display: flex;
    gap: 10px;
    align-items: center;
    font-weight: 400;
  }

  .sign {
    flex: none;
    color: var(--colorNeutralForeground3);
  }

  tbody tr:hover {
    background: var(--colorNeutralBackground2);
  }

  .link {
    min-width: 0;
    max-width: 100%;
    min-height: 24px;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link:focus-visible {
    outline-offset: -2px;
  }

  .quiet {
    margin-inline-start: -2px;
    font-weight: 400;
  }

  footer {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 6px 16px;
    color: var(--colorNeutralForeground3);
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  footer span:first-child {
    flex: 1;
  }

  .empty {
    padding: 4px 16px 16px;
    color: var(--colorNeutralForeground3);
  }

  /* Columns that do not fit are left to the form: half a column tells nobody anything. */
  @container (width < 1040px) {
    :is(th, td):nth-child(n + 6) {
      display: none;
    }
  }

  @container (width < 860px) {
    :is(th, td):nth-child(n + 5) {
      display: none;
    }

    :is(th, td):first-child {
      width: 40%;
    }
  }

  @container (width < 640px) {
    :is(th, td):nth-child(n + 4) {
      display: none;
    }
  }

  @container (width < 460px) {
    :is(th, td):nth-child(n + 3) {
      display: none;
    }

    :is(th, td):first-child {
      width: 56%;
    }
  }
`;
