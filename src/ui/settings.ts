/** The agent's devices: which one is used for what, and whether it works; and what else the agent can choose. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AgentHeadset } from '../agent-headset.js';
import type { AgentPreferences } from '../agent-preferences.js';
import type { AudioDevices, AudioRole, AudioState, VoiceProcessing } from '../audio-devices.js';
import { MicrophoneError } from '../softphone.js';
import { card, cardStyles } from './card.js';
import { choices } from './choice-styles.js';
import { de, en, type SettingsTexts } from './messages/settings.js';
import type { Explanation, Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

const ROLES: readonly AudioRole[] = ['microphone', 'speaker', 'ringer'];
const PROCESSINGS: readonly (keyof VoiceProcessing)[] = [
  'echoCancellation',
  'noiseSuppression',
  'autoGainControl',
];

type Trial = 'no' | 'recording' | 'playing';

/** @summary Microphone, speaker and ringer: to choose and to try. */
export class SoftphoneSettings extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    choices,
    css`
      :host {
        display: grid;
        gap: 20px;
      }
      meter {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) devices: AudioDevices | null = null;
  @property({ attribute: false }) headset: AgentHeadset | null = null;
  @property({ attribute: false }) preferences: AgentPreferences | null = null;
  @property({ attribute: false }) explanations: Explanations | null = null;
  @state() private trial: Trial = 'no';
  @state() private level = 0;
  @state() private fault: Explanation | null = null;
  /** Aborted when the settings are closed. */
  #closed = new AbortController();
  /** Aborted when another microphone is to be measured. */
  #measuring = new AbortController();
  /** The microphone, as it was when the measuring began. */
  #measured = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closed = new AbortController();
    if (this.devices) this.#follow(this.devices);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed.abort();
    this.#measuring.abort();
    this.#measured = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('devices') && this.devices && this.isConnected) this.#follow(this.devices);
  }

  protected override render() {
    const { devices, headset, messages, preferences } = this;
    return html`
      ${devices ? this.#devices(devices) : nothing}
      <softphone-headset .headset=${headset} .messages=${messages}></softphone-headset>
      <softphone-preferences .preferences=${preferences} .messages=${messages}></softphone-preferences>
    `;
  }

  #devices(devices: AudioDevices) {
    const { state } = devices;
    return html`
      ${this.fault ? card({ look: 'error', explanation: this.fault }) : nothing}
      ${state.named ? nothing : html`<p class="small">${this.#texts.unnamed}</p>`}
      ${ROLES.map((role) => this.#role(role, devices, state))}
    `;
  }

  get #texts(): SettingsTexts {
    return this.messages.locale === 'de' ? de : en;
  }

  #follow(devices: AudioDevices): void {
    const { signal } = this.#closed;
    const changed = () => {
      this.requestUpdate();
      void this.#measure(devices);
    };
    devices.watch(changed, signal);
    void devices.refresh();
    void this.#measure(devices);
  }

  #role(role: AudioRole, devices: AudioDevices, state: AudioState) {
    const texts = this.#texts;
    return html`<section aria-labelledby=${role}>
      <h2 id=${role}>${texts.role[role]}</h2>
      ${state.selectable[role] ? this.#choice(role, devices, state) : html`<p class="small">${texts.notSelectable}</p>`}
      ${
        role === 'microphone'
          ? this.#microphone(devices, state)
          : html`<button @click=${() => devices.play(role)}>${texts.play[role]}</button>`
      }
    </section>`;
  }

  #choice(role: AudioRole, devices: AudioDevices, { available, chosen, used }: AudioState) {
    const texts = this.#texts;
    const wanted = chosen[role];
    const known = available[role];
    const current = known.find(({ id }) => id === wanted?.id || (wanted && id === used[role]?.id));
    const system = wanted ? '' : (used[role]?.label ?? '');
    const choose = (value: string) => devices.choose(role, known.find(({ id }) => id === value) ?? null);
    return html`<select
      aria-labelledby=${role}
      @change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
      }}
    >
      <option value="" ?selected=${!wanted}>${texts.system(system)}</option>
      ${known.map(
        ({ id, label }, index) =>
          html`<option value=${id} ?selected=${id === current?.id}>
            ${label || texts.nameless(index + 1)}
          </option>`,
      )}
      ${
        wanted && !current
          ? html`<option value=${wanted.id} selected disabled>${texts.unplugged(wanted.label)}</option>`
          : nothing
      }
    </select>`;
  }

  #microphone(devices: AudioDevices, { processing }: AudioState) {
    const texts = this.#texts;
    const { trial } = this;
    return html`
      <meter aria-label=${texts.level} min="0" max="1" .value=${this.level}></meter>
      <button aria-disabled=${trial !== 'no'} @click=${() => this.#record(devices)}>${texts.record}</button>
      <span class="small" role="status">${trial === 'no' ? nothing : texts[trial]}</span>
      ${PROCESSINGS.map(
        (name) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${processing[name]}
              @change=${() => devices.process({ ...processing, [name]: !processing[name] })}
            />
            ${texts.processing[name]}
          </label>`,
      )}
    `;
  }

  /** Begins anew when another microphone is used, or the voice is processed otherwise. */
  async #measure(devices: AudioDevices): Promise<void> {
    const { used, processing } = devices.state;
    const microphone = JSON.stringify([used.microphone?.id ?? '', processing]);
    if (microphone === this.#measured) return;
    this.#measured = microphone;
    this.#measuring.abort();
    const { signal } = (this.#measuring = new AbortController());
    await this.#try(() => devices.measure((level) => (this.level = level), signal));
  }

  async #record(devices: AudioDevices): Promise<void> {
    if (this.trial !== 'no') return;
    this.trial = 'recording';
    await this.#try(() => devices.record(() => (this.trial = 'playing'), this.#closed.signal));
    this.trial = 'no';
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      this.fault = null;
      await act();
    } catch (error) {
      this.fault =
        error instanceof MicrophoneError
          ? (this.explanations?.microphone[error.fault] ?? null)
          : [this.#texts.recordingFailed, '', ''];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-settings': SoftphoneSettings;
  }
}
