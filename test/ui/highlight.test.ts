import { expect } from '@open-wc/testing';
import { piecesOfName, piecesOfNumber, type Piece } from '../../src/ui/highlight.js';

/** `[Mar]ia`: what is in brackets is a match. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

const NAMES: readonly (readonly [name: string, typed: string, expected: string])[] = [
  ['Maria Castro', 'mar', '[Mar]ia Castro'],
  ['Maria Castro', 'castro, maria', '[Maria] [Castro]'],
  ['Maria Castro', 'a', 'M[a]ri[a] C[a]stro'],
  ['Maria Castro', '  ', 'Maria Castro'],
  ['Maria Castro', 'xyz', 'Maria Castro'],
  ['Siobhán O’Brien', 'o’brien', 'Siobhán [O’Brien]'],
  ['C++ (Ltd.) $', '++ (ltd.) $', 'C[++] [(Ltd.)] [$]'],
  ['İstanbul', 'stan', 'İ[stan]bul'],
  ['<b>x</b>', '<b>', '[<b>]x</b>'],
  ['', 'a', ''],
];

const NUMBERS: readonly (readonly [number: string, typed: string, expected: string])[] = [
  ['(425) 555-0100', '5550', '(425) [555-0]100'],
  ['+1 425 555 0100', '+1 425', '+[1 425] 555 0100'],
  ['(425) 555-0100', '999', '(425) 555-0100'],
  ['201', '', '201'],
];

describe('what was typed', () => {
  for (const [name, typed, expected] of NAMES) {
    it(`${JSON.stringify(typed)} is in the name ${expected}`, () => {
      expect(written(piecesOfName(name, typed))).to.equal(expected);
    });
  }

  for (const [number, typed, expected] of NUMBERS) {
    it(`${JSON.stringify(typed)} is in the number ${expected}`, () => {
      expect(written(piecesOfNumber(number, typed))).to.equal(expected);
    });
  }
});
