/**
 * Everything that passes between a desktop and its providers, to be read: one list, with the details of one row beside or
 * below it. Reads the timeline once per frame at most, and not at all while nobody can see it.
 */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base, tokens } from '../../desktop/elements/tokens.js';
import { chooseFile, saveFile, takeDrops } from './files.js';
import { Feed } from '../feed.js';
import { inspectorStyles } from './inspector-styles.js';
import { NO_FILTER, Sieve } from '../filter.js';
import { lineOf } from '../words.js';
import { parseTimeline, writeTimeline } from '../timeline-file.js';
import { relatedRows } from '../related.js';
import './inspector-details.js';
import './inspector-list.js';
import './inspector-toolbar.js';
import './recording-player.js';
import { isRecording, parseRecording } from '../recording/recording-file.js';
import type { Recording } from '../../../recorder/recording.js';
import type { Desktop } from '../../desktop/desktop.js';
import type { EntryWanted, InspectorDetails } from './inspector-details.js';
import type { FilterChosen, InspectorActEvent } from './inspector-toolbar.js';
import type { Row } from '../inspection.js';
import type { InspectorList, RowChosen } from './inspector-list.js';
import type { TimelineFile } from '../timeline-file.js';

/** How often time is looked at when nothing comes, for what should have happened, in milliseconds. */
const LOOK = 1_000;

/**
 * Fills the box it is put in; 360 px of width will do.
 *
 * @summary The inspector of the agent desktop simulator.
 */
@customElement('desktop-inspector')
export class DesktopInspector extends LitElement {
  /** Whose timeline to show. */
  @property({ attribute: false }) desktop: Desktop | null = null;
  /** A timeline that was exported, to be shown in place of the desktop's. */
  @property({ attribute: false }) file: TimelineFile | null = null;
  /** A recording of the softphone, to be replayed in place of any timeline. */
  @property({ attribute: false }) recording: Recording | null = null;
  @state() private rows: Row[] = [];
  @state() private chosen: number | null = null;
  @state() private following = true;
  @state() private message = '';
  #feed: Feed | null = null;
  #sieve = new Sieve(NO_FILTER);
  #frame = 0;
  #timer = 0;
  #stop: () => void = () => {};
  #stopDrops: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#press);
    this.#stopDrops = takeDrops(this, (json) => this.load(json));
    this.#timer = window.setInterval(this.#schedule, LOOK);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#press);
    this.#stopDrops();
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#stop();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('desktop') && !changed.has('file')) return;
    this.#feed = this.#openFeed();
    this.rows = [];
    this.chosen = null;
    this.#follow();
  }

  override render() {
    if (this.recording) return this.#replay(this.recording);
    const chosen = this.rows.find(({ entry }) => entry.id === this.chosen) ?? null;
    const feed = this.#feed;
    if (!feed) return nothing;
    return html`
      <inspector-toolbar
        .filter=${this.#sieve.filter}
        .providers=${feed.surroundings.providers}
        ?following=${this.following}
        @filter-chosen=${this.#filter}
        @inspector-act=${this.#act}
      ></inspector-toolbar>
      ${this.#fileNotice()}
      <div class="body">
        <inspector-list
          .rows=${this.rows}
          .chosen=${this.chosen}
          .surroundings=${feed.surroundings}
          ?following=${this.following}
          @row-chosen=${this.#choose}
          @row-opened=${() => this.#details?.focusHeading()}
          @scrolled-away=${() => (this.following = false)}
          @scrolled-to-end=${() => (this.following = true)}
        ></inspector-list>
        ${chosen ? this.#detailsOf(chosen, feed) : nothing}
      </div>
      <footer><span>${this.#count(feed)}</span><span role="status">${this.message}</span></footer>
    `;
  }

  #replay(recording: Recording) {
    return html`<recording-player
        .recording=${recording}
        @open-wanted=${() => void this.#open()}
        @recording-closed=${() => (this.recording = null)}
      ></recording-player>
      <footer><span role="status">${this.message}</span></footer>`;
  }

  #detailsOf(row: Row, feed: Feed) {
    return html`<inspector-details
      .row=${row}
      .related=${relatedRows(feed.inspection.rows, row)}
      startedAt=${feed.source.startedAt}
      @entry-wanted=${this.#jump}
      @details-closed=${this.#closeDetails}
      @copy-wanted=${() => this.#copy([row])}
    ></inspector-details>`;
  }

  #fileNotice() {
    if (!this.file) return nothing;
    const moment = new Date(this.file.startedAt).toLocaleString();
    return html`<div class="notice">
      <span>A file is shown, of a timeline that began ${moment}.</span>
      ${
        this.desktop
          ? html`<button class="link" @click=${() => (this.file = null)}>Back to the desktop</button>`
          : nothing
      }
    </div>`;
  }

  #count({ inspection, source }: Feed): string {
    const all = inspection.rows.length;
    const warned = inspection.rows.reduce((sum, { warnings }) => sum + warnings.length, 0);
    const shown = this.rows.length === all ? `${all} rows` : `${this.rows.length} of ${all} rows`;
    const dropped = source.dropped > 0 ? `, ${source.dropped} older entries dropped` : '';
    return `${shown}, ${warned} ${warned === 1 ? 'warning' : 'warnings'}${dropped}`;
  }

  get #list(): InspectorList | null {
    return this.renderRoot.querySelector('inspector-list');
  }

  get #details(): InspectorDetails | null {
    return this.renderRoot.querySelector('inspector-details');
  }

  #openFeed(): Feed | null {
    if (this.file) return Feed.ofFile(this.file);
    return this.desktop && Feed.ofDesktop(this.desktop);
  }

  #follow(): void {
    this.#stop();
    this.#stop = (this.file ? null : this.desktop)?.timeline.follow(this.#schedule) ?? (() => {});
    this.#schedule();
  }

  readonly #schedule = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#read);
  };

  readonly #read = (): void => {
    this.#frame = 0;
    const feed = this.#feed;
    if (!feed || !this.checkVisibility()) return;
    if (feed.read()) this.#schedule();
    this.#sift(feed);
  };

  #sift({ inspection }: Feed): void {
    const rows = this.#sieve.apply(inspection.rows);
    // Time alone changes nothing that is shown, most of the time.
    const isSame = rows.length === this.rows.length && rows.every((row, place) => row === this.rows[place]);
    if (!isSame) this.rows = rows;
  }

  readonly #filter = ({ filter }: FilterChosen): void => {
    this.#sieve = new Sieve(filter);
    if (this.#feed) this.#sift(this.#feed);
    this.requestUpdate();
  };

  readonly #choose = async ({ entry }: RowChosen): Promise<void> => {
    this.chosen = entry;
    this.message = '';
    // The details take room from the list.
    await this.updateComplete;
    this.#list?.show(entry);
  };

  readonly #jump = async ({ entry }: EntryWanted): Promise<void> => {
    if (!this.rows.some((row) => row.entry.id === entry)) {
      this.#sieve = new Sieve(NO_FILTER);
      if (this.#feed) this.#sift(this.#feed);
    }
    this.chosen = entry;
    this.following = false;
    await this.updateComplete;
    this.#list?.show(entry);
    this.#details?.focusHeading();
  };

  readonly #closeDetails = (): void => {
    this.chosen = null;
    this.#list?.focusList();
  };

  readonly #act = ({ act }: InspectorActEvent): void => {
    this.message = '';
    switch (act) {
      case 'follow':
        this.following = !this.following;
        return;
      case 'clear':
        return this.#clear();
      case 'copy':
        return void this.#copy(this.rows);
      case 'export':
        return this.#export();
      case 'open':
        return void this.#open();
    }
  };

  #clear(): void {
    this.#feed?.clear();
    this.chosen = null;
    if (this.#feed) this.#sift(this.#feed);
  }

  async #copy(rows: readonly Row[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(rows.map(lineOf).join('\n'));
      this.message = rows.length === 1 ? 'One row copied.' : `${rows.length} rows copied.`;
    } catch {
      this.message = 'The browser did not let the clipboard be used. Use Export instead.';
    }
  }

  #export(): void {
    if (!this.#feed) return;
    const { file } = this.#feed;
    const moment = new Date(file.startedAt).toISOString().replace(/[:.]/g, '-');
    saveFile(`timeline-${moment}.json`, writeTimeline(file));
    this.message = `${file.entries.length} entries exported.`;
  }

  async #open(): Promise<void> {
    const text = await chooseFile();
    if (text !== null) this.load(text);
  }

  /** Shows an exported timeline or recording, or says why it cannot. */
  load(json: string): void {
    try {
      if (isRecording(json)) this.recording = parseRecording(json);
      else [this.file, this.recording] = [parseTimeline(json), null];
      this.message = '';
    } catch (error) {
      this.message = error instanceof Error ? error.message : String(error);
    }
  }

  readonly #press = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key === 'Escape' && this.chosen !== null) return this.#closeDetails();
    if (event.key !== '/' || target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.renderRoot.querySelector('inspector-toolbar')?.focusSearch();
  };

  static override readonly styles = [tokens, base, inspectorStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-inspector': DesktopInspector;
  }
}
