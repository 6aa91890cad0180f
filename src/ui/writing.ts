/** Who the call on the stage is with, where that is not clear, and what the agent writes about calls. */
import { html, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import type { Recognition } from '../recognition.js';
import type { WrapUps } from '../wrap-ups.js';
import type { Explanations, Messages } from './messages.js';

export interface Screen {
  readonly view: AgentView;
  readonly recognition: Recognition | null;
  readonly wrapUps: WrapUps | null;
  readonly messages: Messages;
}

/** `explanations` are null until they are loaded. */
export function writing(
  { view, recognition, wrapUps, messages }: Screen,
  call: Call | null,
  explanations: Explanations | null,
): TemplateResult {
  return html`<softphone-recognition
      .recognition=${recognition}
      .call=${call}
      .messages=${messages}
      .explanations=${explanations}
    ></softphone-recognition>
    <softphone-wrap-ups
      .wrapUps=${wrapUps}
      .call=${call}
      ?busy=${view.calls.length > 0}
      .messages=${messages}
      .explanations=${explanations}
    ></softphone-wrap-ups>`;
}
