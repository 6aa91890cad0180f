/** Am I reachable? One word, its reason, and when the line tries again by itself. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { HostStatus } from '../agent-desktop.js';
import type { Registration } from '../softphone.js';
import { doNotDisturb, lineConnecting, lineDown, lineReady, lineSignedOut } from './icons.js';
import { lacksDesktop, lineStateOf } from './line-state.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** A shape for each state of the line. */
export const MARKS = {
  ready: lineReady,
  doNotDisturb,
  connecting: lineConnecting,
  down: lineDown,
  signedOut: lineSignedOut,
};

/** @summary The state of the line. */
export class SoftphoneLineStatus extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0 8px;
        min-inline-size: 0;
        line-height: 18px;
      }
      /* Where the act does not fit beside the word, it stands below: the word is never cut. */
      .words {
        flex: 1 0 max-content;
        max-inline-size: calc(100% - 28px);
      }
      strong:not(.down) + p {
        contain: inline-size;
      }
      strong {
        display: block;
        font-weight: 600;
      }
      .ready {
        color: var(--colorStatusSuccessForeground1);
      }
      .down,
      .doNotDisturb {
        color: var(--colorStatusDangerForeground1);
      }
      softphone-timer {
        display: inline;
      }
      .mark {
        display: inline-flex;
      }
    `,
  ];

  @property({ attribute: false }) registration: Registration = { state: 'signedOut' };
  /** Since when the agent is not to be disturbed: milliseconds since the epoch; null while calls ring. */
  @property({ attribute: false }) doNotDisturb: number | null = null;
  /** A form asks the agent who they are. */
  @property({ type: Boolean }) signsInByHand = false;
  @property({ attribute: false }) host: HostStatus = { state: 'connecting' };

  protected override render() {
    const { messages } = this;
    const state = lineStateOf(this);
    return html`
      <span class="mark ${state}">${MARKS[state]}</span>
      <div class="words">
        <strong class="cut ${state === 'down' ? state : ''}">${messages.line[state]}</strong>
        <p class="small cut">${this.#reason()}</p>
      </div>
      ${this.#act()}
    `;
  }

  /** Signed out and no form to fill in: the organisation knows who the agent is, so a new attempt signs in. */
  #act() {
    const { messages, registration, signsInByHand } = this;
    const isSignedOut = registration.state === 'signedOut' && !signsInByHand;
    if (registration.state !== 'down' && !isSignedOut) return nothing;
    return html`<button @click=${() => this.request({ type: 'reconnect' })}>
      ${isSignedOut ? messages.signIn : messages.tryNow}
    </button>`;
  }

  #reason() {
    const { registration, messages } = this;
    switch (registration.state) {
      case 'ready':
        return html`<bdi>${registration.user}</bdi>${this.#quietFor()}${this.#hostFault()}`;
      case 'connecting':
        return html`<bdi dir="ltr">${registration.server}</bdi>`;
      case 'down':
        return registration.retryAt === null
          ? messages.noFurtherAttempt
          : html`<softphone-timer
              countdown
              .moment=${registration.retryAt}
              .wording=${messages.tryingAgainIn}
            >
            </softphone-timer>`;
      case 'signedOut':
        return nothing;
    }
  }

  #quietFor() {
    const { doNotDisturb } = this;
    return doNotDisturb === null
      ? nothing
      : html` · <softphone-timer .moment=${doNotDisturb}></softphone-timer>`;
  }

  /** Telephoning goes on without a desktop, so its absence is a remark, not an alarm; the details say why. */
  #hostFault(): string {
    return lacksDesktop(this) ? ` · ${this.messages.noDesktop}` : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-line-status': SoftphoneLineStatus;
  }
}
