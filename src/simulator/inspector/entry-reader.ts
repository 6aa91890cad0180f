/** Reads one value of a timeline's file, which may hold anything, and names its place when it is not what it should be. */
import type { Data } from '../desktop/snapshot.js';
import { isKind, KINDS } from './kinds.js';
import type { EntryKind, Happening, TimelineEntry } from '../desktop/timeline.js';

const DEEPEST = 100;

export class EntryReader {
  readonly value: unknown;
  readonly #place: string;
  readonly #fail: (message: string) => Error;

  constructor(value: unknown, place: string, fail: (message: string) => Error) {
    this.value = value;
    this.#place = place;
    this.#fail = fail;
  }

  field(name: string): EntryReader {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.wrong('an object');
    const place = this.#place === 'the file' ? name : `${this.#place}.${name}`;
    return this.#inner(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined, place);
  }

  list(most: number): readonly EntryReader[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.wrong('a list');
    if (value.length > most) throw this.wrong(`a list of at most ${most}`);
    return value.map((item: unknown, index) => this.#inner(item, `${this.#place}[${index}]`));
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.wrong('a text');
    return this.value;
  }

  texts(): readonly string[] {
    return this.list(1_000).map((item) => item.text());
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.wrong('true or false');
    return this.value;
  }

  count(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw this.wrong('a whole number from 0');
    return value;
  }

  time(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw this.wrong('a number of milliseconds from 0');
    return value;
  }

  moment(): number {
    const moment = Date.parse(this.text());
    if (Number.isNaN(moment)) throw this.wrong('a moment such as 2026-11-21T09:00:00.000Z');
    return moment;
  }

  /** Anything that JSON can say, unless it is nested so deeply that writing it again would fail. */
  data(): Data {
    if (isTooDeep(this.value, DEEPEST)) throw this.wrong(`nested ${DEEPEST} levels deep at most`);
    return this.value as Data;
  }

  entry(): TimelineEntry {
    return {
      id: this.field('id').count(),
      at: this.field('at').time(),
      provider: this.field('provider').text(),
      name: this.field('name').text(),
      correlation: this.field('correlation').count(),
      ...this.#happening(this.field('kind').text()),
    };
  }

  #happening(kind: string): Happening {
    if (!isKind(kind))
      throw this.#fail(`${this.#place}.kind is “${kind.slice(0, 40)}”, which is no kind of entry.`);
    // The table of kinds says which details belong to which kind, as the type does.
    return { kind, detail: this.#detail(KINDS[kind].detail, this.field('detail')) } as Happening;
  }

  #detail(form: (typeof KINDS)[EntryKind]['detail'], detail: EntryReader): Happening['detail'] {
    switch (form) {
      case 'arguments':
        return detail.list(100).map((item) => item.data());
      case 'data':
        return detail.data();
      case 'rejection':
        return { errorCode: detail.field('errorCode').count(), message: detail.field('message').text() };
      case 'text':
        return detail.text();
      case 'nothing':
        return null;
    }
  }

  #inner(value: unknown, place: string): EntryReader {
    return new EntryReader(value, place, this.#fail);
  }

  /** The error that it deserves, because it is not what is wanted. */
  wrong(wanted: string): Error {
    return this.#fail(`${this.#place} must be ${wanted}, and is ${described(this.value)}.`);
  }
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}

function described(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
