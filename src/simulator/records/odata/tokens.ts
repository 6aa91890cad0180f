/** `$filter` in pieces: names, literals, parentheses and commas. Knows no grammar. */
import { RecordError } from '../record-error.js';

export type Token =
  | { readonly type: 'name'; readonly text: string }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'symbol'; readonly text: '(' | ')' | ',' };

const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Sticky, so that whatever none of the alternatives accepts is an error at its place. A quote inside a text is doubled. */
const PIECE = new RegExp(
  `\\s*(?:'(?<text>(?:[^']|'')*)'|(?<guid>${GUID})|(?<number>-?\\d+(?:\\.\\d+)?)\\b|(?<name>[A-Za-z_]\\w*)|(?<symbol>[(),]))`,
  'y',
);

/** @throws RecordError */
export function tokenize(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (filter.slice(position).trim() !== '') {
    PIECE.lastIndex = position;
    const piece = PIECE.exec(filter);
    if (!piece) {
      throw new RecordError('QuerySyntax', `Syntax error at position ${position + 1} in '${filter}'.`);
    }
    tokens.push(tokenOf(piece.groups ?? {}));
    position = PIECE.lastIndex;
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  const { text, guid, number, name, symbol } = groups;
  if (text !== undefined) return { type: 'literal', value: text.replaceAll("''", "'") };
  if (guid !== undefined) return { type: 'literal', value: guid };
  if (number !== undefined) return { type: 'literal', value: Number(number) };
  if (symbol === '(' || symbol === ')' || symbol === ',') return { type: 'symbol', text: symbol };
  return wordToken(name ?? '');
}

function wordToken(text: string): Token {
  switch (text) {
    case 'true':
    case 'false':
      return { type: 'literal', value: text === 'true' };
    case 'null':
      return { type: 'literal', value: null };
    default:
      return { type: 'name', text };
  }
}
