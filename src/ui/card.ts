/** A message in its three parts, with something to do about it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from './messages.js';

export const cardStyles = css`
  .card {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 2px 8px;
    padding: 8px 8px 8px 11px;
    border: 1px solid var(--colorStatusWarningBorder1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorStatusWarningBackground1);
  }
  .card.error {
    border-color: var(--colorStatusDangerBorder1);
    background: var(--colorStatusDangerBackground1);
  }
  .card > svg {
    color: var(--colorStatusWarningForeground1);
  }
  .card.error > svg {
    color: var(--colorStatusDangerForeground1);
  }
  .card.info {
    border-color: var(--colorNeutralStroke1);
    background: var(--colorNeutralBackground2);
  }
  .card.info > svg {
    color: var(--colorNeutralForeground3);
  }
  .card .what {
    font-weight: 600;
  }
  .card .small {
    color: var(--colorNeutralForeground2);
  }
  .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .text button {
    margin-block-start: 6px;
  }
  .card > .icon {
    min-block-size: 24px;
    inline-size: 24px;
  }
`;

/** `actions` stand below the text; `corner` at its end, for dismissing. */
export function card(
  look: 'error' | 'warning' | 'info',
  mark: TemplateResult,
  [what, meaning, cure]: Explanation,
  actions: unknown = nothing,
  corner: unknown = nothing,
): TemplateResult {
  return html`<div class="card ${look}">
    ${mark}
    <div class="text">
      <p class="what">${what}</p>
      ${meaning && html`<p class="small">${meaning}</p>`} ${cure && html`<p class="small">${cure}</p>`}
      ${actions}
    </div>
    ${corner}
  </div>`;
}
