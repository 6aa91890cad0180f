/** Reads a timeline, running or from a file, into an inspection: what is new, in portions that no reader feels. */
import { Inspection } from './inspection.js';
import { surroundingsOf } from './surroundings.js';
import type { Desktop } from '../desktop/desktop.js';
import type { Surroundings } from './surroundings.js';
import type { TimelineEntry } from '../desktop/timeline.js';
import type { TimelineFile } from './timeline-file.js';

/** What is read: `Timeline` is one. */
export interface Source {
  readonly entries: readonly TimelineEntry[];
  readonly dropped: number;
  readonly startedAt: number;
  readonly now: number;
}

/** Milliseconds of a frame that may be spent on reading. */
const PORTION = 6;

export class Feed {
  readonly source: Source;
  readonly surroundings: Surroundings;
  readonly inspection: Inspection;
  #next = 0;

  constructor(source: Source, surroundings: Surroundings) {
    this.source = source;
    this.surroundings = surroundings;
    this.inspection = new Inspection(surroundings);
  }

  static ofDesktop(desktop: Pick<Desktop, 'timeline' | 'providers' | 'templates'>): Feed {
    return new Feed(desktop.timeline, surroundingsOf(desktop));
  }

  static ofFile({ entries, dropped, startedAt, surroundings }: TimelineFile): Feed {
    return new Feed({ entries, dropped, startedAt, now: entries.at(-1)?.at ?? 0 }, surroundings);
  }

  /** Reads on for some milliseconds. @returns whether there is more */
  read(): boolean {
    const { entries, now } = this.source;
    const oldest = entries[0]?.id ?? this.#next;
    const until = performance.now() + PORTION;
    let place = Math.max(0, this.#next - oldest);
    while (place < entries.length && performance.now() < until) {
      const entry = entries[place];
      if (entry) this.inspection.add(entry);
      place += 1;
    }
    this.#next = oldest + place;
    this.inspection.forget(oldest);
    const isRead = place === entries.length;
    if (isRead) this.inspection.advance(now);
    return !isRead;
  }

  /** Forgets all rows; what they have taught stays. */
  clear(): void {
    this.inspection.forget(this.#next);
  }

  /** As it is written to a file. */
  get file(): TimelineFile {
    const { entries, dropped, startedAt } = this.source;
    return { entries, dropped, startedAt, surroundings: this.surroundings };
  }
}
