/**
 * What the form of a new record starts with, out of what a provider passes to it: values by the name of the column, and a
 * lookup by up to three parameters, `customerid`, `customeridname` and `customeridtype`.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/set-field-values-using-parameters-passed-form
 */
import { keyOf } from '../records/entity.js';
import type { Column, Entity } from '../records/entity.js';
import type { Slugs } from './slugs.js';

export interface FormValues {
  /** By the key that the record will have. */
  readonly values: Readonly<Record<string, string>>;
  /** Parameters that the form does not know. */
  readonly unknown: readonly string[];
}

export function formValues(entity: Entity, given: Slugs): FormValues {
  const values: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [name, value] of given) {
    const column = entity.columns.find((candidate) => names(candidate).includes(name));
    if (!column) unknown.push(name);
    else if (name === column.name || name === keyOf(column)) values[keyOf(column)] = value;
  }
  return { values, unknown };
}

/** The record that a form is opened from fills the first lookup that may point to it. */
export function lookupTo(entity: Entity, type: string, id: string): Readonly<Record<string, string>> {
  const column = entity.columns.find(({ targets }) => targets.includes(type));
  return column ? { [keyOf(column)]: id } : {};
}

function names(column: Column): readonly string[] {
  const { name, type } = column;
  return type === 'lookup' ? [name, `${name}name`, `${name}type`, keyOf(column)] : [name];
}
