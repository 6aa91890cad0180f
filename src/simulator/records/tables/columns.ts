/** Columns by what is in them, with the lengths that Dataverse gives them, and the columns that many tables have. */
import type { Collection, Column, ColumnType, Option } from '../entity.js';

const LENGTHS: Partial<Record<ColumnType, number>> = {
  text: 100,
  memo: 2_000,
  phone: 50,
  email: 100,
  url: 200,
};

export function column(
  name: string,
  label: string,
  type: Exclude<ColumnType, 'choice' | 'lookup'>,
  details: Partial<Column> = {},
): Column {
  return {
    name,
    label,
    type,
    targets: [],
    options: [],
    maxLength: LENGTHS[type] ?? 0,
    readOnly: false,
    cascades: false,
    ...details,
  };
}

export function lookup(
  name: string,
  label: string,
  targets: readonly string[],
  details: Partial<Column> = {},
): Column {
  return { ...column(name, label, 'text', { maxLength: 0, ...details }), type: 'lookup', targets };
}

/** `labels` by the value that stands for each. */
export function choice(name: string, label: string, labels: Readonly<Record<number, string>>): Column {
  const options = Object.entries(labels).map(([value, text]): Option => ({
    value: Number(value),
    label: text,
  }));
  return { ...column(name, label, 'number', { options }), type: 'choice' };
}

export function flag(name: string, label: string, whenTrue: string, whenFalse: string): Column {
  const options = [
    { value: true, label: whenTrue },
    { value: false, label: whenFalse },
  ];
  return column(name, label, 'flag', { options });
}

export const collection = (name: string, entity: string, by: string, owned = false): Collection => ({
  name,
  entity,
  lookup: by,
  owned,
});

export const ADDRESS: readonly Column[] = [
  column('address1_line1', 'Street', 'text', { maxLength: 250 }),
  column('address1_city', 'City', 'text', { maxLength: 80 }),
  column('address1_stateorprovince', 'State', 'text', { maxLength: 50 }),
  column('address1_postalcode', 'Postal code', 'text', { maxLength: 20 }),
  column('address1_country', 'Country', 'text', { maxLength: 80 }),
];

/** What the organisation itself keeps of every record. */
export const KEPT: readonly Column[] = [
  lookup('ownerid', 'Owner', ['systemuser']),
  column('createdon', 'Created', 'time', { readOnly: true }),
  column('modifiedon', 'Modified', 'time', { readOnly: true }),
  column('versionnumber', 'Version', 'number', { readOnly: true }),
];

/** Whether a record is in use, where that is all there is to say. */
export const ACTIVE: readonly Column[] = [
  choice('statecode', 'Status', { 0: 'Active', 1: 'Inactive' }),
  choice('statuscode', 'Status reason', { 1: 'Active', 2: 'Inactive' }),
];
