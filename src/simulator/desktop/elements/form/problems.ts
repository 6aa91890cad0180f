/** What is wrong with what stands in a form, said beside the field before the organisation is asked. */
import { keyOf } from '../../../records/entity.js';
import type { Column } from '../../../records/entity.js';

/** Sentences by the key of the column. */
export type Problems = ReadonlyMap<string, string>;

/** `valueOf` gives what stands in the field of a column. */
export function problemsOf(
  columns: readonly Column[],
  required: readonly string[],
  valueOf: (column: Column) => string,
): Problems {
  const found = columns.flatMap((column): readonly (readonly [string, string])[] => {
    const problem = problemOf(column, valueOf(column).trim(), required.includes(column.name));
    return problem ? [[keyOf(column), problem]] : [];
  });
  return new Map(found);
}

function problemOf({ label, type, maxLength }: Column, value: string, isRequired: boolean): string {
  if (value === '') return isRequired ? `${label} is needed.` : '';
  if (maxLength > 0 && value.length > maxLength) {
    return `${label} is ${value.length} characters long; ${maxLength} fit.`;
  }
  switch (type) {
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(value) ? '' : 'Enter an email address, as ann@contoso.example.';
    case 'url':
      return isWebAddress(value) ? '' : 'Enter a web address, as https://contoso.example.';
    case 'number':
      return /^\d{1,9}$/.test(value) ? '' : 'Enter a whole number.';
    default:
      return '';
  }
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
