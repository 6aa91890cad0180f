/** A message in its three parts, with something to do about it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { AgentRequest } from '../agent-screen.js';
import { warning } from './icons.js';
import { info } from './later-icons.js';
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
    align-self: start;
    min-block-size: 24px;
    inline-size: 24px;
  }
`;

/** What a card says, and the one request that helps. */
export interface Card {
  readonly look: 'error' | 'warning' | 'info';
  readonly explanation: Explanation;
  /** Sound is at fault, and it may have many causes: they can be looked for. */
  readonly puzzles?: boolean;
  readonly action?: { readonly label: string; readonly request: AgentRequest };
}

/** `act` stands below the text; `corner` at its end, for dismissing. */
export function card(
  { look, explanation }: Card,
  act: unknown = nothing,
  corner: unknown = nothing,
): TemplateResult {
  const [what, meaning, cure] = explanation;
  return html`<div class="card ${look}">
    ${look === 'info' ? info : warning}
    <div class="text">
      <p class="what">${what}</p>
      ${meaning && html`<p class="small">${meaning}</p>`} ${cure && html`<p class="small">${cure}</p>`} ${act}
    </div>
    ${corner}
  </div>`;
}
