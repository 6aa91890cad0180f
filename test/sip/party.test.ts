import { expect } from '@open-wc/testing';
import { partyOf } from '../../src/sip/party.js';

const PARTIES: readonly (readonly [from: string, name: string, number: string])[] = [
  ['"Ada Lovelace" <sip:+15550100@example.com>;tag=1', 'Ada Lovelace', '+15550100'],
  ['Ada Lovelace <sip:ada@example.com>;tag=1', 'Ada Lovelace', 'ada'],
  ['<sip:202@example.com>;tag=1', '', '202'],
  ['sip:202@example.com;tag=1', '', '202'],
  ['<tel:+1-555-0100>;tag=1', '', '+15550100'],
  ['"Ada" <sip:+1-555-0100;phone-context=x@example.com;user=phone>', 'Ada', '+15550100'],
  ['"Say \\"hello\\" \\\\ Ltd" <sip:1@example.com>', 'Say "hello" \\ Ltd', '1'],
  ['"<b>Ada</b>" <sip:1@example.com>', '<b>Ada</b>', '1'],
  ['"sip:9@evil.example" <sip:1@example.com>', 'sip:9@evil.example', '1'],
  ['"Ada\u202eecilA\u200b" <sip:1@example.com>', 'AdaecilA', '1'],
  ['"می\u200cخواهم" <sip:1@example.com>', 'می\u200cخواهم', '1'],
  ['"A\u0007B" <sip:%61%0d%0ab@example.com>', 'AB', 'ab'],
  ['"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1', '', ''],
  ['"Private" <sip:restricted@example.com>', '', ''],
  ['<sip:%zz@example.com>', '', '%zz'],
  ['<sip:example.com>', '', ''],
  ['', '', ''],
];

describe('The party of a From header', () => {
  for (const [from, name, number] of PARTIES) {
    it(`${JSON.stringify(from)} is ${JSON.stringify({ name, number })}`, () => {
      expect(partyOf(from)).to.deep.equal({ name, number });
    });
  }

  it('is cut to a length that fits everywhere', () => {
    const party = partyOf(`"${'🦊'.repeat(500)}" <sip:${'9'.repeat(500)}@example.com>`);
    expect(party.name).to.equal('🦊'.repeat(80));
    expect(party.number).to.equal('9'.repeat(64));
  });

  it('is found in linear time, however long the white space', () => {
    const party = partyOf(`a${' '.repeat(1_000_000)}b`);
    expect(party).to.deep.equal({ name: '', number: '' });
  });
});
