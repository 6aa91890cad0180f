/** Where the number field stands on the stage: hidden, so that a call that comes in does not cost the number half typed. */
import { html, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import type { People } from '../people.js';
import type { Messages } from './messages.js';

export interface DiallingScreen {
  readonly view: AgentView;
  readonly people: People | null;
  readonly messages: Messages;
}

export function dialling({ view, people, messages }: DiallingScreen, isShown: boolean): TemplateResult {
  return html`<softphone-dialler
    ?hidden=${!isShown}
    .calls=${view.calls}
    .recent=${view.recent}
    .people=${people}
    .messages=${messages}
  ></softphone-dialler>`;
}
