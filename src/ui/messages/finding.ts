/** The texts of the list under the number field: fetched with it. */
import type { Person } from '../../people.js';
import type { Messages } from '../messages.js';

export interface FindingTexts {
  readonly list: string;
  readonly group: Readonly<Record<Person['kind'] | 'recent', string>>;
  readonly found: (count: number) => string;
  readonly nobody: string;
}

const en: FindingTexts = {
  list: 'Who to call',
  group: { customer: 'Customers', recent: 'Recent calls', colleague: 'Colleagues' },
  found: (count) => (count === 1 ? '1 match' : `${count} matches`),
  nobody: 'Nobody found.',
};

const de: FindingTexts = {
  list: 'Wen anrufen',
  group: { customer: 'Kunden', recent: 'Letzte Anrufe', colleague: 'Kollegen' },
  found: (count) => (count === 1 ? '1 Treffer' : `${count} Treffer`),
  nobody: 'Niemand gefunden.',
};

export function findingTexts({ locale }: Messages): FindingTexts {
  return locale === 'de' ? de : en;
}
