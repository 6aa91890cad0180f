/** The top of the panel: the line, and what opens the pages beside the telephone. */
import { html, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import { gear, help } from './icons.js';
import type { Messages } from './messages.js';

/** A page that stands on the stage in the place of the telephone. */
export type Page = 'settings' | 'details';

/** `turn` is told which page is wanted: null for the telephone. */
export function header(
  view: AgentView,
  messages: Messages,
  page: Page | null,
  turn: (page: Page | null) => void,
): TemplateResult {
  const button = (name: Page, icon: TemplateResult) =>
    html`<button
      class="icon subtle"
      title=${messages[name]}
      aria-label=${messages[name]}
      aria-expanded=${page === name}
      @click=${() => turn(page === name ? null : name)}
    >
      ${icon}
    </button>`;
  return html`<header>
    <softphone-line-status
      .registration=${view.registration}
      ?signsinbyhand=${view.signIn !== null}
      .host=${view.host}
      .messages=${messages}
    ></softphone-line-status>
    ${button('settings', gear)} ${button('details', help)}
  </header>`;
}
