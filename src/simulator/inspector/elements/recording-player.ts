/**
 * A recording of the softphone, replayed: a list of what happened, one step at a time, and beside it how things stood at
 * that moment. All of it is text, wherever the file comes from.
 */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../desktop/elements/tokens.js';
import { SOURCES } from '../recording/recording-file.js';
import { Replay } from '../recording/replay.js';
import { playerStyles } from './recording-player-styles.js';
import { entryDetails, stateTemplate } from './recording-templates.js';
import type { Entry, Recording } from '../../../recorder/recording.js';
import type { Source } from '../../../tape.js';

/** Entries in the document, around the one that the reader is at: all of a long recording would be slow to step through. */
const IN_DOCUMENT = 200;

/**
 * @fires open-wanted - another file is to be chosen
 * @fires recording-closed - the reader is done
 */
@customElement('recording-player')
export class RecordingPlayer extends LitElement {
  @property({ attribute: false }) recording: Recording | null = null;
  @state() private replay: Replay | null = null;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('recording')) this.replay = this.recording && Replay.of(this.recording);
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { replay } = this;
    if (!replay) return nothing;
    return html`
      ${this.#notice(replay.recording)} ${this.#filters(replay)} ${this.#steps(replay)}
      <div class="body">
        ${this.#list(replay)}
        <div class="moment">
          ${stateTemplate(replay.state)} ${replay.entry ? entryDetails(replay.entry) : nothing}
        </div>
      </div>
    `;
  }

  #notice({ recorder, exportedAt, dropped }: Recording) {
    const older = dropped > 0 ? ` ${dropped} older steps were not kept.` : '';
    return html`<div class="bar">
      <span>Recorded by ${recorder}, exported ${new Date(exportedAt).toLocaleString()}.${older}</span>
      <button class="link" @click=${() => this.#tell('open-wanted')}>Open another</button>
      <button class="link" @click=${() => this.#tell('recording-closed')}>Close it</button>
    </div>`;
  }

  #filters({ filter, calls }: Replay) {
    return html`<div class="bar">
      <input
        type="search"
        aria-label="Search the recording"
        placeholder="Search"
        .value=${filter.text}
        @input=${(event: Event) => this.#sift({ text: valueOf(event) })}
      />
      <select
        aria-label="Source"
        @change=${(event: Event) => this.#sift({ source: sourceOf(valueOf(event)) })}
      >
        <option value="">All sources</option>
        ${Object.entries(SOURCES).map(
          ([source, name]) =>
            html`<option value=${source} ?selected=${filter.source === source}>${name}</option>`,
        )}
      </select>
      <select aria-label="Call" @change=${(event: Event) => this.#sift({ call: valueOf(event) })}>
        <option value="">All calls</option>
        ${calls.map(
          (call, place) =>
            html`<option value=${call} ?selected=${filter.call === call}>Call ${place + 1}</option>`,
        )}
      </select>
    </div>`;
  }

  #steps(replay: Replay) {
    const { place, shown } = replay;
    const last = shown.length - 1;
    const button = (name: string, label: string, next: Replay, isOff: boolean) =>
      html`<button
        class="button"
        aria-label=${label}
        aria-disabled=${isOff ? 'true' : 'false'}
        @click=${() => (this.replay = next)}
      >
        ${name}
      </button>`;
    return html`<div class="bar" role="group" aria-label="Steps">
      ${button('Start', 'Start of the recording', replay.goTo(-1), replay.at === null)}
      ${button('Back', 'One step back', replay.step(-1), place < 0)}
      ${button('Forward', 'One step forward', replay.step(1), place >= last)}
      ${button('End', 'End of the recording', replay.goTo(last), place >= last)}
      <input
        type="range"
        aria-label="Moment"
        min="-1"
        max=${last}
        .value=${String(place)}
        @input=${(event: Event) => (this.replay = replay.goTo(Number(valueOf(event))))}
      />
      <span role="status">${place < 0 ? 'Before the first step' : `Step ${place + 1} of ${last + 1}`}</span>
    </div>`;
  }

  #list({ shown, place }: Replay) {
    const first = Math.max(0, Math.min(place - IN_DOCUMENT / 2, shown.length - IN_DOCUMENT));
    return html`<ol
      class="entries"
      tabindex="0"
      aria-label="Recorded steps"
      @keydown=${this.#press}
      @click=${this.#click}
    >
      ${shown.slice(first, first + IN_DOCUMENT).map((entry, index) => this.#entry(entry, first + index, place))}
      ${shown.length === 0 ? html`<li class="empty">Nothing was recorded that fits.</li>` : nothing}
    </ol>`;
  }

  #entry(entry: Entry, index: number, place: number) {
    const { source, name, at, detail } = entry;
    const [direction, step] = [textOf(detail.direction), textOf(detail.step)];
    return html`<li class=${source} aria-current=${index === place ? 'step' : nothing} data-place=${index}>
      <span class="time">${(at / 1000).toFixed(3)}</span>
      <span class="source">${SOURCES[source]}</span>
      <span class="name">${name} <span class="quiet">${direction} ${step}</span></span>
    </li>`;
  }

  readonly #click = ({ target }: Event): void => {
    const entry = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    if (entry) this.replay = this.replay?.goTo(Number(entry.dataset.place)) ?? null;
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { replay } = this;
    const next = replay && after(replay, event.key);
    if (!next) return;
    event.preventDefault();
    this.replay = next;
  };

  #tell(name: 'open-wanted' | 'recording-closed'): void {
    this.dispatchEvent(new Event(name));
  }

  #sift(change: Parameters<Replay['sift']>[0]): void {
    this.replay = this.replay?.sift(change) ?? null;
  }

  static override readonly styles = [base, playerStyles];
}

function after(replay: Replay, key: string): Replay | null {
  switch (key) {
    case 'ArrowUp':
      return replay.step(-1);
    case 'ArrowDown':
      return replay.step(1);
    case 'Home':
      return replay.goTo(-1);
    case 'End':
      return replay.goTo(replay.shown.length - 1);
    default:
      return null;
  }
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : '';
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}

function sourceOf(value: string): Source | '' {
  return Object.hasOwn(SOURCES, value) ? (value as Source) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'recording-player': RecordingPlayer;
  }
}
