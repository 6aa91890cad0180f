/** Where what the agent writes about calls stands on the stage. */
import { html, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import type { WrapUps } from '../wrap-ups.js';
import type { Explanations, Messages } from './messages.js';

export interface Screen {
  readonly view: AgentView;
  readonly wrapUps: WrapUps | null;
  readonly messages: Messages;
}

/** `explanations` are null until they are loaded. */
export function writing(
  { view, wrapUps, messages }: Screen,
  call: Call | null,
  explanations: Explanations | null,
): TemplateResult {
  return html`<softphone-wrap-ups
    .wrapUps=${wrapUps}
    .call=${call}
    ?busy=${view.calls.length > 0}
    .messages=${messages}
    .explanations=${explanations}
  ></softphone-wrap-ups>`;
}
