/** Colours, shapes and base rules of the simulated desktop, by Fluent 2's names; light or dark as the system is, and so is the widget in it. Not the widget's own sheet: this is another page. */
import { css } from 'lit';

export const tokens = css`
  :host {
    color-scheme: light dark;
    --colorNeutralForeground1: light-dark(#242424, #fff);
    --colorNeutralForeground2: light-dark(#424242, #d6d6d6);
    --colorNeutralForeground3: light-dark(#616161, #adadad);
    --colorNeutralBackground1: light-dark(#fff, #292929);
    --colorNeutralBackground2: light-dark(#fafafa, #1f1f1f);
    --colorNeutralBackground3: light-dark(#f5f5f5, #141414);
    --colorNeutralBackground4: light-dark(#f0f0f0, #0a0a0a);
    --colorNeutralBackgroundHover: light-dark(#f0f0f0, #3d3d3d);
    --colorNeutralBackgroundSelected: light-dark(#ebebeb, #383838);
    --colorNeutralStroke1: light-dark(#d1d1d1, #666);
    --colorNeutralStroke2: light-dark(#e0e0e0, #525252);
    --colorNeutralStrokeAccessible: light-dark(#616161, #adadad);
    --colorBrandBackground: light-dark(#0f6cbd, #115ea3);
    --colorBrandBackgroundHover: light-dark(#115ea3, #0f6cbd);
    --colorBrandBackground2: light-dark(#ebf3fc, #082338);
    --colorBrandForeground: light-dark(#0f548c, #479ef5);
    --colorTopBar: #10243e;
    --colorTopBarHover: #23395a;
    --colorDanger: #c50f1f;
    --colorDangerBackground: light-dark(#fdf3f4, #3b1519);
    --colorWarningForeground: light-dark(#8a3707, #faa06b);
    --colorSuccessForeground: light-dark(#0e700e, #9fd89f);
    --colorDangerForeground: light-dark(#b10e1c, #eeacb2);
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

  .button:disabled {
    color: var(--colorNeutralForeground3);
    background: var(--colorNeutralBackground4);
  }

  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
  }

  .icon-button:hover:enabled {
    background: var(--colorNeutralBackgroundHover);
  }

  .icon-button:disabled {
    opacity: 0.4;
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
    .button,
    .icon-button {
      border-color: ButtonText;
    }

    .button:disabled,
    .icon-button:disabled {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }

    input:focus,
    textarea:focus {
      outline: 2px solid Highlight !important;
    }
  }
`;

/** A white sheet on the grey ground: a form's section, a list, a timeline. */
export const card = css`
  .card {
    background: var(--colorNeutralBackground1);
    border: 1px solid transparent;
    border-radius: 8px;
    box-shadow: var(--shadow4);
  }

  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
`;
