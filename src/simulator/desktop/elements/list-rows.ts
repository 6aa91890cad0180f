/** The rows of a list as the agent wants them: those with a word in them, by a column, page by page. */
import { keyOf } from '../../records/entity.js';
import { shownValue } from './shown.js';
import type { Column } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Those in which one of the columns mentions the text. */
export function withText(
  records: RecordStore,
  rows: readonly Fields[],
  columns: readonly Column[],
  text: string,
): readonly Fields[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return rows;
  return rows.filter((row) =>
    columns.some((column) => shownValue(records, column, row).toLowerCase().includes(sought)),
  );
}

const collator = new Intl.Collator('en', { numeric: true });

/** Times and numbers by their value, all else as it reads. */
export function inOrder(
  records: RecordStore,
  rows: readonly Fields[],
  { column, descending }: Order,
): readonly Fields[] {
  const isText = column.type !== 'time' && column.type !== 'number';
  const keyed = rows.map((row) => ({
    row,
    key: isText ? shownValue(records, column, row) : String(row[keyOf(column)] ?? ''),
  }));
  keyed.sort((one, other) => collator.compare(one.key, other.key));
  const sorted = keyed.map(({ row }) => row);
  return descending ? sorted.reverse() : sorted;
}
