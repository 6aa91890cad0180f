/** The look of the controls that several parts share. Styles of one part only stand beside that part. */
import { css } from 'lit';

/**
 * Buttons are `subtle`, `success`, `danger`, `primary` or plain; `icon` for one without a text. Invisible borders are
 * drawn on purpose: forced colours make them visible. Coloured buttons darken by themselves, so that a host page that
 * overrides the colour need not know of its shades. What `:where` says, every part may overrule.
 */
export const controls = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
  }
  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .solid {
    fill: currentColor;
    stroke: none;
  }
  .small {
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground3);
  }
  .cut {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :where(button) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    min-block-size: 32px;
    padding: 0 11px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :where(button:hover) {
    background: var(--colorNeutralBackground1Hover);
  }
  :where(button:active) {
    background: var(--colorNeutralBackground1Pressed);
  }
  :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
  .icon {
    inline-size: 32px;
    padding: 0;
  }
  .subtle {
    border-color: transparent;
    background: transparent;
    color: var(--colorNeutralForeground2);
  }
  .primary,
  .success,
  .danger {
    border-color: transparent;
    color: var(--colorNeutralForegroundOnBrand);
  }
  .primary {
    background: var(--colorBrandBackground);
  }
  .success {
    background: var(--colorStatusSuccessBackground3);
  }
  .danger {
    background: var(--colorStatusDangerBackground3);
  }
  .primary:hover,
  .success:hover,
  .danger:hover {
    filter: brightness(0.9);
  }
  .primary:active,
  .success:active,
  .danger:active {
    filter: brightness(0.8);
  }
  [aria-disabled='true'] {
    color: var(--colorNeutralForeground3);
    background: var(--colorNeutralBackground1Hover);
    border-color: transparent;
    cursor: not-allowed;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

/** The field for a name or a number. */
export const field = css`
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 36px;
    padding: 0 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-block-end-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--colorNeutralForeground3);
    opacity: 1;
  }
  input:focus-visible {
    outline: 2px solid var(--colorBrandForeground1);
    outline-offset: -1px;
  }
`;
