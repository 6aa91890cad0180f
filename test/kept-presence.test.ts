import { expect } from '@open-wc/testing';
import { KeptPresence } from '../src/kept-presence.js';

const KEY = 'cif-softphone.presence';
const CHANGED = { before: 'Available', setTo: 'Busy' };

describe('what was done to the presence', () => {
  afterEach(() => sessionStorage.clear());

  it('is known to the next page of the tab, until it is undone', () => {
    new KeptPresence().keep(CHANGED);
    expect(new KeptPresence().recall()).to.deep.equal(CHANGED);
    new KeptPresence().keep(null);
    expect(new KeptPresence().recall()).to.equal(null);
    expect(sessionStorage).to.have.lengthOf(0);
  });

  for (const rubbish of [
    '{',
    'null',
    '7',
    '[]',
    '{"before":1,"setTo":"Busy"}',
    '{"before":"","setTo":"Busy"}',
    '{"setTo":"Busy"}',
  ])
    it(`is nothing where the storage holds ${rubbish}`, () => {
      sessionStorage.setItem(KEY, rubbish);
      expect(new KeptPresence().recall()).to.equal(null);
    });

  it('is nothing, and costs nothing, where the page may not store', () => {
    const denied = new KeptPresence(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    denied.keep(CHANGED);
    expect(denied.recall()).to.equal(null);
  });
});
