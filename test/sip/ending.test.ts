import { expect } from '@open-wc/testing';
import { cancelled, refused } from '../../src/sip/ending.js';

describe('The ending of a call', () => {
  for (const reason of [
    'SIP;cause=200',
    'SIP ;cause=200 ;text="Call completed elsewhere"',
    'Q.850;cause=16, SIP;cause=200;text="x"',
    'sip;text="Call Completed Elsewhere"',
  ]) {
    it(`by CANCEL with Reason ${reason} was taken elsewhere`, () => {
      expect(cancelled(reason)).to.deep.equal({ by: 'party', status: 487, elsewhere: true });
    });
  }

  for (const reason of [undefined, '', 'SIP;cause=2000', 'Q.850;cause=200', 'SIP;cause=480;text="gone"']) {
    it(`by CANCEL with Reason ${reason ?? 'absent'} is the caller giving up`, () => {
      expect(cancelled(reason)).to.deep.equal({ by: 'party', status: 487, elsewhere: false });
    });
  }

  for (const [status, by] of [
    [404, 'party'],
    [408, 'network'],
    [480, 'party'],
    [486, 'party'],
    [500, 'network'],
    [503, 'network'],
    [603, 'party'],
  ] as const) {
    it(`by a ${status} is the ${by}'s`, () => {
      expect(refused(status)).to.deep.equal({ by, status, elsewhere: false });
    });
  }
});
