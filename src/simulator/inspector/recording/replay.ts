/** A recording step by step: where the reader is, what of it is shown, and how things stood then. Pure. */
import type { Entry, Recording, State } from '../../../recorder/recording.js';
import type { Source } from '../../../tape.js';

export interface RecordingFilter {
  readonly source: Source | '';
  /** Id of a call, or '' for all. */
  readonly call: string;
  /** Sought in names and details, whatever the case. */
  readonly text: string;
}

const WHOLE: RecordingFilter = { source: '', call: '', text: '' };

export class Replay {
  readonly recording: Recording;
  readonly filter: RecordingFilter;
  /** Those that pass the filter, oldest first. */
  readonly shown: readonly Entry[];
  /** Of the entry that the reader is at; null before the first one. */
  readonly at: number | null;

  private constructor(recording: Recording, filter: RecordingFilter, at: number | null) {
    this.recording = recording;
    this.filter = filter;
    this.shown = recording.entries.filter((entry) => passes(entry, filter));
    this.at = at;
  }

  static of(recording: Recording): Replay {
    return new Replay(recording, WHOLE, null);
  }

  /** Whom the recording tells of, in the order in which they came. */
  get calls(): readonly string[] {
    return [...new Set(this.recording.entries.map(({ call }) => call))].filter((call) => call !== '');
  }

  get entry(): Entry | null {
    return this.recording.entries.find(({ id }) => id === this.at) ?? null;
  }

  /** Among those that are shown; -1 before the first of them. */
  get place(): number {
    const { at } = this;
    return at === null ? -1 : this.shown.findLastIndex(({ id }) => id <= at);
  }

  /** How things stood when this entry had come, whether it is shown or not. */
  get state(): State {
    const { at } = this;
    const { initial, entries } = this.recording;
    const changes = entries.filter(({ id, source }) => source === 'state' && at !== null && id <= at);
    return changes.reduce<State>((state, { detail }) => ({ ...state, ...detail }), initial);
  }

  /** So many shown entries on, or back. Before the first one is nothing but how it began. */
  step(count: number): Replay {
    return this.goTo(this.place + count);
  }

  goTo(place: number): Replay {
    const last = this.shown.length - 1;
    const { [Math.min(last, place)]: entry } = this.shown;
    return new Replay(this.recording, this.filter, place < 0 ? null : (entry?.id ?? null));
  }

  /** The reader stays at the same moment. */
  sift(change: Partial<RecordingFilter>): Replay {
    return new Replay(this.recording, { ...this.filter, ...change }, this.at);
  }
}

function passes(entry: Entry, { source, call, text }: RecordingFilter): boolean {
  if (source !== '' && entry.source !== source) return false;
  if (call !== '' && !JSON.stringify([entry.call, entry.detail]).includes(JSON.stringify(call))) return false;
  const sought = text.trim().toLowerCase();
  return sought === '' || `${entry.name} ${JSON.stringify(entry.detail)}`.toLowerCase().includes(sought);
}
