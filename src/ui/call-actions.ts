/**
 * The one place for the next act, at the bottom of the panel: Answer and Decline, and in the very same place Hang up.
 * A press that was aimed at what stood there a moment ago must not end or refuse a call: a double click on Answer, or
 * a click on Hang up just when the other side did so and the next caller rings.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Shortcuts } from '../agent-preferences.js';
import type { Call } from '../call/call.js';
import { isIncoming } from './arrange.js';
import { answerHandset, hangUpHandset } from './icons.js';
import type { LineState } from './line-state.js';
import { SoftphonePart } from './part.js';
import { ariaKeys } from './shortcuts.js';
import { controls } from './styles.js';

/** Longer than a double click usually takes, shorter than it takes to read a name and decide. */
const SETTLING = 400;

/** @summary Answer, decline, hang up. */
export class SoftphoneCallActions extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 12px;
        min-block-size: 44px;
      }
      p {
        margin: auto;
      }
      button {
        flex: 1 1 0;
        min-inline-size: 0;
        padding-inline: 4px;
        min-block-size: 44px;
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  /** The call is in one, which is what ends. */
  @property({ type: Boolean }) conference = false;
  @property({ attribute: false }) line: LineState = 'signedOut';
  #meaning = '';
  #changedAt = 0;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('call') && !changed.has('conference')) return;
    const { call, conference } = this;
    const meaning = call ? `${isIncoming(call)} ${conference} ${call.id}` : '';
    if (meaning === this.#meaning) return;
    this.#changedAt = this.#meaning ? performance.now() : -SETTLING;
    this.#meaning = meaning;
  }

  protected override render() {
    const { call, messages, shortcuts } = this;
    if (!call) return this.#idle();
    const isOffered = call.phase === 'offered';
    return html`
      ${isIncoming(call) ? this.#answer(isOffered) : nothing}
      <button
        class="danger"
        aria-keyshortcuts=${ariaKeys(shortcuts, isOffered ? 'decline' : 'hangUp')}
        @keydown=${ignoreRepeat}
        @click=${this.#end}
      >
        ${hangUpHandset} ${messages[this.conference ? 'endConference' : isOffered ? 'decline' : 'hangUp']}
      </button>
    `;
  }

  /** What becomes of the next caller. */
  #idle() {
    const { line, messages } = this;
    if (line !== 'ready' && line !== 'doNotDisturb') return nothing;
    return html`<p class="small">${line === 'ready' ? messages.ringsHere : messages.ringsNowhere}</p>`;
  }

  #answer(isOffered: boolean) {
    const { messages, shortcuts } = this;
    return html`<button
      class="success"
      aria-disabled=${!isOffered}
      aria-keyshortcuts=${ariaKeys(shortcuts, 'answer')}
      @keydown=${ignoreRepeat}
      @click=${this.#accept}
    >
      ${answerHandset} ${isOffered ? messages.answer : messages.phase.answering}
    </button>`;
  }

  #accept(event: MouseEvent): void {
    const { call } = this;
    if (call?.phase !== 'offered' || this.#isStray(event)) return;
    this.request({ type: 'answer', call: call.id });
  }

  #end(event: MouseEvent): void {
    const { call } = this;
    if (!call || this.#isStray(event)) return;
    if (this.conference) return this.request({ type: 'endConference' });
    this.request({ type: call.phase === 'offered' ? 'decline' : 'hangUp', call: call.id });
  }

  /** `detail` is 0 for a click made by the keyboard or by a program, which are not aimed at a place. */
  #isStray(event: MouseEvent): boolean {
    return event.detail > 0 && performance.now() - this.#changedAt < SETTLING;
  }
}

/** A key that is held down acts once. */
function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-call-actions': SoftphoneCallActions;
  }
}
