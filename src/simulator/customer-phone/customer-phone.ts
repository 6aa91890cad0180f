import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './elements/call-timer.js';
import './elements/keypad.js';
import './elements/level-meter.js';
import { customerPhoneStyles } from './elements/customer-phone-styles.js';
import type { KeyPressedEvent } from './elements/keypad.js';
import { callWords, lineWords } from './elements/words.js';
import { Phone, type PhoneState } from './phone.js';
import { fetchSettings, SettingsError, type DemoSettings } from './settings.js';
import { CONCERT_PITCH, type Source } from './sound/outgoing.js';

const SOURCES: readonly (readonly [Source, string])[] = [
  ['voice', 'Voice'],
  ['microphone', 'Microphone'],
  ['tone', 'Tone'],
  ['silence', 'Silence'],
];

const STRANGER = 'Somebody unknown';

/**
 * The telephone of a customer, to call the agent with and to be called on: a SIP phone of its own that speaks with
 * a synthesised voice, so that one person at one computer hears a real call.
 *
 * For tests and tools the element tells its state in attributes: `data-line` (`connecting`, `ready`, `down`),
 * `data-state` (`idle`, `calling`, `ringing`, `incoming`, `answering`, `talking`, `ended`), `data-held` and
 * `data-digits` (the keys that the agent has pressed); and it measures what it hears by its methods.
 *
 * @summary A customer's phone for the demo.
 */
@customElement('customer-phone')
export class CustomerPhone extends LitElement {
  static override styles = customerPhoneStyles;

  /** Where the settings are: the address of a `demo.json`. Read once, when the element is connected. */
  @property() src = '';
  /** The settings themselves, in place of `src`. Set them before the element is connected. */
  @property({ attribute: false }) settings: DemoSettings | null = null;

  /** How many customers at the head of the settings are somebody else's to play: those of a phone beside this one. */
  @property({ type: Number }) skips = 0;
  /** What is sent as the tone, in hertz: another one tells a second phone from the first. */
  @property({ type: Number }) tone = CONCERT_PITCH;

  @state() private view: PhoneState | null = null;
  @state() private fault = '';
  #phone: Phone | null = null;

  /**
   * The energy of all that has been heard in this call, in full-scale mean square times seconds, the unit of WebRTC's
   * `totalAudioEnergy`: it grows while sound arrives, with the loudspeaker off too. 0 without a call.
   */
  heardEnergy(): number {
    return this.#phone?.heardEnergy() ?? 0;
  }

  /** The share of what is heard at this moment that lies at a frequency in hertz: 1 for a pure tone, else less. */
  heardTone(frequency: number): number {
    return this.#phone?.heardTone(frequency) ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#hangUp);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#hangUp);
    void this.#phone?.stop();
    this.#phone = null;
    this.view = null;
  }

  protected override updated(): void {
    this.dataset.line = this.view?.line.state ?? (this.fault ? 'down' : 'connecting');
    this.dataset.state = this.view?.call?.phase ?? 'idle';
    this.dataset.digits = this.view?.digits ?? '';
    this.toggleAttribute('data-held', this.view?.call?.phase === 'talking' && this.view.call.held);
  }

  protected override render() {
    return html`<div class="earpiece"></div>
      <div class="screen">${this.view ? this.#telephone(this.view) : this.#empty()}</div>`;
  }

  async #start(): Promise<void> {
    try {
      this.settings ??= await fetchSettings(this.src);
    } catch (error) {
      this.fault = error instanceof SettingsError ? error.message : 'The settings could not be read.';
      return;
    }
    if (!this.isConnected || this.#phone) return;
    const customers = this.settings.customers.slice(this.skips);
    this.#phone = new Phone({ ...this.settings, customers }, (view) => (this.view = view), this.tone);
    this.view = this.#phone.state;
  }

  #empty() {
    return html`<div class="header"><h1>Customer phone</h1></div>
      <p class="problem" role="alert">${this.fault}</p>`;
  }

  #telephone(view: PhoneState) {
    return html`${this.#header(view)} ${this.#chooser(view)} ${this.#display(view)} ${this.#actions(view)}
    ${this.#problems(view)} ${this.#sources(view)} ${this.#levels(view)} ${this.#switches(view)}
    ${this.#keypad(view)}`;
  }

  #header({ line }: PhoneState) {
    return html`<div class="header">
      <h1>Customer phone</h1>
      <span class="line ${line.state}">${lineWords(line)}</span>
    </div>`;
  }

  #chooser(view: PhoneState) {
    const customers = this.settings?.customers.slice(this.skips) ?? [];
    const chosen = ({ target }: Event) => {
      const customer = customers[(target as HTMLSelectElement).selectedIndex];
      if (customer) this.#phone?.become(customer);
    };
    return html`<label
      ><span>You are <bdi dir="ltr" class="number">${view.customer.number}</bdi></span>
      <select ?disabled=${isBusy(view)} @change=${chosen}>
        ${customers.map(
          (customer) =>
            html`<option .selected=${customer === view.customer}>${customer.name || STRANGER}</option>`,
        )}
      </select>
    </label>`;
  }

  #display({ call, farEnd, caption }: PhoneState) {
    return html`<section class="far-end" aria-label="Call">
      <div class="name">${farEnd.name || STRANGER}</div>
      <bdi dir="ltr" class="number">${farEnd.number}</bdi>
      <p class="state">
        <strong role="status">${callWords(call)}</strong>
        ${
          call?.phase === 'talking'
            ? html`<customer-call-timer .since=${call.since}></customer-call-timer>`
            : nothing
        }
      </p>
      <p class="caption">${caption && `“${caption}”`}</p>
    </section>`;
  }

  /** One place for the next act: the button stays the same element, so that the focus stays on it. */
  #actions(view: PhoneState) {
    const phase = view.call?.phase;
    const isIncoming = phase === 'incoming';
    const isOn = isBusy(view) && !isIncoming;
    return html`<div class="actions">
      <button
        type="button"
        class=${isOn ? 'stop' : 'go'}
        data-action=${isOn ? 'hang-up' : isIncoming ? 'answer' : 'call'}
        ?disabled=${!isBusy(view) && view.line.state !== 'ready'}
        @click=${() => this.#act(view)}
      >
        ${isOn ? 'Hang up' : isIncoming ? 'Answer' : 'Call the agent'}
      </button>
      ${
        isIncoming
          ? html`<button type="button" class="stop" data-action="decline" @click=${this.#hangUp}>
              Decline
            </button>`
          : nothing
      }
    </div>`;
  }

  #act(view: PhoneState): void {
    void this.#phone?.unblockSound();
    if (!isBusy(view)) void this.#phone?.callAgent();
    else if (view.call?.phase === 'incoming') void this.#phone?.answer();
    else this.#hangUp();
  }

  readonly #hangUp = () => void this.#phone?.hangUp();

  #problems({ line, problem, soundBlocked, call }: PhoneState) {
    const isSilenced = soundBlocked && call !== null && call.phase !== 'ended';
    return html`<p class="problem" role="alert">${line.state === 'down' ? line.reason : problem}</p>
      ${
        isSilenced
          ? html`<div class="problem">
              The browser keeps this page silent until you click.
              <button type="button" @click=${() => void this.#phone?.unblockSound()}>
                Turn the sound on
              </button>
            </div>`
          : nothing
      }`;
  }

  #sources({ source: chosen }: PhoneState) {
    return html`<fieldset>
      <legend>What the agent hears</legend>
      ${SOURCES.map(
        ([source, label]) =>
          html`<label>
            <input
              type="radio"
              name="source"
              value=${source}
              .checked=${source === chosen}
              @change=${() => void this.#phone?.choose(source)}
            />${label}
          </label>`,
      )}
    </fieldset>`;
  }

  #levels({ digits }: PhoneState) {
    return html`<div>
      <customer-level-meter label="You send" .read=${this.#sentLevel}></customer-level-meter>
      <customer-level-meter label="You hear" .read=${this.#heardLevel}></customer-level-meter>
      ${digits ? html`<p class="digits">The agent pressed ${digits}</p>` : nothing}
    </div>`;
  }

  readonly #sentLevel = () => this.#phone?.sentLevel() ?? 0;
  readonly #heardLevel = () => this.#phone?.heardLevel() ?? 0;

  #switches(view: PhoneState) {
    return html`<div class="switches">
      ${this.#switch('Mute', 'mute', view.muted, (on) => this.#phone?.mute(on))}
      ${this.#switch('Loudspeaker', 'loudspeaker', view.aloud, (on) => this.#phone?.playAloud(on))}
      ${this.#switch('Answer by itself after 2 seconds', 'answer-by-itself', view.answersByItself, (on) =>
        this.#phone?.answerByItself(on),
      )}
    </div>`;
  }

  #switch(label: string, name: string, isOn: boolean, turn: (on: boolean) => void) {
    const changed = ({ target }: Event) => turn((target as HTMLInputElement).checked);
    return html`<label>
      <input type="checkbox" name=${name} .checked=${isOn} @change=${changed} />${label}
    </label>`;
  }

  #keypad({ call }: PhoneState) {
    return html`<details>
      <summary>Keypad</summary>
      <customer-keypad
        ?disabled=${call?.phase !== 'talking'}
        @key-pressed=${({ key }: KeyPressedEvent) => this.#phone?.press(key)}
      ></customer-keypad>
    </details>`;
  }
}

function isBusy({ call }: PhoneState): boolean {
  return call !== null && call.phase !== 'ended';
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-phone': CustomerPhone;
  }
}
