/** A column of a record as text for people. */
import { formattedValue } from '../../records/formatted.js';
import { keyOf } from '../../records/entity.js';
import type { Column } from '../../records/entity.js';
import type { Fields, RecordStore } from '../../records/store.js';

/** '' where there is nothing to show. */
export function shownValue(records: RecordStore, column: Column, record: Fields): string {
  if (column.type === 'lookup') {
    const target = records.followed(column, record);
    return target ? records.nameOf(target.entity, target.id) : '';
  }
  const value = record[keyOf(column)] ?? null;
  if (value === null || value === '') return '';
  if (column.type === 'time') return whenShown(String(value));
  return formattedValue(column, value) ?? String(value);
}

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** A point in time: of today's, the time alone. */
export function whenShown(time: string, now = new Date()): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  const isToday = date.toDateString() === now.toDateString();
  return isToday ? `Today, ${TIME.format(date)}` : `${DAY.format(date)}, ${TIME.format(date)}`;
}
