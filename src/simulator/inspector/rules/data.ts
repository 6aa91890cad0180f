/** Mistakes with arguments: text for objects and the reverse, broken JSON, queries and references to records. */
import { argumentsOf, fieldsOf, isPlainObject, parsed, textOf } from '../reading.js';
import { filterOf as filterOfQuery, hasBareAmpersand, hasUnescapedQuote } from '../odata.js';
import { isCall } from './sessions.js';
import type { Data } from '../../desktop/snapshot.js';
import type { Moment, Rule } from './rule.js';

/** Arguments that are documented as JSON text, by method and position. */
const JSON_TEXTS = new Map<string, readonly number[]>([
  ['createRecord', [1]],
  ['updateRecord', [2]],
  ['openForm', [0, 1]],
  ['updateConversation', [1]],
]);

/** Arguments that are documented as objects. */
const OBJECTS = new Map<string, readonly number[]>([
  ['createSession', [0]],
  ['notifyEvent', [0]],
  ['createTab', [0]],
  ['setSessionTitle', [0]],
  ['setTabTitle', [1]],
  ['updateContext', [0]],
  ['logAnalyticsEvent', [0]],
]);

const QUERIES = new Map([
  ['searchAndOpenRecords', 1],
  ['retrieveRecord', 2],
]);

export const DATA_RULES: readonly Rule[] = [
  {
    code: 'object-for-text',
    finds: (moment) =>
      argumentsAt(JSON_TEXTS, moment).some(isPlainObject)
        ? `${moment.entry.name} gets an object where the documentation asks for its JSON text.`
        : null,
    cure: 'Pass JSON.stringify(…) of it.',
  },
  {
    code: 'text-for-object',
    finds: (moment) =>
      argumentsAt(OBJECTS, moment).some((value) => typeof value === 'string')
        ? `${moment.entry.name} gets a text where the documentation asks for an object.`
        : null,
    cure: 'Pass the object itself.',
  },
  {
    code: 'broken-json',
    finds: (moment) =>
      argumentsAt(JSON_TEXTS, moment).some(
        (value) => typeof value === 'string' && parsed(value) === undefined,
      )
        ? `The text that ${moment.entry.name} gets is no JSON.`
        : null,
    cure: 'Make it by JSON.stringify; do not put it together by hand.',
  },
  {
    code: 'unescaped-quote',
    finds: (moment) => {
      const filter = filterOf(moment);
      return hasUnescapedQuote(filter)
        ? `A quote within a text of the filter is not doubled, and ends the text too early: ${filter.slice(0, 200)}`
        : null;
    },
    cure: "Double every quote in a value, as in O''Brien, and encode the value by encodeURIComponent.",
    page: 'reference/microsoft-ciframework/searchandopenrecords',
  },
  {
    code: 'bare-ampersand',
    finds: (moment) =>
      hasBareAmpersand(filterOf(moment))
        ? 'A text of the query has an ampersand in it, which ends the option in the middle of the text.'
        : null,
    cure: 'Encode every value by encodeURIComponent.',
    page: 'reference/microsoft-ciframework/searchandopenrecords',
  },
  {
    code: 'braces-in-reference',
    finds: ({ entry }) => {
      const position = JSON_TEXTS.get(entry.name)?.[0];
      if (entry.kind !== 'call' || position === undefined) return null;
      const key = referenceWithBraces(entry.detail[position]);
      return key === null
        ? null
        : `“${key}” refers to a record by an id in braces, which Dataverse does not take.`;
    },
    cure: 'Take the braces off: getEnvironment gives userId with them.',
    page: 'reference/microsoft-ciframework/createrecord',
  },
  {
    code: 'analytics-without-conversation',
    finds: (moment) =>
      isCall(moment, 'logAnalyticsEvent') &&
      textOf(fieldsOf(argumentsOf(moment.entry)[0]).get('conversationId')) === ''
        ? 'The analytics event names no conversationId: it belongs to no conversation.'
        : null,
    cure: 'Take the conversationId from getSession.',
  },
];

function argumentsAt(positions: ReadonlyMap<string, readonly number[]>, { entry }: Moment): readonly Data[] {
  const args = argumentsOf(entry);
  const wanted = positions.get(entry.name) ?? [];
  return args.filter((_, position) => wanted.includes(position));
}

function filterOf({ entry }: Moment): string {
  const position = QUERIES.get(entry.name);
  return position === undefined ? '' : filterOfQuery(textOf(argumentsOf(entry)[position]));
}

/** The data of a record, and of the parties of its activity. */
function referenceWithBraces(data: Data | undefined): string | null {
  for (const [key, value] of fieldsOf(data)) {
    if (key.endsWith('@odata.bind') && textOf(value).includes('({')) return key;
    const inner = Array.isArray(value) ? (value as readonly Data[]).map(referenceWithBraces) : [];
    const found = inner.find((name) => name !== null);
    if (found !== undefined) return found;
  }
  return null;
}
