/** The top of the panel: the line, and what opens the pages beside the telephone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AgentView } from '../agent-screen.js';
import { bell, bellOff, gear, help } from './icons.js';
import type { Messages } from './messages.js';
import { RequestEvent } from './request-event.js';

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
  const isSignedOut = view.registration.state === 'signedOut';
  return html`<header>
    <softphone-line-status
      .registration=${view.registration}
      ?signsinbyhand=${view.signIn !== null}
      .doNotDisturb=${view.doNotDisturb}
      .host=${view.host}
      .messages=${messages}
    ></softphone-line-status>
    ${isSignedOut ? nothing : quiet(view.doNotDisturb !== null, messages)}
    <softphone-pop-out ?hidden=${isSignedOut} .messages=${messages}></softphone-pop-out>
    ${button('settings', gear)} ${button('details', help)}
  </header>`;
}

function quiet(on: boolean, messages: Messages): TemplateResult {
  const label = messages.line.doNotDisturb;
  const turn = ({ currentTarget }: Event) =>
    currentTarget?.dispatchEvent(new RequestEvent({ type: 'doNotDisturb', on: !on }));
  return html`<button
    class="icon subtle"
    title=${label}
    aria-label=${label}
    aria-pressed=${on}
    @click=${turn}
  >
    ${on ? bellOff : bell}
  </button>`;
}
