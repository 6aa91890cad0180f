/**
 * What a screen reader is told: each call that rings as an alert of its own, everything else as one status. It knows
 * no element but its own two regions.
 */
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AgentView } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import { announce } from './announce.js';
import { spellOut } from './format.js';
import type { Messages } from './messages.js';
import { aloudTexts } from './messages/aloud.js';
import { NOTHING_YET } from './nothing-yet.js';
import { SoftphonePart } from './part.js';
import { nameOf } from './who.js';

/** @summary The telephone for those who do not see it. Drawn into the tree of the element around it, which hides it. */
export class SoftphoneAloud extends SoftphonePart {
  @property({ attribute: false }) view: AgentView = NOTHING_YET;
  #said = '';
  /** What is said of each ringing call: worded once, for an alert that is reworded is read again. */
  #ringing: ReadonlyMap<string, string> = new Map();

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#follow(changed.get('view') ?? NOTHING_YET);
  }

  protected override render() {
    return html`
      <div class="aloud" role="alert" aria-atomic="false" aria-relevant="additions">
        ${repeat(
          this.#ringing,
          ([id]) => id,
          ([, text]) => html`<p>${text}</p>`,
        )}
      </div>
      <div class="aloud" role="status">${this.#said}</div>
    `;
  }

  #follow(before: AgentView): void {
    const { messages, view } = this;
    this.#said = announce(before, view, messages).join(' ') || this.#said;
    const offered = view.calls.filter((call) => call.phase === 'offered');
    this.#ringing = new Map(
      offered.map((call) => [call.id, this.#ringing.get(call.id) ?? ringingText(call, messages)]),
    );
  }
}

function ringingText(call: Call, messages: Messages): string {
  return aloudTexts(messages).incomingCall(nameOf(call, messages), spellOut(call.party.number));
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-aloud': SoftphoneAloud;
  }
}
