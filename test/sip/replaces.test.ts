import { expect } from '@open-wc/testing';
import { replacedBy } from '../../src/sip/replaces.js';

describe('The dialog that is to be replaced', () => {
  it('is told by its three names, in any order', () => {
    const dialog = { callId: '425928@example.com', localTag: '7743', remoteTag: '6472', earlyOnly: false };
    expect(replacedBy('425928@example.com;to-tag=7743;from-tag=6472')).to.deep.equal(dialog);
    expect(replacedBy('425928@example.com ; From-Tag = 6472 ; to-tag=7743;early-only')).to.deep.equal({
      ...dialog,
      earlyOnly: true,
    });
  });

  for (const odd of ['', ';', 'a', 'a;to-tag=1', ';to-tag=1;from-tag=2', 'a;to-tag=;from-tag=2']) {
    it(`is none in ${JSON.stringify(odd)}`, () => expect(replacedBy(odd)).to.equal(null));
  }
});
