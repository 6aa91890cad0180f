/** How the list looks: one line per row where there is room, two where there is not. */
import { css, unsafeCSS } from 'lit';

/** Pixels: every row has one of these heights, and the other where the list is narrower than that width. */
export const ONE_LINE_HEIGHT = 24;
export const TWO_LINES_HEIGHT = 42;
export const ONE_LINE_WIDTH = 720;

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    container-type: inline-size;
    font-size: 12px;
    line-height: 16px;
    --inspectorProvider0: light-dark(#0f548c, #62abf5);
    --inspectorProvider1: light-dark(#7a1f6a, #e3a1dc);
    --inspectorProvider2: light-dark(#0b5a2a, #7fd3a0);
    --inspectorProvider3: light-dark(#8a3707, #faa06b);
    --inspectorProvider4: light-dark(#3f3a9e, #aba6f5);
    --inspectorProvider5: light-dark(#5c5400, #d8cf6a);
  }

  .grid {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }

  .grid:focus-visible {
    outline-offset: -2px;
  }

  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overflow-anchor: none;
  }

  .row {
    display: grid;
    grid-template-columns: 50px 10px minmax(0, 1fr) auto;
    grid-template-rows: 18px 1fr;
    column-gap: 6px;
    align-items: center;
    width: 100%;
    height: ${unsafeCSS(TWO_LINES_HEIGHT)}px;
    padding: 3px 8px;
    cursor: default;
    border-block-end: 1px solid var(--colorNeutralStroke2);
  }

  .row > * {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row:hover {
    background: var(--colorNeutralBackgroundHover);
  }

  .row[aria-selected='true'] {
    background: var(--colorBrandBackground2);
    box-shadow: inset 3px 0 var(--colorBrandForeground);
  }

  .head {
    flex: none;
    color: var(--colorNeutralForeground2);
    font-weight: 600;
    background: var(--colorNeutralBackground2);
  }

  .head:hover {
    background: var(--colorNeutralBackground2);
  }

  .time {
    color: var(--colorNeutralForeground3);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .provider {
    color: var(--colorNeutralForeground2);
  }

  /* No room to be seen, but to be heard. */
  .provider .label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .dot {
    display: inline-block;
    width: 8px;
    height: 8px;
    background: var(--inspectorColor, var(--colorNeutralForeground3));
    border-radius: 2px;
  }

  .what b {
    font-weight: 600;
  }

  .arguments {
    grid-row: 2;
    grid-column: 3 / -1;
    font-family: var(--inspectorMonospace, ui-monospace, 'DejaVu Sans Mono', monospace);
    font-size: 11px;
    color: var(--colorNeutralForeground2);
  }

  .outcome {
    display: flex;
    gap: 6px;
    max-width: 110px;
    color: var(--colorNeutralForeground3);
  }

  .outcome .text {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .failure .outcome {
    color: var(--colorDangerForeground);
  }

  .duration {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .mark {
    padding: 0 4px;
    font-weight: 700;
    color: light-dark(#fff, #242424);
    background: light-dark(#8a3707, #faa06b);
    border-radius: 3px;
  }

  .empty {
    padding: 16px;
    color: var(--colorNeutralForeground2);
  }

  .colour0 {
    --inspectorColor: var(--inspectorProvider0);
  }

  .colour1 {
    --inspectorColor: var(--inspectorProvider1);
  }

  .colour2 {
    --inspectorColor: var(--inspectorProvider2);
  }

  .colour3 {
    --inspectorColor: var(--inspectorProvider3);
  }

  .colour4 {
    --inspectorColor: var(--inspectorProvider4);
  }

  .colour5 {
    --inspectorColor: var(--inspectorProvider5);
  }

  @container (width >= ${unsafeCSS(ONE_LINE_WIDTH)}px) {
    .row {
      grid-template-rows: none;
      height: ${unsafeCSS(ONE_LINE_HEIGHT)}px;
      grid-template-columns: 64px 128px minmax(150px, 220px) minmax(0, 3fr) minmax(0, 2fr);
    }

    .provider .label {
      position: static;
      clip-path: none;
    }

    .arguments {
      grid-row: auto;
      grid-column: auto;
    }

    .outcome {
      max-width: none;
    }
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .row[aria-selected='true'] > * {
      color: HighlightText;
    }

    .mark,
    .dot {
      forced-color-adjust: none;
    }
  }
`;
