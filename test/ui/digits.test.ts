import { expect } from '@open-wc/testing';
import { readDigits } from '../../src/ui/digits.js';
import { de, en } from '../../src/ui/messages/keypad.js';

const READ: readonly (readonly [pasted: string, digits: string])[] = [
  ['1234#,,56', '1234#,,56'],
  ['(555) 010-0142\r\n', '5550100142'],
  ['12.34/56\u00a078\u201190', '1234567890'],
  ['*9ad', '*9AD'],
  ['1'.repeat(64), '1'.repeat(64)],
];

const REFUSED: readonly (readonly [pasted: string, why: string, named: string])[] = [
  ['', 'empty', 'no digits'],
  [' -\n', 'empty', 'no digits'],
  ['12;34', 'wait', '“;”'],
  ['12w34', 'wait', '“w”'],
  ['12P34', 'wait', '“P”'],
  ['+49 30 123', 'character', '“+”'],
  ['12x34', 'character', '“x”'],
  ['١٢٣', 'character', '“١”'],
  ['1😀2', 'character', '“😀”'],
  ['12\u202e34', 'character', '“U+202E”'],
  ['1\u0000', 'character', '“U+0000”'],
  ['1\u0301', 'character', '“U+0301”'],
  ['<img src=x onerror=alert(1)>', 'character', '“<”'],
  ['1'.repeat(65), 'tooLong', '64'],
  [' '.repeat(1_000_000), 'tooLong', '64'],
  [`${' '.repeat(1000)}x`, 'tooLong', '64'],
];

describe('What is pasted', () => {
  for (const [pasted, digits] of READ) {
    it(`is read as digits: ${JSON.stringify(pasted.slice(0, 20))}`, () => {
      expect(readDigits(pasted)).to.deep.equal({ digits });
    });
  }

  for (const [pasted, why, named] of REFUSED) {
    it(`is refused, and what is wrong is named: ${JSON.stringify(pasted.slice(0, 20))}`, () => {
      const reading = readDigits(pasted);
      if (!('refused' in reading)) throw new Error('It was read as digits');
      expect(reading.refused).to.equal(why);
      expect(en.refused(reading)).to.contain(named);
      expect(de.refused(reading)).to.match(/^Nichts gesendet: .+/);
    });
  }
});
