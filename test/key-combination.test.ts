import { expect } from '@open-wc/testing';
import { TEAMS_SHORTCUTS } from '../src/agent-preferences.js';
import { combinationOf, refusalOf, type KeyRefusal } from '../src/key-combination.js';

const REFUSED: readonly (readonly [combination: string, refusal: KeyRefusal | null])[] = [
  ['Control+Shift+X', null],
  ['Control+Shift+1', null],
  ['Alt+1', null],
  ['Alt+Shift+X', null],
  ['F2', null],
  ['F8', null],
  ['Control', 'incomplete'],
  ['Control+Shift', 'incomplete'],
  ['M', 'typing'],
  ['Shift+M', 'typing'],
  ['7', 'typing'],
  ['Control+Alt+Q', 'typing'],
  ['Control+Alt+Shift+Q', 'typing'],
  ['Control+C', 'browser'],
  ['Control+T', 'browser'],
  ['Control+1', 'browser'],
  ['Control+Shift+T', 'browser'],
  ['Control+Shift+N', 'browser'],
  ['Control+Shift+W', 'browser'],
  ['Control+Shift+I', 'browser'],
  ['Alt+D', 'browser'],
  ['F5', 'browser'],
  ['F12', 'browser'],
  ['Control+F4', 'browser'],
  ['Meta+M', 'system'],
  ['Alt+F4', 'system'],
  ['Control+Shift+Tab', 'unusable'],
  ['Control+Shift+ArrowLeft', 'unusable'],
  ['Control+Shift+Ä', 'unusable'],
  ['Control+Shift++', 'unusable'],
  ['', 'unusable'],
];

describe('Keys that are pressed together', () => {
  for (const [combination, refusal] of REFUSED) {
    it(`${combination || 'none'} are ${refusal ?? 'taken'}`, () => {
      expect(refusalOf(combination)).to.equal(refusal);
    });
  }

  it('can be those of Teams', () => {
    for (const combination of Object.values(TEAMS_SHORTCUTS)) expect(refusalOf(combination)).to.equal(null);
  });

  it('are written as for aria-keyshortcuts, a digit by its key', () => {
    const event = (init: KeyboardEventInit) => combinationOf(new KeyboardEvent('keydown', init));
    expect(event({ key: 'm', ctrlKey: true, shiftKey: true })).to.equal('Control+Shift+M');
    expect(event({ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true })).to.equal('Control+Shift+1');
    expect(event({ key: 'F8', code: 'F8' })).to.equal('F8');
    expect(event({ key: 'x', altKey: true, metaKey: true })).to.equal('Alt+Meta+X');
  });
});
