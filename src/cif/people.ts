/** Finds people by a part of their name or number, customers and colleagues. Knows no call: they are to be called. */
import { AsYouType, isSupportedCountry } from 'libphonenumber-js/min';
import type { RecordTable } from '../config/config.js';
import type { People, Person } from '../people.js';
import type { Host } from './host.js';
import { aborted } from './limit.js';
import { contains, search, type Hit } from './search.js';

/** As many as one search gives: nobody reads through more names, and of numbers that end alike most are not meant. */
const MOST = { names: 10, numbers: 50 };
/** Beyond these nobody types, and every host refuses a query at some length. */
const MOST_WORDS = 5;
const LONGEST = 60;
/** Fewer digits are in every number. */
const LEAST_DIGITS = 3;
/** With so many, the last four find the number in almost every way of writing, and not too many others. */
const MANY_DIGITS = 7;

export interface AddressBook {
  readonly host: Host;
  readonly customers: readonly RecordTable[];
  readonly colleagues: readonly RecordTable[];
  /** ISO 3166 code of the agents' country, or ''. */
  readonly country: string;
}

/** What a table is asked for, and which numbers of a hit were meant. */
interface Query {
  readonly condition: (table: RecordTable) => string;
  readonly isMeant: (phone: string) => boolean;
  readonly most: number;
}

/** Customers before colleagues, each in the order of the tables. A table that gives no answer has nobody. Never rejects. */
export async function findPeople(
  { host, customers, colleagues, country }: AddressBook,
  text: string,
  signal: AbortSignal,
): ReturnType<People['find']> {
  const query = queryFor(text.trim().slice(0, LONGEST), country);
  if (!query || signal.aborted) return [];
  const ask = async (table: RecordTable, kind: Person['kind']) => {
    const hits = await search(host, table, query.condition(table), query.most).catch(() => []);
    return hits.flatMap((hit) => peopleIn(hit, kind, query));
  };
  const answers = Promise.all([
    ...customers.map((table) => ask(table, 'customer')),
    ...colleagues.map((table) => ask(table, 'colleague')),
  ]);
  return (await Promise.race([aborted(signal), answers]))?.flat() ?? [];
}

function queryFor(text: string, country: string): Query | null {
  if (/\p{L}/u.test(text)) return byName(text.split(/\s+/).slice(0, MOST_WORDS));
  const digits = text.replace(/\D/g, '');
  return digits.length >= LEAST_DIGITS && /^[\d\s()+./-]+$/.test(text)
    ? byNumber(text, digits, country)
    : null;
}

/** All words, in any order: `Castro, Maria`. */
function byName(words: readonly string[]): Query {
  const bare = words.map((word) => word.replace(/^[,;]+|[,;]+$/g, '')).filter((word) => word !== '');
  return {
    condition: ({ name }) => bare.map((word) => contains(name, word)).join(' and '),
    isMeant: () => true,
    most: MOST.names,
  };
}

/** As typed, as digits, and as the country writes the beginning of such a number. */
function byNumber(text: string, digits: string, country: string): Query {
  const written = new AsYouType(isSupportedCountry(country) ? country : undefined).input(text);
  const end = digits.length < MANY_DIGITS ? [] : [digits.slice(-4)];
  const forms = [...new Set([text, digits, written.replace(/\D+$/, ''), ...end])];
  return {
    condition: ({ phones }) =>
      phones.flatMap((column) => forms.map((form) => contains(column, form))).join(' or '),
    isMeant: (phone) => phone.replace(/\D/g, '').includes(digits),
    most: MOST.numbers,
  };
}

/** One for each number: which of them to call is for the agent to say. */
function peopleIn({ customer, phones }: Hit, kind: Person['kind'], { isMeant }: Query): readonly Person[] {
  const { name, detail } = customer;
  const known = { kind, name, detail, customer: kind === 'customer' ? customer : null };
  return phones.filter(isMeant).map((number) => ({ ...known, number }));
}
