import { expect } from '@open-wc/testing';
import { md5 as peer } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { md5 } from '../../src/sip/md5.js';

/** RFC 1321, appendix A.5. */
const SUITE: Readonly<Record<string, string>> = {
  '': 'd41d8cd98f00b204e9800998ecf8427e',
  a: '0cc175b9c0f1b6a831c399e269772661',
  abc: '900150983cd24fb0d6963f7d28e17f72',
  'message digest': 'f96b697d7cb7938d525a2f31aaf161d0',
  abcdefghijklmnopqrstuvwxyz: 'c3fcd3d76192e4007dfb496cca67e13b',
  ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789: 'd174ab98d277d9f5a5611c2c9f419d9f',
  '12345678901234567890123456789012345678901234567890123456789012345678901234567890':
    '57edf4a22be3c955ac49da2e2107b67a',
};

describe('MD5', () => {
  for (const [text, digest] of Object.entries(SUITE)) {
    it(`of “${text}” is what RFC 1321 says`, () => {
      expect(md5(text)).to.equal(digest);
    });
  }

  it('is that of another implementation, whatever the length', () => {
    for (let length = 0; length < 300; length++) {
      const text = 'x'.repeat(length);
      expect(md5(text), String(length)).to.equal(bytesToHex(peer(utf8ToBytes(text))));
    }
  });

  it('takes a text in UTF-8', () => {
    const text = 'Zoë Müller 🎧 – 密码';
    expect(md5(text)).to.equal(bytesToHex(peer(utf8ToBytes(text))));
  });
});
