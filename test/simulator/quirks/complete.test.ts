import { expect } from '@open-wc/testing';
import { DESKTOP_EFFECTS } from './desktop-effects.js';
import { SWITCH_NAMES } from '../../../src/simulator/quirks/quirks.js';
import { WIRE_EFFECTS } from './wire-effects.js';

/** What a server has to do is tested with the server, in test/node. */
const SEEN_AT_A_SERVER = ['library', 'librarySeconds'];

const EFFECTS = { ...WIRE_EFFECTS, ...DESKTOP_EFFECTS };

describe('every switch', () => {
  it('has a case that shows its effect', () => {
    const shown = [...Object.keys(EFFECTS), ...SEEN_AT_A_SERVER];
    expect(SWITCH_NAMES.filter((name) => !shown.includes(name))).to.deep.equal([]);
  });

  it('has cases that differ from one another', () => {
    for (const [name, { cases }] of Object.entries(EFFECTS)) {
      const seen = new Set(cases.map(([, expected]) => JSON.stringify(expected)));
      expect(seen.size, name).to.be.greaterThan(1);
    }
  });
});
