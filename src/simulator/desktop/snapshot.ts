/**
 * Copies of what providers send, for the timeline: as it was at the time, bounded in size, and writable as JSON. What JSON
 * cannot say becomes an object whose key `$` names it: `{"$": "undefined"}`, `{"$": "Map", "entries": […]}`; what is too
 * long is cut and says how long it was. A key `$` of the provider's own is written `$$`.
 */
export type Data =
  string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data | undefined };

/** Characters kept of one text. */
const LONGEST_TEXT = 4_000;
const LONGEST_KEY = 200;
/** Characters kept of one entry, its keys included. */
const MOST_CHARACTERS = 40_000;
/** Values kept of one entry, and of them the deepest. */
const MOST_VALUES = 2_000;
const DEEPEST = 24;

export interface Snapshot<Kind extends Data = Data> {
  readonly data: Kind;
  /** About how many characters it holds. */
  readonly size: number;
}

export function snapshot(value: unknown): Snapshot {
  const copier = new Copier();
  return { data: copier.copy(value, 0), size: copier.size };
}

export function snapshotOfList(values: readonly unknown[]): Snapshot<readonly Data[]> {
  const copier = new Copier();
  return { data: copier.list(values, values.length, 0), size: copier.size };
}

class Copier {
  /** A value without a text costs something, too. */
  size = 0;
  #values = 0;
  readonly #around = new Set<object>();

  copy(value: unknown, depth: number): Data {
    this.#values += 1;
    this.size += 8;
    switch (typeof value) {
      case 'string':
        return this.#text(value);
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : { $: String(value) };
      case 'bigint':
        return { $: 'BigInt', text: this.#text(String(value)) };
      case 'object':
        return value === null ? null : this.#guarded(value, depth);
      default:
        return { $: typeof value };
    }
  }

  /** A structured clone can hold itself. */
  #guarded(value: object, depth: number): Data {
    if (this.#around.has(value)) return { $: 'circular' };
    if (depth > DEEPEST) return { $: 'cut', depth };
    this.#around.add(value);
    const data = this.#object(value, depth + 1);
    this.#around.delete(value);
    return data;
  }

  #object(value: object, depth: number): Data {
    if (Array.isArray(value)) return this.list(value, value.length, depth);
    if (value instanceof Map) return { $: 'Map', entries: this.list(value, value.size, depth) };
    if (value instanceof Set) return { $: 'Set', values: this.list(value, value.size, depth) };
    if (value instanceof Date) return { $: 'Date', text: String(value) };
    if (value instanceof Error) return { $: 'Error', text: this.#text(String(value)) };
    if (!isPlain(value)) return { $: nameOf(value) };
    return this.#fields(value, depth);
  }

  list(values: Iterable<unknown>, length: number, depth: number): readonly Data[] {
    const copies: Data[] = [];
    for (const value of values) {
      if (this.#isFull) return [...copies, { $: 'cut', values: length - copies.length }];
      copies.push(this.copy(value, depth));
    }
    return copies;
  }

  /** Without a prototype, so that a key `__proto__` is a key like any other. */
  #fields(value: object, depth: number): Data {
    const copy = Object.create(null) as Record<string, Data>;
    for (const key of Object.keys(value)) {
      if (this.#isFull) return { ...copy, $: 'cut', values: Object.keys(value).length };
      copy[this.#key(key)] = this.copy(Reflect.get(value, key), depth);
    }
    return copy;
  }

  #key(key: string): string {
    const name = key.length > LONGEST_KEY ? `${detached(key, LONGEST_KEY)}…` : key;
    this.size += name.length;
    return /^\$+$/.test(name) ? `${name}$` : name;
  }

  get #isFull(): boolean {
    return this.#values >= MOST_VALUES || this.size >= MOST_CHARACTERS;
  }

  #text(text: string): Data {
    const room = Math.max(0, Math.min(LONGEST_TEXT, MOST_CHARACTERS - this.size));
    this.size += Math.min(text.length, room);
    return text.length <= room ? text : { $: 'cut', characters: text.length, text: detached(text, room) };
  }
}

/** The beginning of a text as a text of its own: a slice would keep the whole of it in memory. */
function detached(text: string, length: number): string {
  return new TextDecoder().decode(new TextEncoder().encode(text.slice(0, length)));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function nameOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
