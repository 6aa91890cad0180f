/** Which rows are shown. */
import { argumentText, kindWord, outcomeText } from './words.js';
import type { Row } from './inspection.js';

/** Kinds as the reader of the list tells them apart. */
export type RowKind = 'calls' | 'events' | 'desktop' | 'other';

export interface Filter {
  /** Name of one provider, or '' for all and what concerns none. */
  readonly provider: string;
  readonly kind: RowKind | '';
  readonly onlyWarnings: boolean;
  /** Sought in names, arguments, outcomes and warnings, whatever the case. */
  readonly text: string;
}

export const NO_FILTER: Filter = { provider: '', kind: '', onlyWarnings: false, text: '' };

/** Applies one filter to rows, and remembers what it found: a row never changes. */
export class Sieve {
  readonly filter: Filter;
  readonly #text: string;
  readonly #found = new WeakMap<Row, boolean>();

  constructor(filter: Filter) {
    this.filter = filter;
    this.#text = filter.text.trim().toLowerCase();
  }

  /** A list of its own, also where nothing is left out. */
  apply(rows: readonly Row[]): Row[] {
    return rows.filter((row) => this.#fits(row));
  }

  #fits(row: Row): boolean {
    const known = this.#found.get(row);
    if (known !== undefined) return known;
    const fits = this.#judge(row);
    this.#found.set(row, fits);
    return fits;
  }

  #judge(row: Row): boolean {
    const { provider, kind, onlyWarnings } = this.filter;
    if (provider !== '' && row.entry.provider !== provider) return false;
    if (kind !== '' && rowKind(row) !== kind) return false;
    if (onlyWarnings && row.warnings.length === 0) return false;
    return this.#text === '' || searched(row).includes(this.#text);
  }
}

function rowKind({ entry }: Row): RowKind {
  switch (entry.kind) {
    case 'call':
      return 'calls';
    case 'event':
      return 'events';
    case 'act':
    case 'change':
      return 'desktop';
    default:
      return 'other';
  }
}

function searched(row: Row): string {
  const { entry, reason, warnings } = row;
  const words = warnings.map(({ code, sentence }) => `${code} ${sentence}`).join(' ');
  return [entry.provider, kindWord(entry), entry.name, argumentText(row), outcomeText(row), reason, words]
    .join(' ')
    .toLowerCase();
}
