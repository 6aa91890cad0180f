import { expect } from '@open-wc/testing';
import { dialable } from '../../src/sip/dial-string.js';
import { LineError } from '../../src/softphone.js';

const DIALLED: readonly (readonly [typed: string, dialled: string])[] = [
  ['201', '201'],
  ['+1 (555) 010-0199', '+15550100199'],
  ['  +49.30/123 456 ', '+4930123456'],
  ['+1\u00a0555\u20110100', '+15550100'],
  ['*72#', '*72#'],
  ['alice', 'alice'],
  ['alice.b-2_c', 'alice.b-2_c'],
  ['tel:+1-555-0100', '+15550100'],
  ['sip:alice@example.com', 'alice'],
  ['SIP:202@EXAMPLE.com', '202'],
  ['202@example.com', '202'],
];

const REFUSED: readonly string[] = [
  '',
  '   ',
  '+',
  '---',
  '5+5',
  'sip:alice@elsewhere.example',
  'alice@example.com@elsewhere.example',
  'alice;method=REGISTER',
  'alice?Subject=hello',
  'sip:alice@example.com?Route=evil',
  'sip:alice@example.com;transport=udp',
  'tel:+15550100;phone-context=example.com',
  'alice:secret',
  'alice\r\nX-Injected: yes',
  '5550100\r\nX-Injected: yes',
  '555\n0100',
  '%0d%0a',
  '5550100%0d%0aX:1',
  '<script>alert(1)</script>',
  '"alice" <sip:alice@example.com>',
  'javascript:alert(1)',
  '\u0665\u0665\u0665',
  '\u202e0015',
  'a'.repeat(65),
  '1'.repeat(65),
];

describe('A dial string', () => {
  for (const [typed, dialled] of DIALLED) {
    it(`${JSON.stringify(typed)} dials ${dialled}`, () => {
      expect(dialable(typed, 'example.com')).to.equal(dialled);
    });
  }

  for (const typed of REFUSED) {
    it(`${JSON.stringify(typed).slice(0, 60)} cannot be dialled`, () => {
      expect(() => dialable(typed, 'example.com'))
        .to.throw(LineError)
        .with.property('reason', 'notDialable');
    });
  }
});
