/** Whom what was typed could mean: customers, recent calls and colleagues, each number once. Pure. */
import type { Customer, Ended } from '../call/call.js';
import type { Person } from '../people.js';
import { wordsOf } from './highlight.js';
import type { Messages } from './messages.js';
import { nameOf, recordName } from './who.js';

/** One line of the list. */
export interface Found {
  readonly group: Person['kind'] | 'recent';
  readonly name: string;
  /** What tells namesakes apart, in words. */
  readonly detail: string;
  readonly number: string;
  readonly customer: Customer | null;
}

const MOST: Readonly<Record<Found['group'], number>> = { customer: 6, recent: 3, colleague: 4 };

/** Fewer characters are in almost every name. */
const LEAST = 2;

/** Whether a search for it makes sense: not for a code, such as `*21#`. */
export function isSearchable(typed: string): boolean {
  return typed.trim().length >= LEAST && !/[*#]/.test(typed);
}

export function findings(
  typed: string,
  people: readonly Person[],
  recent: readonly Ended[],
  messages: Messages,
): readonly Found[] {
  if (!isSearchable(typed)) return [];
  const customers = people.filter(({ kind }) => kind === 'customer').map((person) => known(person, messages));
  const colleagues = people
    .filter(({ kind }) => kind === 'colleague')
    .map((person) => known(person, messages));
  const calls = recent.map((call) => called(call, messages)).filter((found) => matches(found, typed));
  const taken = new Set<string>();
  const isFirst = ({ number, name, group }: Found) => {
    const digits = number.replace(/\D/g, '') || number;
    // One number of several people is theirs all; a call to it tells nothing new.
    const key = group === 'recent' ? digits : `${digits} ${name}`;
    const isNew = number !== '' && !taken.has(key);
    taken.add(key).add(digits);
    return isNew;
  };
  return [customers, calls, colleagues].flatMap((group) =>
    group.filter(isFirst).slice(0, group[0] ? MOST[group[0].group] : 0),
  );
}

function known({ kind, name, detail, number, customer }: Person, messages: Messages): Found {
  return {
    ...{ group: kind, number, customer },
    name: name || number,
    detail: customer ? recordName(customer, messages) : detail,
  };
}

function called(call: Ended, messages: Messages): Found {
  const { party, customer } = call;
  return {
    ...{ group: 'recent', number: party.number, customer, name: nameOf(call, messages) },
    detail: customer ? recordName(customer, messages) : '',
  };
}

function matches({ name, number }: Found, typed: string): boolean {
  const text = name.toLocaleLowerCase();
  const digits = /\p{L}/u.test(typed) ? '' : typed.replace(/\D/g, '');
  if (digits !== '') return number.replace(/\D/g, '').includes(digits);
  return wordsOf(typed).every((word) => text.includes(word.toLocaleLowerCase()));
}
