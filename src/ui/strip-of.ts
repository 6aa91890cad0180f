/** The strip of a view. */
import { html, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import { arrange } from './arrange.js';
import type { Messages } from './messages.js';

/** It has room for one call: the one that the agent is in, whatever the desktop shows. */
export function stripOf(view: AgentView, messages: Messages): TemplateResult {
  const { current, conference, others } = arrange(view.calls);
  return html`<softphone-strip
    .view=${view}
    .call=${current}
    ?conference=${conference !== null}
    .next=${others.find((call) => call.phase === 'offered') ?? null}
    .messages=${messages}
  ></softphone-strip>`;
}
