import { css } from 'lit';

/** A telephone in the hand of a customer: a dark body around a light screen, unlike anything of the desktop. */
export const customerPhoneStyles = css`
  :host {
    --phone-body: #2b2a33;
    --phone-card: #ffffff;
    --phone-screen: #f7f5f2;
    --phone-ink: #26242b;
    --phone-quiet: #63606b;
    --phone-line: #85818e;
    --phone-track: #dcd8e0;
    --phone-hover: #efecf3;
    --phone-accent: #6b3fa0;
    --phone-go: #0f6f3c;
    --phone-stop: #b3202c;
    --phone-warn: #fff1d6;

    display: block;
    box-sizing: border-box;
    width: 300px;
    max-width: 100%;
    padding: 14px 10px 16px;
    border-radius: 34px;
    background: var(--phone-body);
    color: var(--phone-ink);
    font:
      14px/20px 'Segoe UI',
      -apple-system,
      system-ui,
      sans-serif;
    color-scheme: light;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  .earpiece {
    width: 56px;
    height: 5px;
    margin: 0 auto 10px;
    border-radius: 3px;
    background: #68646f;
  }
  .screen {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 14px;
    border-radius: 22px;
    background: var(--phone-screen);
  }
  .header {
    display: flex;
    justify-content: space-between;
    font-size: 12px;
    line-height: 16px;
  }
  h1 {
    margin: 0;
    font-size: 12px;
    font-weight: 600;
  }
  .line::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 6px;
    border: 2px solid var(--phone-quiet);
    border-radius: 50%;
  }
  .line.ready::before {
    border-color: var(--phone-go);
    background: var(--phone-go);
  }
  .line.down::before {
    border-color: var(--phone-stop);
    border-radius: 0;
    background: var(--phone-stop);
  }
  .far-end {
    min-height: 116px;
    text-align: center;
  }
  .name {
    font-size: 20px;
    line-height: 26px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .number {
    color: var(--phone-quiet);
  }
  .state {
    margin: 4px 0;
  }
  .state strong {
    font-weight: 600;
  }
  .caption {
    margin: 0;
    color: var(--phone-quiet);
    font-style: italic;
  }
  label > span {
    display: flex;
    justify-content: space-between;
  }
  select {
    width: 100%;
    min-height: 32px;
    margin-top: 2px;
    padding: 0 6px;
    border: 1px solid var(--phone-line);
    border-radius: 8px;
    background: var(--phone-card);
    color: inherit;
    font: inherit;
  }
  .actions {
    display: flex;
    gap: 8px;
  }
  .actions button {
    flex: 1;
    min-height: 44px;
    border: 1px solid transparent;
    border-radius: 22px;
    color: #ffffff;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .go {
    background: var(--phone-go);
  }
  .stop {
    background: var(--phone-stop);
  }
  .actions button:disabled {
    background: var(--phone-track);
    color: var(--phone-quiet);
    cursor: default;
  }
  fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  fieldset label,
  .switches label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--phone-accent);
  }
  summary {
    min-height: 24px;
    font-weight: 600;
    cursor: pointer;
  }
  :is(button, select, input, summary):focus-visible {
    outline: 2px solid var(--phone-accent);
    outline-offset: 2px;
  }
  .problem {
    margin: 0;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--phone-warn);
  }
  .problem:empty {
    display: none;
  }
  .problem button {
    min-height: 28px;
    margin-top: 4px;
    border: 1px solid var(--phone-ink);
    border-radius: 14px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .digits {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    :host,
    .screen {
      border: 1px solid CanvasText;
    }
    .actions button {
      border-color: ButtonText;
    }
  }
`;
