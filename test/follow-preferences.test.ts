import { expect } from '@open-wc/testing';
import '../src/define.js';
import { followPreferences, speakAsPreferred } from '../src/follow-preferences.js';
import { eventually } from './sip/support/eventually.js';

const KEY = 'cif-softphone.preferences';

describe('The element', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => localStorage.removeItem(KEY));

  it('speaks the language that was chosen, at once and the next time', async () => {
    const element = document.createElement('cif-softphone');
    await followPreferences(element, true);
    element.preferences?.choose({ language: 'de' });
    await eventually(() => element.messages.answer === 'Annehmen');
    const next = document.createElement('cif-softphone');
    await speakAsPreferred(next);
    expect([next.lang, next.messages.answer]).to.deep.equal(['de', 'Annehmen']);
  });

  it('has the shortcuts that are chosen, or none', async () => {
    const element = document.createElement('cif-softphone');
    const following = followPreferences(element, false);
    expect(element.shortcuts).to.equal(null);
    await following;
    expect(element.shortcuts).to.equal(null);
    element.preferences?.choose({ usesShortcuts: true });
    expect(element.shortcuts?.mute).to.equal('Control+Shift+M');
  });
});
