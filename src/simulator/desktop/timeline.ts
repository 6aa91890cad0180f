/**
 * Everything that passed between the desktop and its providers, what the agent did and what changed by it, in order: for
 * the inspector, for tests and for files. Bounded in entries and in memory. Judges nothing: that is the inspector's part.
 */
import { snapshot, snapshotOfList } from './snapshot.js';
import type { Data } from './snapshot.js';
import type { Rejection } from '../library/protocol.js';

interface Stamp {
  /** Counts from 0 without a gap. */
  readonly id: number;
  /** Milliseconds since the timeline's `startedAt`, by a clock that is never put back. */
  readonly at: number;
  /** Name of the provider that it concerns; '' where it concerns none. */
  readonly provider: string;
  /** Of the method, of the event, of the agent's act, of the change. */
  readonly name: string;
  /** Joins a call with its result, and an event with its handling, within a provider and a direction; otherwise 0. */
  readonly correlation: number;
}

/** What happened, by kind: `detail` is a copy of what was passed then. */
export type Happening =
  /** A provider called a method, with these arguments. */
  | { readonly kind: 'call'; readonly detail: readonly Data[] }
  /**
   * The result of a call; an event that the desktop told a provider of; what the agent did with the desktop; what has changed
   * of it by that: sessions, focus, panel.
   */
  | { readonly kind: 'result' | 'event' | 'act' | 'change'; readonly detail: Data }
  | { readonly kind: 'rejection'; readonly detail: Rejection }
  /** What the provider's handlers made of it: why they failed, or ''. */
  | { readonly kind: 'handled' | 'failed' | 'unheard'; readonly detail: string }
  /** A provider listens, or no longer listens, to the event of this name. */
  | { readonly kind: 'handlerAdded' | 'handlerRemoved'; readonly detail: null }
  /** A provider's client library started. */
  | { readonly kind: 'ready'; readonly detail: null }
  /** Why a provider cannot be used, and what to do about it. */
  | { readonly kind: 'trouble'; readonly detail: string }
  /** A provider sent more than the desktop reads. */
  | { readonly kind: 'flood'; readonly detail: null };

export type EntryKind = Happening['kind'];

export type TimelineEntry = Stamp & Happening;

/** As it is told to the timeline, which keeps a copy. */
export type Occurrence = Pick<Stamp, 'name'> &
  Partial<Pick<Stamp, 'provider' | 'correlation'>> &
  (
    | { readonly kind: 'call'; readonly detail: readonly unknown[] }
    | { readonly kind: 'result' | 'event' | 'act' | 'change'; readonly detail: unknown }
    | Extract<
        Happening,
        {
          kind:
            | 'rejection'
            | 'handled'
            | 'failed'
            | 'unheard'
            | 'trouble'
            | 'handlerAdded'
            | 'handlerRemoved'
            | 'ready'
            | 'flood';
        }
      >
  );

/** As many entries are kept at least, unless they are huge. */
const MOST = 10_000;
/** Entries are dropped in steps: shifting a long array at every entry would cost more than all the rest. */
const STEP = 1_000;
/** Characters of a name, and of what the desktop says itself. */
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 10_000;
/** Characters that all entries may hold together. */
const MOST_CHARACTERS = 32_000_000;

export class Timeline {
  /** Milliseconds since the epoch. */
  readonly startedAt = Date.now();
  readonly #started = performance.now();
  readonly #listeners = new Set<(entry: TimelineEntry) => void>();
  #entries: TimelineEntry[] = [];
  #sizes: number[] = [];
  #size = 0;
  #dropped = 0;

  /** The latest, oldest first: 10,000 of them at the least where there were as many, 11,000 at most. */
  get entries(): readonly TimelineEntry[] {
    return this.#entries;
  }

  /** How many older entries are not kept any more. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Milliseconds since `startedAt`. */
  get now(): number {
    return performance.now() - this.#started;
  }

  record(occurrence: Occurrence): void {
    const { provider = '', correlation = 0 } = occurrence;
    const { happening, size } = copied(occurrence);
    const id = this.#dropped + this.#entries.length;
    const name = occurrence.name.slice(0, LONGEST_NAME);
    const entry = { id, at: this.now, provider, name, correlation, ...happening };
    this.#entries.push(entry);
    this.#sizes.push(size);
    this.#size += size;
    this.#drop();
    for (const listener of this.#listeners) listener(entry);
  }

  /** Calls `listener` at every entry from now on. Returns how to stop it. */
  follow(listener: (entry: TimelineEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The first entry that fits, past or to come. */
  until(fits: (entry: TimelineEntry) => boolean): Promise<TimelineEntry> {
    const past = this.#entries.find(fits);
    if (past) return Promise.resolve(past);
    return new Promise((resolve) => {
      const stop = this.follow((entry) => {
        if (!fits(entry)) return;
        stop();
        resolve(entry);
      });
    });
  }

  #drop(): void {
    const tooMany = this.#entries.length >= MOST + STEP ? STEP : 0;
    const tooLarge = this.#size > MOST_CHARACTERS ? Math.ceil(this.#entries.length / 10) : 0;
    const count = Math.max(tooMany, tooLarge);
    if (count === 0) return;
    this.#size -= this.#sizes.slice(0, count).reduce((sum, size) => sum + size, 0);
    this.#entries = this.#entries.slice(count);
    this.#sizes = this.#sizes.slice(count);
    this.#dropped += count;
  }
}

function copied(occurrence: Occurrence): { readonly happening: Happening; readonly size: number } {
  switch (occurrence.kind) {
    case 'call': {
      const { data, size } = snapshotOfList(occurrence.detail);
      return { happening: { kind: occurrence.kind, detail: data }, size };
    }
    case 'result':
    case 'event':
    case 'act':
    case 'change': {
      const { data, size } = snapshot(occurrence.detail);
      return { happening: { kind: occurrence.kind, detail: data }, size };
    }
    case 'rejection': {
      const { errorCode, message } = occurrence.detail;
      const detail = { errorCode, message: message.slice(0, LONGEST_MESSAGE) };
      return { happening: { kind: occurrence.kind, detail }, size: detail.message.length };
    }
    case 'handled':
    case 'failed':
    case 'unheard':
    case 'trouble': {
      const detail = occurrence.detail.slice(0, LONGEST_MESSAGE);
      return { happening: { kind: occurrence.kind, detail }, size: detail.length };
    }
    default:
      return { happening: { kind: occurrence.kind, detail: null }, size: 0 };
  }
}
