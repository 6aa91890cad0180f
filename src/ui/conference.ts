/** The conference on the stage: its state, how long, and who is in it, each of whom can be dropped. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Talking } from '../call/call.js';
import { phaseOf, type Conference } from '../call/conference.js';
import { isAudible } from './arrange.js';
import { lookOf } from './call-state.js';
import { hangUpHandset } from './icons.js';
import { people } from './later-icons.js';
import type { Messages } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { nameOf } from './who.js';

/** @summary A conference and those who are in it. Reaches into the padding of the stage around it. */
export class SoftphoneConference extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        margin: -16px -16px 0;
      }
      section {
        padding: 16px 16px 8px;
        border-block-end: 1px solid var(--colorNeutralStroke2);
      }
      .live {
        background: var(--colorStatusSuccessBackground1);
      }
      .held {
        background: var(--colorStatusWarningBackground1);
      }
      .trouble {
        background: var(--colorStatusDangerBackground1);
      }
      .state,
      li {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .state {
        font-weight: 600;
        padding-block-end: 4px;
      }
      .state softphone-timer {
        margin-inline-start: auto;
        font-variant-numeric: tabular-nums;
      }
      li {
        min-block-size: 42px;
      }
      .who {
        flex: 1;
        min-inline-size: 0;
        container: who / inline-size;
      }
      h2 {
        font-weight: 600;
      }
      .end {
        color: var(--colorStatusDangerForeground1);
      }
    `,
  ];

  @property({ attribute: false }) conference: Conference | null = null;

  protected override render() {
    const { conference, messages } = this;
    if (!conference) return nothing;
    const words = conferenceWords(conference, messages);
    return html`<section class=${groundOf(conference)} aria-label=${messages.conference}>
      <div class="state">
        ${people} <span class="cut">${words}</span>
        <softphone-timer .moment=${conference.since}></softphone-timer>
      </div>
      <ul>
        ${repeat(
          conference.calls,
          ({ id }) => id,
          (call) => html`<li>${this.#party(call)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #party(call: Talking) {
    const { messages } = this;
    const name = nameOf(call, messages);
    const label = messages.ofCall(messages.drop, name);
    const drop = () => this.request({ type: 'hangUp', call: call.id });
    return html`<div class="who">
        <h2 class="cut" title=${name}>
          <bdi dir=${name === call.party.number ? 'ltr' : 'auto'}>${name}</bdi>
        </h2>
        <softphone-call-state small .call=${call} .messages=${messages}></softphone-call-state>
      </div>
      <button class="icon subtle end" title=${label} aria-label=${label} @click=${drop}>
        ${hangUpHandset}
      </button>`;
  }
}

/** `Conference`, and what keeps the agent out of it. */
function conferenceWords(conference: Conference, messages: Messages): string {
  const phase = phaseOf(conference);
  const isMuted = conference.calls.every(({ muted }) => muted);
  const words = [messages.conference, phase !== 'live' && messages.phase[phase], isMuted && messages.muted];
  return words.filter(Boolean).join(' · ');
}

/** As a call of its own looks, of whichever is the best heard. */
function groundOf(conference: Conference): string {
  const { calls } = conference;
  const best = calls.find(isAudible) ?? calls.find(({ phase }) => phase === phaseOf(conference));
  return best ? lookOf(best)[0] : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-conference': SoftphoneConference;
  }
}
