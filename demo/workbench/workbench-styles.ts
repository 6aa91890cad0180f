/** The workbench is dark at its head in either scheme, unlike anything in the desktop, so that nobody takes it for a part. */
import { css } from 'lit';

export const workbenchStyles = css`
  :host {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(360px, 34vw, 640px);
    min-block-size: 0;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground2);
    border-inline-start: 4px solid #3b3a39;
  }

  :host([view='phone']) {
    inline-size: 380px;
  }

  :host([view='folded']) {
    inline-size: 40px;
  }

  header {
    display: flex;
    flex: none;
    justify-content: space-between;
    color: #fff;
    background: #3b3a39;
  }

  :host([view='folded']) header {
    flex: 1;
    justify-content: center;
  }

  [role='tablist'] {
    display: flex;
    overflow-x: auto;
  }

  header button {
    flex: none;
    min-block-size: 44px;
    padding: 0 10px;
    font-weight: 600;
    color: #fff;
    border-radius: 0;
  }

  header button:hover {
    background: #504f4d;
  }

  header button:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
  }

  [aria-selected='true'] {
    box-shadow: inset 0 -3px #fff;
  }

  :host([view='folded']) #fold {
    align-self: start;
    inline-size: 36px;
    padding: 0;
  }

  .count {
    display: inline-block;
    min-inline-size: 20px;
    padding: 0 6px;
    color: #fff;
    background: var(--colorDanger);
    border-radius: 10px;
  }

  #panel {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
  }

  #panel:focus-visible {
    outline-offset: -2px;
  }

  #panel > * {
    flex: 1;
  }

  #add {
    flex: none;
    align-self: center;
    min-block-size: 32px;
    margin: 8px;
  }

  .phone {
    inline-size: 100%;
    border: 0;
    /* The page in it is light in any case: of another scheme than its frame it would not be transparent. */
    color-scheme: light;
    background: #d6d4d2;
  }

  /* Not display: none, which would be no different to the eye, but would stop the telephone's painting. */
  :host([view='folded']) #panel,
  :host(:not([view='phone'])) .phone {
    position: absolute;
    visibility: hidden;
  }

  @media (max-width: 900px) {
    :host(:not([view='folded'])) {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      z-index: 1;
      max-inline-size: 100vw;
    }
  }

  @media (forced-colors: active) {
    [aria-selected='true'] {
      border-block-end: 3px solid Highlight;
    }
  }
`;
