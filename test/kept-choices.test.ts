import { expect } from '@open-wc/testing';
import { KeptChoices } from '../src/kept-choices.js';

const KEY = 'cif-softphone.choices';

/** A storage that refuses everything, as a framed page’s does. */
const DENIED = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
} as unknown as Storage;

const kept = () => new KeptChoices(localStorage);

describe('the agent’s choice among the records of a number', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('is there for the number however it is written, and for no other', () => {
    kept().keep('+1 425 555 0150', 'contact:c-1');
    expect(kept().recall('+14255550150')).to.equal('contact:c-1');
    expect(kept().recall('4255550150')).to.equal(null);
  });

  it('is the last one, and can be forgotten', () => {
    kept().keep('+14255550150', 'contact:c-1');
    kept().keep('+14255550150', 'account:a-1');
    expect(kept().recall('+14255550150')).to.equal('account:a-1');
    kept().forget('+14255550150');
    expect(kept().recall('+14255550150')).to.equal(null);
  });

  it('stands in the storage by number and key alone', () => {
    kept().keep('+14255550150', 'contact:c-1');
    expect(localStorage.getItem(KEY)).to.equal('{"#14255550150":"contact:c-1"}');
  });

  it('is one of two hundred: the oldest goes', () => {
    for (let number = 1000; number <= 1200; number++) kept().keep(String(number), 'contact:c-1');
    expect(kept().recall('1000')).to.equal(null);
    expect(kept().recall('1001')).to.equal('contact:c-1');
    expect(kept().recall('1200')).to.equal('contact:c-1');
  });

  for (const [name, storage] of [
    ['nothing may be stored', null],
    ['the browser denies the storage', DENIED],
  ] as const) {
    it(`lasts as long as the page where ${name}`, () => {
      const choices = new KeptChoices(storage);
      choices.forget('1001');
      choices.keep('1001', 'contact:c-1');
      expect(choices.recall('1001')).to.equal('contact:c-1');
      choices.forget('1001');
      expect(choices.recall('1001')).to.equal(null);
      expect(localStorage.getItem(KEY)).to.equal(null);
    });
  }

  for (const stored of [
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"#1001":7}',
    '{"1001":"contact:c"}',
    '{"#1001":"<b>"}',
  ]) {
    it(`is none where the storage holds ${stored || 'an empty text'}`, () => {
      localStorage.setItem(KEY, stored);
      expect(kept().recall('1001')).to.equal(null);
      kept().keep('1001', 'contact:c-1');
      expect(kept().recall('1001')).to.equal('contact:c-1');
    });
  }

  it('is not mistaken for what every object has', () => {
    localStorage.setItem(KEY, '{}');
    expect(kept().recall('toString')).to.equal(null);
  });
});
