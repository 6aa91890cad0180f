/**
 * A timeline as rows to be read: a call with its answer and an event with its handling are one row each, with duration,
 * warnings, and the reason of a rejection. Takes entries one after the other; knows no page and no clock.
 */
import { judge } from './rules/rule.js';
import { LATE_RULES, RULES } from './rules/rules.js';
import { Past } from './past.js';
import { PATIENCE } from './rules/start.js';
import { reasonOf } from './reasons.js';
import type { Moment, Warning } from './rules/rule.js';
import type { Surroundings } from './surroundings.js';
import type { TimelineEntry } from '../desktop/timeline.js';

/** Never changes: a row that learns its outcome is replaced by another one. */
export interface Row {
  readonly entry: TimelineEntry;
  /** Result or rejection of a call, handling of an event; null for what has none, or none yet. */
  readonly outcome: TimelineEntry | null;
  readonly warnings: readonly Warning[];
  /** Why the call was rejected; '' where it was not. */
  readonly reason: string;
}

export class Inspection {
  readonly #surroundings: Surroundings;
  readonly #past = new Past();
  #rows: Row[] = [];
  /** Place of the first row among all that ever were. */
  #base = 0;
  /** Rows that wait for their outcome, by what joins them; the place is one among all that ever were. */
  readonly #open = new Map<string, { readonly entry: TimelineEntry; readonly place: number }>();
  /** Rows that the late rules are still to judge, oldest first. */
  #due: { readonly entry: TimelineEntry; readonly place: number }[] = [];

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Oldest first. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  add(entry: TimelineEntry): void {
    this.advance(entry.at);
    const key = keyOf(entry);
    const opened = isOutcome(entry) ? this.#open.get(key) : undefined;
    const moment = this.#moment(entry, opened?.entry ?? null);
    const warnings = RULES.flatMap((rule) => judge(rule, moment));
    const reason = reasonOf(moment);
    if (opened) this.#complete(opened.place, entry, warnings, reason);
    else this.#append({ entry, outcome: null, warnings, reason });
    this.#past.learn(entry, opened?.entry ?? null);
    if (opened) this.#open.delete(key);
  }

  /** The time is `now`, in the timeline's own milliseconds: judges what should have happened by then. */
  advance(now: number): void {
    const ripe = this.#due.findIndex(({ entry }) => entry.at + PATIENCE > now);
    const count = ripe === -1 ? this.#due.length : ripe;
    if (count === 0) return;
    for (const { entry, place } of this.#due.splice(0, count)) this.#judgeLate(entry, place);
  }

  /** Forgets the rows of entries older than this, as the timeline has; what they have taught stays. */
  forget(id: number): void {
    const first = this.#rows.findIndex(({ entry }) => entry.id >= id);
    const count = first === -1 ? this.#rows.length : first;
    if (count === 0) return;
    this.#rows = this.#rows.slice(count);
    this.#base += count;
    for (const [key, { place }] of this.#open) if (place < this.#base) this.#open.delete(key);
  }

  #append(row: Row): void {
    const waiting = { entry: row.entry, place: this.#base + this.#rows.length };
    this.#rows.push(row);
    if (isOpener(row.entry)) this.#open.set(keyOf(row.entry), waiting);
    if (isJudgedLate(row.entry)) this.#due.push(waiting);
  }

  #complete(place: number, outcome: TimelineEntry, warnings: readonly Warning[], reason: string): void {
    const row = this.#rows[place - this.#base];
    if (!row) return;
    this.#rows[place - this.#base] = { ...row, outcome, warnings: [...row.warnings, ...warnings], reason };
  }

  #judgeLate(entry: TimelineEntry, place: number): void {
    const row = this.#rows[place - this.#base];
    const isSettled = isOpener(entry) && !this.#open.has(keyOf(entry));
    // With another page in the frame nothing of the former one is waited for.
    const wasReloaded = (this.#past.of(entry.provider).readyAt ?? 0) > entry.at;
    if (!row || isSettled || wasReloaded) return;
    const moment = this.#moment(entry, null);
    const warnings = LATE_RULES.flatMap((rule) => judge(rule, moment));
    if (warnings.length > 0)
      this.#rows[place - this.#base] = { ...row, warnings: [...row.warnings, ...warnings] };
  }

  #moment(entry: TimelineEntry, opener: TimelineEntry | null): Moment {
    const provider = this.#past.of(entry.provider);
    return { entry, opener, provider, past: this.#past, surroundings: this.#surroundings };
  }
}

/** Milliseconds from call to answer, or from event to handling; null where there is no outcome. */
export function durationOf({ entry, outcome }: Row): number | null {
  return outcome && outcome.at - entry.at;
}

function isOpener({ kind }: TimelineEntry): boolean {
  return kind === 'call' || kind === 'event';
}

function isOutcome({ kind }: TimelineEntry): boolean {
  return ['result', 'rejection', 'handled', 'failed', 'unheard'].includes(kind);
}

function isJudgedLate({ kind, name }: TimelineEntry): boolean {
  return (
    kind === 'call' || kind === 'event' || kind === 'ready' || (kind === 'change' && name === 'sessionClosed')
  );
}

/** Calls and events count apart. */
function keyOf({ kind, provider, correlation }: TimelineEntry): string {
  const isCall = kind === 'call' || kind === 'result' || kind === 'rejection';
  return `${isCall ? 'call' : 'event'} ${correlation} ${provider}`;
}
