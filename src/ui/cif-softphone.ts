/**
 * The whole telephone as one element: lays the parts out by the state that it is given. It knows no SIP, no agent
 * desktop and no consent; what the agent asks for goes up as `softphone-request` and changes nothing here.
 *
 * From top to bottom: the line, the stage (which scrolls), waiting calls, messages, and at the very bottom the bar
 * with the next act. What comes and goes grows upwards from the bar, so that no button moves under the pointer.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import type { AgentHeadset } from '../agent-headset.js';
import { TEAMS_SHORTCUTS, type AgentPreferences, type Shortcuts } from '../agent-preferences.js';
import type { AgentView, Diagnostics } from '../agent-screen.js';
import { inAnotherTask } from '../another-task.js';
import type { AudioDevices } from '../audio-devices.js';
import type { People } from '../people.js';
import type { Recognition } from '../recognition.js';
import type { WrapUps } from '../wrap-ups.js';
import { arrange, isIncoming, ringsAnew, turnsToAnother, type Arrangement } from './arrange.js';
import { dialling } from './dialling.js';
import { visibleFocus } from './focus.js';
import { header, type Page } from './header.js';
import type { Explanations } from './messages.js';
import { lineStateOf } from './line-state.js';
import { NOTHING_YET } from './nothing-yet.js';
import { SoftphonePart } from './part.js';
import { Room } from './room.js';
import { rootStyles } from './root-styles.js';
import { actOf, asksForList, requestOf } from './shortcuts.js';
import { stripOf } from './strip-of.js';
import { controls } from './styles.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

/**
 * @summary The softphone.
 * @fires softphone-request everything the agent asks for
 */
export class CifSoftphone extends SoftphonePart {
  static override styles = [tokens, controls, rootStyles];

  /** The state of everything; the only thing that changes what is shown. */
  @property({ attribute: false }) view: AgentView = NOTHING_YET;
  /** Follows the system unless set. */
  @property({ reflect: true }) theme: 'system' | 'light' | 'dark' = 'system';
  /** Keys that act while the widget has the focus; null for none. */
  @property({ attribute: false }) shortcuts: Shortcuts | null = TEAMS_SHORTCUTS;
  /** Read when the details are open, and again whenever the view changes or a refresh is asked for. */
  @property({ attribute: false }) diagnose: (() => Diagnostics) | null = null;
  /** What the settings show; null until it is known which devices there are. */
  @property({ attribute: false }) devices: AudioDevices | null = null;
  /** What the settings show; null until it is known whether headsets can be connected. */
  @property({ attribute: false }) headset: AgentHeadset | null = null;
  /** What the settings show; null where nothing can be had otherwise. */
  @property({ attribute: false }) preferences: AgentPreferences | null = null;

  /** Who finds whom to call; null where only recent calls are known. */
  @property({ attribute: false }) people: People | null = null;
  /** What can be done about callers who are not one known record; null where nothing can. */
  @property({ attribute: false }) recognition: Recognition | null = null;
  /** What the agent writes about calls; null where nothing is recorded, or not yet. */
  @property({ attribute: false }) wrapUps: WrapUps | null = null;

  @state() private page: Page | null = null;
  /** The number field is open beside the call on the stage. */
  @state() private addsCall = false;
  /** The list of the shortcuts is open. */
  @state() private listsKeys = false;
  @state() private explanations: Explanations | null = null;
  readonly #room = new Room(this);
  #arrangement: Arrangement = { current: null, conference: null, others: [] };
  /** Before this update. Not while the focus is in the desktop around our frame: we would take it from there. */
  #hadFocus = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  /** What a change sets going, such as the toast of a call, is on its way before the picture of it is made. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise<void>(inAnotherTask);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.ownerDocument.hasFocus() && visibleFocus(this.shadowRoot) !== null;
    if (changed.has('messages')) void this.#explain();
    if (changed.has('view')) this.#follow(changed.get('view') ?? NOTHING_YET);
  }

  protected override render() {
    const { messages } = this;
    const isStrip = this.#isStrip;
    return html`
      <softphone-aloud .view=${this.view} .messages=${messages}></softphone-aloud>
      <section dir=${messages.direction} aria-label=${messages.telephone} class=${isStrip ? '' : 'panel'}>
        ${cache(isStrip ? stripOf(this.view, messages) : this.#panel())}
      </section>
      <softphone-shortcut-list
        ?open=${this.listsKeys && !isStrip}
        .shortcuts=${this.shortcuts}
        .messages=${messages}
        @close=${() => (this.listsKeys = false)}
      ></softphone-shortcut-list>
    `;
  }

  protected override updated(): void {
    if (this.#hadFocus) void this.updateComplete.then(() => this.#keepFocus());
  }

  /** The long texts come after the first picture. Without them the telephone works, with fewer words. */
  async #explain(): Promise<void> {
    const { messages } = this;
    const explanations = await messages.loadExplanations().catch(() => null);
    if (messages === this.messages) this.explanations = explanations;
  }

  #follow(before: AgentView): void {
    const { view } = this;
    this.#arrangement = arrange(view.calls, view.front);
    if (turnsToAnother(before, view)) this.addsCall = false;
    if (ringsAnew(before.calls, view.calls)) this.#makeRoom();
  }

  /** For a call that rings. */
  #makeRoom(): void {
    this.page = null;
    this.listsKeys = false;
  }

  get #isStrip(): boolean {
    const isInPanel = this.ownerDocument === document;
    return (isInPanel && this.view.panel === 'minimized') || this.#room.isNarrow;
  }

  #panel() {
    const { messages, view } = this;
    const { current, conference, others } = this.#arrangement;
    return html`
      ${header(view, messages, this.page, (page) => (this.page = page))}
      <div class="stage" tabindex="-1">${this.#stage()}</div>
      <softphone-notices
        .notices=${view.notices}
        .recent=${view.recent}
        .fault=${view.registration.state === 'down' ? view.registration.cause : null}
        .call=${current}
        .explanations=${this.explanations}
        .messages=${messages}
        @softphone-examine=${this.#examine}
      ></softphone-notices>
      <softphone-other-calls
        .current=${current}
        .others=${others}
        .calls=${view.calls}
        .messages=${messages}
      ></softphone-other-calls>
      <softphone-consultation .calls=${view.calls} .messages=${messages}></softphone-consultation>
      <softphone-call-actions
        .line=${lineStateOf(view)}
        ?conference=${conference !== null}
        .call=${current}
        .shortcuts=${this.shortcuts}
        .messages=${messages}
      ></softphone-call-actions>
    `;
  }

  /** The dialler stays where it is, hidden, so that a call that comes in does not cost the number half typed. */
  #stage() {
    const { messages, view } = this;
    const isIdle = !this.page && !this.#arrangement.current && !view.signIn;
    const isDialling = isIdle || (this.addsCall && !this.page);
    return html`
      ${isIdle ? nothing : this.#scene()}
      ${this.page ? nothing : writing(this, this.#arrangement.current, this.explanations)}
      ${dialling(this, isDialling)}
      ${
        isIdle
          ? html`<softphone-recent-calls
              .calls=${view.recent}
              .seenAt=${view.seenAt}
              .voiceMail=${view.voiceMail}
              .messages=${messages}
            ></softphone-recent-calls>`
          : nothing
      }
    `;
  }

  #scene() {
    const { messages, shortcuts, view } = this;
    const { current: call } = this.#arrangement;
    if (this.page === 'details') return this.#details();
    if (this.page) return this.#settings();
    if (call && isIncoming(call)) {
      return html`<softphone-call-face .call=${call} .messages=${messages}></softphone-call-face>`;
    }
    if (call) {
      return html`<softphone-active-call
        ?adds=${this.addsCall}
        .call=${call}
        .conference=${this.#arrangement.conference}
        .explanations=${this.explanations}
        .others=${this.#arrangement.others}
        .recent=${view.recent}
        .shortcuts=${shortcuts}
        .messages=${messages}
        @softphone-add-call=${this.#addCall}
      ></softphone-active-call>`;
    }
    return html`<softphone-sign-in
      ?waiting=${view.registration.state === 'connecting'}
      .form=${view.signIn}
      .messages=${messages}
    ></softphone-sign-in>`;
  }

  #addCall(): void {
    this.addsCall = !this.addsCall;
    if (!this.addsCall) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector('softphone-dialler')?.focus());
  }

  #details() {
    const { explanations, messages, shortcuts, view } = this;
    const diagnostics = this.diagnose?.() ?? { version: '', view, entries: [] };
    return html`<softphone-details
      .diagnostics=${diagnostics}
      .shortcuts=${shortcuts}
      .messages=${messages}
      .explanations=${explanations}
      @softphone-refresh=${() => this.requestUpdate()}
    ></softphone-details>`;
  }

  #examine(): void {
    this.page = 'details';
    void this.updateComplete.then(() => this.renderRoot.querySelector('softphone-details')?.examine());
  }

  #settings() {
    const { devices, explanations, messages } = this;
    return html`<softphone-settings
      .devices=${devices}
      .headset=${this.headset}
      .preferences=${this.preferences}
      .messages=${messages}
      .explanations=${explanations}
    ></softphone-settings>`;
  }

  #shortcut(event: KeyboardEvent): void {
    if (this.shortcuts && asksForList(event)) this.listsKeys = true;
    const act = actOf(event, this.shortcuts);
    if (!act) return;
    event.preventDefault();
    if (event.repeat) return;
    const request = requestOf(act, this.#arrangement.current, this.view.calls);
    if (request) this.request(request);
  }

  /** Gives the focus to the next sensible control if the one that held it has gone. */
  #keepFocus(): void {
    if (visibleFocus(this.shadowRoot)) return;
    this.renderRoot.querySelector<HTMLElement>(this.#nextFocus())?.focus();
  }

  /** Never Answer: whoever is typing when it rings must not answer by the next key. */
  #nextFocus(): string {
    const { current } = this.#arrangement;
    if (this.#isStrip) return 'softphone-strip';
    if (this.page) return 'header [aria-expanded="true"]';
    if (current) return isIncoming(current) ? '.stage' : 'softphone-active-call';
    return this.view.signIn ? 'softphone-sign-in' : 'softphone-dialler';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cif-softphone': CifSoftphone;
  }
}
