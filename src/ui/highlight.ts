/** Which parts of a text are what somebody has typed. Pure: what is to be seen of it is made of texts, never of markup. */

export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The pieces of a name, by the words typed; in whatever case they are. */
export function piecesOfName(name: string, typed: string): readonly Piece[] {
  const words = wordsOf(typed).map(escaped);
  return words.length === 0 ? whole(name) : split(name, new RegExp(words.join('|'), 'giu'));
}

/** The pieces of a number, by the digits typed, however the number is written. */
export function piecesOfNumber(number: string, typed: string): readonly Piece[] {
  const digits = typed.replace(/\D/g, '');
  return digits === ''
    ? whole(number)
    : split(number, new RegExp(digits.replace(/\d(?=\d)/g, '$&\\D*'), 'u'));
}

export function wordsOf(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((word) => word !== '');
}

function split(text: string, pattern: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const matches = pattern.global ? text.matchAll(pattern) : [pattern.exec(text) ?? []];
  for (const match of matches) {
    const [found] = match;
    const index = 'index' in match ? match.index : 0;
    if (!found) continue;
    pieces.push({ text: text.slice(end, index), isMatch: false }, { text: found, isMatch: true });
    end = index + found.length;
  }
  return [...pieces, { text: text.slice(end), isMatch: false }].filter(({ text: part }) => part !== '');
}

function whole(text: string): readonly Piece[] {
  return [{ text, isMatch: false }];
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
