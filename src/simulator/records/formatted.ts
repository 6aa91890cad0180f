/** A value as people read it: the label of a choice, a time, a number with its separators. */
import type { Column } from './entity.js';
import type { Value } from './fields.js';

const TIME = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'short',
  timeStyle: 'short',
});
const NUMBER = new Intl.NumberFormat('en-US');

/** Null where the value itself is all there is to read. The name behind a lookup is not known here. */
export function formattedValue({ type, options }: Column, value: Value): string | null {
  switch (type) {
    case 'choice':
    case 'flag':
      return options.find((option) => option.value === value)?.label ?? null;
    case 'time':
      return typeof value === 'string' ? TIME.format(new Date(value)) : null;
    case 'number':
      return typeof value === 'number' ? NUMBER.format(value) : null;
    default:
      return null;
  }
}
