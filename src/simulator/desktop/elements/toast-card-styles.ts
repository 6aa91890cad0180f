/** How a toast looks. */
import { css } from 'lit';

export const toastStyles = css`
  :host {
    position: absolute;
    inset: 12px 16px auto auto;
    z-index: 2;
    width: 336px;
    max-width: calc(100% - 32px);
  }

  article {
    display: grid;
    gap: 12px;
    padding: 16px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke2);
    border-inline-start: 4px solid var(--colorBrandBackground);
    border-radius: 8px;
    box-shadow: var(--shadow16);
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .source {
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground3);
  }

  .icon {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    color: #fff;
    background: var(--colorBrandBackground);
    border-radius: 50%;
  }

  .icon img {
    width: 24px;
    height: 24px;
    object-fit: contain;
  }

  h2 {
    overflow-wrap: anywhere;
    font-size: 16px;
    font-weight: 600;
  }

  dl {
    display: grid;
    gap: 4px;
  }

  dl div {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    gap: 8px;
  }

  dt {
    color: var(--colorNeutralForeground3);
  }

  dd {
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .countdown {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    color: var(--colorNeutralForeground3);
  }

  progress {
    flex: 1;
    height: 4px;
    overflow: hidden;
    appearance: none;
    background: var(--colorNeutralStroke2);
    border: 0;
    border-radius: 2px;
  }

  progress::-webkit-progress-bar {
    background: var(--colorNeutralStroke2);
  }

  progress::-webkit-progress-value {
    background: var(--colorBrandBackground);
    border-radius: 2px;
  }

  progress::-moz-progress-bar {
    background: var(--colorBrandBackground);
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  .buttons {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 8px;
  }

  .button {
    min-height: 36px;
  }

  .waiting {
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground3);
    text-align: center;
  }
`;
