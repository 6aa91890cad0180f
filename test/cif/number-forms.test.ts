import { expect } from '@open-wc/testing';
import { likeness, numberForms } from '../../src/cif/number-forms.js';

const FORMS: [number: string, equal: string[], endings: string[]][] = [
  ['+15550100123', ['+15550100123', '15550100123'], ['0100123', '0123']],
  ['15550100123', ['15550100123', '+15550100123'], ['0100123', '0123']],
  ['+1 (555) 010-0123', ['+1 (555) 010-0123', '+15550100123', '15550100123'], ['0100123', '0123']],
  ['0015550100123', ['0015550100123', '+15550100123', '15550100123'], ['0100123', '0123']],
  ['030.1234567', ['030.1234567', '+0301234567', '0301234567'], ['1234567', '4567']],
  ['5550100', ['5550100', '+5550100'], ['5550100', '0100']],
  ['  1001 ', ['1001'], []],
  ['112', ['112'], []],
];

const FORMS_AT_HOME: [country: string, number: string, equal: string[]][] = [
  [
    'DE',
    '030 9012340',
    ['030 9012340', '+0309012340', '0309012340', '+49309012340', '49309012340', '+49 30 9012340'],
  ],
  [
    'US',
    '4255550100',
    ['4255550100', '+4255550100', '+14255550100', '14255550100', '+1 425 555 0100', '(425) 555-0100'],
  ],
  ['XX', '5550100', ['5550100', '+5550100']],
];

const NONE = [
  '',
  '  ',
  'alice',
  'sip:ada@example.com',
  '12',
  '+',
  '*21#',
  '1234567890123456',
  '555-0100 or 1',
  "1' or '1",
  '+1+2345678',
  '５５５０１００',
];

describe('the forms of a number', () => {
  for (const [number, equal, endings] of FORMS) {
    it(`of ${number} are ${equal.join(', ')}`, () => {
      const forms = numberForms(number);
      expect(forms?.equal).to.deep.equal(equal);
      expect(forms?.endings).to.deep.equal(endings);
    });
  }

  for (const [country, number, equal] of FORMS_AT_HOME) {
    it(`of ${number} in ${country} are ${equal.join(', ')}`, () => {
      expect(numberForms(number, country)?.equal).to.deep.equal(equal);
    });
  }

  for (const number of NONE) {
    it(`of ${JSON.stringify(number)} are none`, () => expect(numberForms(number)).to.be.null);
  }
});

const LIKENESS: [number: string, stored: string, likeness: number][] = [
  ['+15550100123', '+1 (555) 010-0123', Infinity],
  ['+15550100123', '555 010 0123', 10],
  ['+15550100123', '010-0123', 7],
  ['+493012345678', '030 12345678', 10],
  ['+15550100123', '0123', 0],
  ['+15550100123', '+1 555 020 0123', 0],
  ['+15550100123', '', 0],
  ['1001', '1001', Infinity],
  ['1001', '51001', 0],
];

describe('a stored number', () => {
  it('is the very number in the writing of its country, too', () => {
    const forms = numberForms('+49309012340', 'DE');
    expect(forms && likeness(forms, '030/901 23 40')).to.equal(Infinity);
    expect(forms && likeness(forms, '030 901 23 41')).to.equal(0);
  });

  for (const [number, stored, expected] of LIKENESS) {
    it(`${JSON.stringify(stored)} is ${expected} alike to ${number}`, () => {
      const forms = numberForms(number);
      expect(forms && likeness(forms, stored)).to.equal(expected);
    });
  }
});
