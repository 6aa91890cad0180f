/** What an agent typed into a form, as a request of the Web API has it: texts become what their columns hold. */
import { columnAt, navigationName } from './entity.js';
import type { Column, Entity } from './entity.js';
import type { Fields, Value } from './fields.js';

/** `follow` finds the table of a looked-up record. What does not fit its column is left for the organisation to refuse. */
export function typedValues(
  entity: Entity,
  fields: Fields,
  follow: (column: Column, id: string) => { readonly entity: string; readonly setName: string } | null,
): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]): [string, Value] => {
      const column = columnAt(entity, key);
      if (column?.type !== 'lookup') return [key, column ? typed(column, value) : value];
      const target = typeof value === 'string' ? follow(column, value) : null;
      const name = navigationName(entity, column, target?.entity ?? column.targets[0] ?? '');
      return [`${name}@odata.bind`, target ? `/${target.setName}(${String(value)})` : null];
    }),
  );
}

function typed({ type }: Column, value: Value): Value {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  switch (type) {
    case 'number':
    case 'choice':
      return /^-?\d+$/.test(value.trim()) ? Number(value) : value;
    case 'flag':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      return value;
  }
}
