/** Rows that belong together though other rows lie between: by session, tab, toast, conversation, or correlation id. */
import { argumentsOf, fieldsOf, textOf } from './reading.js';
import { namedSession } from './rules/sessions.js';
import type { Data } from '../desktop/snapshot.js';
import type { Row } from './inspection.js';

const KEYS = ['sessionId', 'session', 'tab', 'tabId', 'cancellationToken', 'conversationId', 'correlationId'];
/** Methods whose result, or whose first argument, is an identity. */
const GIVES = new Set(['createSession', 'createTab', 'cancelEvent']);
const TAKES = new Set([
  'cancelEvent',
  'focusTab',
  'closeTab',
  'refreshTab',
  'setTabTitle',
  'updateConversation',
]);
const GUID = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

const known = new WeakMap<Row, ReadonlySet<string>>();

/** The nearest of them, `most` before the row and as many after it, oldest first. */
export function relatedRows(rows: readonly Row[], row: Row, most = 12): readonly Row[] {
  const marks = marksOf(row);
  if (marks.size === 0) return [];
  const related = rows.filter(
    (other) => other !== row && [...marksOf(other)].some((mark) => marks.has(mark)),
  );
  const after = related.findIndex(({ entry }) => entry.id > row.entry.id);
  const middle = after === -1 ? related.length : after;
  return related.slice(Math.max(0, middle - most), middle + most);
}

function marksOf(row: Row): ReadonlySet<string> {
  const marks = known.get(row) ?? new Set(identities(row).filter((identity) => identity !== ''));
  known.set(row, marks);
  return marks;
}

function identities({ entry, outcome }: Row): readonly string[] {
  if (entry.kind === 'event' || entry.kind === 'act' || entry.kind === 'change') return named(entry.detail);
  const args = argumentsOf(entry);
  const last = textOf(args.at(-1));
  return [
    ...args.flatMap(named),
    namedSession(entry.name, args),
    TAKES.has(entry.name) ? textOf(args[0]) : '',
    args.length > 1 && GUID.test(last) ? last : '',
    outcome?.kind === 'result' && GIVES.has(entry.name) ? textOf(outcome.detail) : '',
  ];
}

function named(data: Data): readonly string[] {
  const fields = fieldsOf(data);
  return KEYS.map((key) => textOf(fields.get(key)));
}
