/** Colours, shapes and base rules of the simulated desktop, by Fluent 2's names. Not the widget's own sheet: this is another page. */
import { css } from 'lit';

export const tokens = css`
  :host {
    --colorNeutralForeground1: #242424;
    --colorNeutralForeground2: #424242;
    --colorNeutralForeground3: #616161;
    --colorNeutralBackground1: #ffffff;
    --colorNeutralBackground2: #fafafa;
    --colorNeutralBackground3: #f5f5f5;
    --colorNeutralBackground4: #f0f0f0;
    --colorNeutralBackgroundHover: #f0f0f0;
    --colorNeutralBackgroundSelected: #ebebeb;
    --colorNeutralStroke1: #d1d1d1;
    --colorNeutralStroke2: #e0e0e0;
    --colorNeutralStrokeAccessible: #616161;
    --colorBrandBackground: #0f6cbd;
    --colorBrandBackgroundHover: #115ea3;
    --colorBrandBackground2: #ebf3fc;
    --colorBrandForeground: #0f548c;
    --colorTopBar: #10243e;
    --colorTopBarHover: #23395a;
    --colorDanger: #c50f1f;
    --colorSuccess: #107c10;
    --shadow4: 0 0 2px rgb(0 0 0 / 12%), 0 2px 4px rgb(0 0 0 / 14%);
    --shadow16: 0 0 2px rgb(0 0 0 / 12%), 0 8px 16px rgb(0 0 0 / 14%);
    --fontFamily: 'Segoe UI', -apple-system, system-ui, Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif;
  }
`;

/** Every element of the desktop starts from this. */
export const base = css`
  :host {
    box-sizing: border-box;
    font-family: var(--fontFamily);
    font-size: 14px;
    line-height: 20px;
    color: var(--colorNeutralForeground1);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
    background: none;
    border: 1px solid transparent;
    border-radius: 4px;
  }

  button:disabled {
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid currentcolor;
    outline-offset: 1px;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  svg {
    display: block;
    flex: none;
  }

  .link {
    padding: 0 2px;
    border: 0;
    color: var(--colorBrandForeground);
    text-align: start;
  }

  .link:hover {
    text-decoration: underline;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 12px;
    font-weight: 600;
    background: var(--colorNeutralBackground1);
    border-color: var(--colorNeutralStroke1);
  }

  .button:hover:enabled {
    background: var(--colorNeutralBackgroundHover);
  }

  .button.primary {
    color: #fff;
    background: var(--colorBrandBackground);
    border-color: transparent;
  }

  .button.primary:hover:enabled {
    background: var(--colorBrandBackgroundHover);
  }

  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
