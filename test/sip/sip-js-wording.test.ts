import { expect } from '@open-wc/testing';
import * as theirs from 'sip.js/lib/core/messages/utils.js';
import * as ours from '../../src/sip/sip-js-wording.js';

describe('The wording of SIP.js', () => {
  it('has the phrases of what we answer, and none for the rest', () => {
    for (const status of [
      100, 180, 183, 200, 202, 400, 405, 480, 481, 482, 486, 487, 488, 489, 491, 500, 603,
    ]) {
      expect(ours.getReasonPhrase(status)).to.equal(theirs.getReasonPhrase(status));
    }
    expect(ours.getReasonPhrase(299)).to.equal('');
  });

  it('names headers as SIP.js does', () => {
    const names = [
      'via',
      'CALL-ID',
      'cseq',
      'www-authenticate',
      'Proxy_Authenticate',
      'Record-Route',
      'x-anything',
    ];
    for (const name of names) expect(ours.headerize(name)).to.equal(theirs.headerize(name));
  });

  it('counts the bytes of a text, half characters too', () => {
    for (const text of ['', 'abc', 'Zoë', '密码', '🎧']) {
      expect(ours.utf8Length(text)).to.equal(theirs.utf8Length(text));
    }
    expect(ours.utf8Length('\ud800')).to.equal(3);
  });

  it('makes tags that are new each time', () => {
    const tags = new Set(Array.from({ length: 1000 }, ours.newTag));
    expect(tags).to.have.length(1000);
    for (const tag of tags) expect(tag).to.match(/^[\da-v]{10}$/);
    expect(ours.createRandomToken(15)).to.match(/^[\da-v]{15}$/);
  });
});
