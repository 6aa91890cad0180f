/** What a query finds among the records of its table. */
import { compareValues } from './comparison.js';
import { edmType } from '../column-value.js';
import type { Column } from '../entity.js';
import type { Fields } from '../fields.js';
import type { Order, Query } from './query.js';

export function runQuery({ entity, filter, search, orderBy, top }: Query, records: readonly Fields[]) {
  const mentions = mentionsOf(search, entity.columns);
  const found = records.filter((record) => filter(record) && mentions(record));
  return orderBy.length === 0
    ? found.slice(0, top)
    : found.sort((one, other) => compare(one, other, orderBy)).slice(0, top);
}

/** Every word, or every "phrase in quotes", stands in one of the columns of text: as the search of the desktop finds. */
function mentionsOf(search: string, columns: readonly Column[]): (record: Fields) => boolean {
  const texts = columns.filter(({ type }) => edmType(type) === 'Edm.String');
  const words = [...search.toLowerCase().matchAll(/"([^"]*)"|[^\s"]+/g)].map(
    ([word, phrase]) => phrase ?? word,
  );
  if (words.length === 0) return () => true;
  return (record) => {
    let text = '';
    for (const { name } of texts) text += `${record[name] ?? ''}\n`;
    text = text.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function compare(one: Fields, other: Fields, orderBy: readonly Order[]): number {
  for (const { key, descending } of orderBy) {
    const order = compareValues(one[key] ?? null, other[key] ?? null);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}
