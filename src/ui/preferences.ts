/** What the agent can have otherwise than others: the language, and the keys. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  TEAMS_SHORTCUTS,
  type AgentPreferences,
  type Language,
  type ShortcutAct,
} from '../agent-preferences.js';
import { combinationOf, refusalOf } from '../key-combination.js';
import { choices } from './choice-styles.js';
import { shortcutTexts, writtenKeys } from './messages/shortcuts.js';
import { SoftphonePart } from './part.js';
import { ACTS } from './shortcut-list.js';
import { controls } from './styles.js';

/** Each in itself: whoever cannot read the others finds it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const LANGUAGE_TEXTS = {
  en: { language: 'Language', automatic: 'As the browser' },
  de: { language: 'Sprache', automatic: 'Wie der Browser' },
};

/** @summary The agent's language and shortcuts. */
export class SoftphonePreferences extends SoftphonePart {
  static override styles = [
    controls,
    choices,
    css`
      :host {
        display: grid;
        gap: 20px;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 12px;
        align-items: center;
        inline-size: 100%;
        margin: 0;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) preferences: AgentPreferences | null = null;
  /** Whose keys are about to be pressed. */
  @state() private changing: ShortcutAct | null = null;
  /** What came of it. */
  @state() private said = '';

  protected override render() {
    const { preferences } = this;
    return preferences ? html`${this.#language(preferences)} ${this.#shortcuts(preferences)}` : nothing;
  }

  #language({ language, choose }: AgentPreferences) {
    const texts = LANGUAGE_TEXTS[this.messages.locale === 'de' ? 'de' : 'en'];
    const codes = Object.keys(LANGUAGE_NAMES) as Language[];
    return html`<section aria-labelledby="language">
      <h2 id="language">${texts.language}</h2>
      <select
        aria-labelledby="language"
        @change=${({ currentTarget }: Event) => {
          if (!(currentTarget instanceof HTMLSelectElement)) return;
          const { value } = currentTarget;
          choose({ language: codes.find((code) => code === value) ?? null });
        }}
      >
        <option value="" ?selected=${language === null}>${texts.automatic}</option>
        ${codes.map(
          (code) =>
            html`<option value=${code} lang=${code} ?selected=${code === language}>
              ${LANGUAGE_NAMES[code]}
            </option>`,
        )}
      </select>
    </section>`;
  }

  #shortcuts(preferences: AgentPreferences) {
    const texts = shortcutTexts(this.messages.locale);
    const { choose, usesShortcuts } = preferences;
    return html`<section aria-labelledby="shortcuts">
      <h2 id="shortcuts">${texts.heading}</h2>
      <label>
        <input
          type="checkbox"
          .checked=${usesShortcuts}
          @change=${() => choose({ usesShortcuts: !usesShortcuts })}
        />
        ${texts.use}
      </label>
      ${usesShortcuts ? this.#keys(preferences) : nothing}
      <p class="small" role="status">${this.said}</p>
    </section>`;
  }

  #keys({ shortcuts, choose }: AgentPreferences) {
    const texts = shortcutTexts(this.messages.locale);
    const row = (act: ShortcutAct) => {
      const name = this.messages[act];
      const isChanging = this.changing === act;
      return html`<dt>${name}</dt>
        <dd>
          <button
            aria-label=${`${texts.change(name)}, ${writtenKeys(shortcuts[act], texts)}`}
            aria-pressed=${isChanging}
            @click=${() => this.#ask(act)}
            @keydown=${(event: KeyboardEvent) => this.#take(event, act)}
            @blur=${() => this.#stop(act)}
          >
            ${isChanging ? '…' : writtenKeys(shortcuts[act], texts)}
          </button>
        </dd>`;
    };
    const reset = () => {
      choose({ shortcuts: TEAMS_SHORTCUTS });
      this.said = '';
    };
    return html`<dl>${ACTS.map(row)}</dl>
      <button @click=${reset}>${texts.reset}</button>`;
  }

  #ask(act: ShortcutAct): void {
    this.changing = act;
    this.said = shortcutTexts(this.messages.locale).press;
  }

  #stop(act: ShortcutAct): void {
    if (this.changing !== act) return;
    this.changing = null;
    this.said = '';
  }

  /** Tab goes on to the next control and Escape back, as anywhere: nobody is caught here. */
  #take(event: KeyboardEvent, act: ShortcutAct): void {
    if (this.changing !== act || event.key === 'Tab') return;
    // What is pressed here asks for nothing, not even where it is a shortcut as yet.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.#stop(act);
    const combination = combinationOf(event);
    const refusal = refusalOf(combination);
    if (refusal === 'incomplete' || event.repeat) return;
    const texts = shortcutTexts(this.messages.locale);
    const keys = writtenKeys(combination, texts);
    if (refusal) this.said = texts.refused[refusal](keys);
    else this.#adopt(act, combination, keys);
  }

  #adopt(act: ShortcutAct, combination: string, keys: string): void {
    const { messages, preferences } = this;
    if (!preferences) return;
    const texts = shortcutTexts(messages.locale);
    const { shortcuts, choose } = preferences;
    const other = ACTS.find((each) => each !== act && shortcuts[each] === combination);
    if (other) {
      this.said = texts.taken(keys, messages[other]);
      return;
    }
    this.changing = null;
    this.said = texts.adopted(keys, messages[act]);
    choose({ shortcuts: { ...shortcuts, [act]: combination } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-preferences': SoftphonePreferences;
  }
}
