/** The call on the stage once it is ours: who, how long, and what can be done with it except ending it. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Shortcuts } from '../agent-preferences.js';
import { isTalking, type Call, type Ended, type Talking } from '../call/call.js';
import { phaseOf, weakest, type Conference } from '../call/conference.js';
import { wordsOf } from './call-state.js';
import { addCall, keypad, microphone, microphoneOff, pause, transfer } from './icons.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { ariaKeys } from './shortcuts.js';
import { controls } from './styles.js';
import { nameOf } from './who.js';

/**
 * @summary A call with its timer, mute, hold, keypad, transfer and the way to another call.
 * @fires softphone-add-call the number field is wanted beside this call, or no longer
 */
export class SoftphoneActiveCall extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      /* It comes later than the call, and is there only while the two talk: nothing moves for it. */
      softphone-quality {
        block-size: 36px;
        margin-block: -8px -4px;
      }
      .tools {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 4px;
      }
      .tools button {
        flex-direction: column;
        gap: 2px;
        min-block-size: 56px;
        justify-content: flex-start;
        padding: 8px 0;
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
      }
      [aria-pressed='true'],
      [aria-expanded='true'] {
        border-color: var(--colorBrandForeground1);
        background: var(--colorBrandBackground2);
        color: var(--colorBrandForeground1);
      }
      .mute[aria-pressed='true'] {
        border-color: var(--colorStatusDangerForeground1);
        background: var(--colorStatusDangerBackground1);
        color: var(--colorStatusDangerForeground1);
      }
      .hold[aria-pressed='true'] {
        border-color: var(--colorStatusWarningForeground1);
        background: var(--colorStatusWarningBackground1);
        color: var(--colorStatusWarningForeground1);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  /** The one that the call is in: what is asked for the call is done for all of it. */
  @property({ attribute: false }) conference: Conference | null = null;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;
  @property({ attribute: false }) shortcuts: Shortcuts | null = null;
  /** The number field is open below. */
  @property({ type: Boolean }) adds = false;
  /** The calls beside it, and those that are over: whom it may be passed on to. */
  @property({ attribute: false }) others: readonly Call[] = [];
  @property({ attribute: false }) recent: readonly Ended[] = [];
  @state() private padOpen = false;
  @state() private transferOpen = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#key(event, digitOf(event)));
    this.addEventListener('paste', (event) => this.#key(event, event.clipboardData?.getData('text/plain')));
  }

  /** Whoever clicks beside its buttons has the keyboard on the call, too. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
  }

  /** In a transfer there is one sensible act: to take the call back. */
  override focus(): void {
    const part = this.#transferred ? 'softphone-transfer' : '.tools button';
    this.renderRoot.querySelector<HTMLElement>(part)?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call')) this.#follow(changed.get('call'));
    if (changed.has('adds') && this.adds) this.#close();
  }

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    const transferred = this.#transferred;
    return html`
      ${this.#face(call)}
      <softphone-quality
        .call=${this.conference ? weakest(this.conference) : call}
        .explanations=${this.explanations}
        .messages=${messages}
      ></softphone-quality>
      <div class="tools">
        ${this.#mute(call)} ${this.#hold(call)} ${this.#keypad(call)}
        ${this.conference ? this.#connect(this.conference) : this.#transfer(call)} ${this.#addCall(call)}
      </div>
      ${transferred || this.transferOpen ? this.#transferPanel(transferred ?? call) : nothing}
      ${
        this.padOpen
          ? html`<softphone-keypad .call=${call.id} .messages=${messages}></softphone-keypad>`
          : nothing
      }
      ${call.session.state === 'opening' ? html`<p class="small">${messages.openingSession}</p>` : nothing}
    `;
  }

  #face(call: Call) {
    const { conference, messages } = this;
    return conference
      ? html`<softphone-conference .conference=${conference} .messages=${messages}></softphone-conference>`
      : html`<softphone-call-face .call=${call} .messages=${messages}></softphone-call-face>`;
  }

  /** The call that is on its way to somebody else, if it or one of the conference is. */
  get #transferred(): Call | undefined {
    const calls = this.conference?.calls ?? [this.call];
    return calls.find((call): call is Talking => call !== null && isTalking(call) && call.transfer !== null);
  }

  #mute(call: Call) {
    const isMuted = isTalking(call) && call.muted;
    return html`<button
      class="mute"
      aria-pressed=${isMuted}
      aria-disabled=${!isTalking(call)}
      aria-keyshortcuts=${ariaKeys(this.shortcuts, 'mute')}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.request({ type: 'mute', call: call.id, muted: !isMuted })}
    >
      ${isMuted ? microphoneOff : microphone} ${this.messages.mute}
    </button>`;
  }

  /** While we wait for the far end, the button says so and does nothing: the state line has the word. */
  #hold(call: Call) {
    const phase = this.conference ? phaseOf(this.conference) : call.phase;
    const isHeld = phase === 'held' || phase === 'resuming';
    const canAct = (phase === 'live' || phase === 'held') && !this.#transferred;
    return html`<button
      class="hold"
      aria-pressed=${isHeld}
      aria-disabled=${!canAct}
      title=${isTalking(call) && !canAct ? wordsOf(call, this.messages) : this.#why(call)}
      @click=${() => canAct && this.request({ type: isHeld ? 'resume' : 'hold', call: call.id })}
    >
      ${pause} ${this.messages.hold}
    </button>`;
  }

  #keypad(call: Call) {
    return html`<button
      aria-expanded=${this.padOpen}
      aria-disabled=${!isTalking(call)}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.#togglePad()}
    >
      ${keypad} ${this.messages.keypad}
    </button>`;
  }

  #transfer(call: Call) {
    const canAct = isTalking(call) && !call.transfer;
    return html`<button
      aria-expanded=${this.transferOpen}
      aria-disabled=${!canAct}
      title=${isTalking(call) && !canAct ? wordsOf(call, this.messages) : this.#why(call)}
      @click=${() => canAct && this.#toggleTransfer()}
    >
      ${transfer} ${this.messages.transfer}
    </button>`;
  }

  /** Stands in the place of the transfer: whoever leaves a conference passes the one on to the other. */
  #connect({ calls }: Conference) {
    const [call, other] = calls;
    if (!call || !other) return nothing;
    const { messages } = this;
    const canAct = calls.every(({ phase }) => phase === 'live' || phase === 'held') && !this.#transferred;
    const title = messages.connectBoth(nameOf(call, messages), nameOf(other, messages));
    return html`<button
      aria-disabled=${!canAct}
      title=${title}
      @click=${() => canAct && this.request({ type: 'transferTo', call: call.id, consulted: other.id })}
    >
      ${transfer} ${messages.connect}
    </button>`;
  }

  #transferPanel(call: Call) {
    return html`<softphone-transfer
      .call=${call}
      .others=${this.others}
      .recent=${this.recent}
      .messages=${this.messages}
    ></softphone-transfer>`;
  }

  #addCall(call: Call) {
    return html`<button
      aria-expanded=${this.adds}
      aria-disabled=${!isTalking(call)}
      title=${this.#why(call)}
      @click=${() => isTalking(call) && this.#toggleAdding()}
    >
      ${addCall} ${this.messages.addCall}
    </button>`;
  }

  #why(call: Call): string {
    return isTalking(call) ? '' : this.messages.onceAnswered;
  }

  /** Digits that are typed or pasted on the call, though not into a field, open the keypad. */
  #key(event: Event, text = ''): void {
    const isTaken = event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement;
    if (text === '' || isTaken || !this.call || !isTalking(this.call)) return;
    event.preventDefault();
    if (!this.padOpen) this.#togglePad();
    void this.updateComplete.then(() => this.renderRoot.querySelector('softphone-keypad')?.send(text));
  }

  /** What is open belongs to one call; and once that is being transferred, it is no longer asked to whom. */
  #follow(before: Call | null | undefined): void {
    if (before?.id !== this.call?.id) this.#close();
    if (this.#transferred) this.#close();
  }

  /** Of those that open below the tools only one has room. */
  #togglePad(): void {
    const open = !this.padOpen;
    this.#closeAll();
    this.padOpen = open;
  }

  #toggleTransfer(): void {
    const open = !this.transferOpen;
    this.#closeAll();
    this.transferOpen = open;
    if (!open) return;
    const part = () => this.renderRoot.querySelector('softphone-transfer');
    void this.updateComplete.then(() => part()?.updateComplete).then(() => part()?.focus());
  }

  #closeAll(): void {
    if (this.adds) this.#toggleAdding();
    this.#close();
  }

  #toggleAdding(): void {
    this.dispatchEvent(new Event('softphone-add-call'));
  }

  #close(): void {
    this.padOpen = false;
    this.transferOpen = false;
  }
}

function digitOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string {
  return !ctrlKey && !altKey && !metaKey && /^[\d*#]$/.test(key) ? key : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-active-call': SoftphoneActiveCall;
  }
}
