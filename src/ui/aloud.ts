/**
 * What a screen reader is told: each call that rings as an alert of its own, everything else as one status. It knows
 * no element but its own two regions.
 */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AgentView } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import { announce } from './announce.js';
import { spellOut } from './format.js';
import type { Messages } from './messages.js';
import { nameOf } from './who.js';

export class Aloud {
  #said = '';
  /** What is said of each ringing call: worded once, for an alert that is reworded is read again. */
  #ringing: ReadonlyMap<string, string> = new Map();

  /** Takes in what has changed. Tells whether a call rings that did not before. */
  follow(before: AgentView, view: AgentView, messages: Messages): boolean {
    this.#said = announce(before, view, messages).join(' ') || this.#said;
    const offered = view.calls.filter((call) => call.phase === 'offered');
    const isNew = offered.some((call) => !this.#ringing.has(call.id));
    this.#ringing = new Map(
      offered.map((call) => [call.id, this.#ringing.get(call.id) ?? ringingText(call, messages)]),
    );
    return isNew;
  }

  render() {
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
}

function ringingText(call: Call, messages: Messages): string {
  return messages.incomingCall(nameOf(call, messages), spellOut(call.party.number));
}
