/** `$filter` in pieces: names, literals, parentheses and commas, each with its place. Knows no grammar. */
import { RecordError } from '../record-error.js';

export type Literal =
  | { readonly type: 'text' | 'guid' | 'time'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null'; readonly value: null };

export type Token = { readonly at: number } & (
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'symbol'; readonly value: string }
  | { readonly type: 'end'; readonly value: '' }
  | Literal
);

const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const TIME = '\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:\\d{2})?)?';

/** Sticky: whatever none of the alternatives accepts is an error at its place. A quote inside a text is doubled. */
const PIECE = new RegExp(
  `'(?<text>[^']*(?:''[^']*)*)'|(?:(?<guid>${GUID})|(?<time>${TIME})|(?<number>-?\\d+(?:\\.\\d+)?))(?![\\w.:-])|` +
    '(?<name>[A-Za-z_][\\w./]*)|(?<symbol>[(),])',
  'y',
);

const SPACE = /\s*/y;

/** Ends early, before the end of the filter, where nothing can be read: the grammar may have stumbled before that. */
export function tokenize(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = afterSpace(filter, 0);
  for (let piece = pieceAt(filter, at); piece; piece = pieceAt(filter, at)) {
    tokens.push({ at, ...tokenOf(piece.groups ?? {}) });
    at = afterSpace(filter, at + piece[0].length);
  }
  return [...tokens, { at, type: 'end', value: '' }];
}

/** The words of OData libraries, with what is around the place. */
export function failAt(filter: string, at: number, reason = 'Syntax error'): never {
  const start = Math.max(0, at - 40);
  throw new RecordError(
    'QuerySyntax',
    `${reason} at position ${at} in '${start > 0 ? '…' : ''}${filter.slice(start, at + 40)}'.`,
  );
}

function pieceAt(filter: string, at: number): RegExpExecArray | null {
  PIECE.lastIndex = at;
  return PIECE.exec(filter);
}

function afterSpace(filter: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(filter);
  return SPACE.lastIndex;
}

type Untethered = Token extends infer Each ? (Each extends Token ? Omit<Each, 'at'> : never) : never;

function tokenOf(groups: Record<string, string | undefined>): Untethered {
  const { text, guid, time, number, symbol, name = '' } = groups;
  if (text !== undefined) return { type: 'text', value: text.replaceAll("''", "'") };
  if (guid !== undefined) return { type: 'guid', value: guid };
  if (time !== undefined) return { type: 'time', value: time };
  if (number !== undefined) return { type: 'number', value: Number(number) };
  if (symbol !== undefined) return { type: 'symbol', value: symbol };
  return wordToken(name);
}

function wordToken(value: string): Untethered {
  switch (value) {
    case 'true':
    case 'false':
      return { type: 'boolean', value: value === 'true' };
    case 'null':
      return { type: 'null', value: null };
    default:
      return { type: 'name', value };
  }
}
