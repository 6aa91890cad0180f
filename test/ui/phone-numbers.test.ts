import { expect } from '@open-wc/testing';
import { phoneNumbersOf } from '../../src/ui/phone-numbers.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import { button, everything, open, wordsOf } from './screen.js';
import { after, idle, states } from './states.js';
import { dialledCall, isOver, offeredCall } from '../../src/call/call.js';

const WRITTEN: readonly (readonly [country: string, number: string, written: string])[] = [
  ['US', '+12133734253', '(213) 373-4253'],
  ['US', '2133734253', '(213) 373-4253'],
  ['US', '+442079460018', '+44 20 7946 0018'],
  ['US', '+493012345678', '+49 30 12345678'],
  ['CA', '+12133734253', '(213) 373-4253'],
  ['GB', '+442079460018', '020 7946 0018'],
  ['GB', '02079460018', '020 7946 0018'],
  ['DE', '+493012345678', '030 12345678'],
  ['DE', '030/123 456-78', '030 12345678'],
  ['FR', '+33145453245', '01 45 45 32 45'],
  ['', '+33145453245', '+33 1 45 45 32 45'],
  ['XX', '+33145453245', '+33 1 45 45 32 45'],
];

const UNTOUCHED: readonly (readonly [country: string, text: string])[] = [
  ['DE', '201'],
  ['DE', '110'],
  ['US', '911'],
  ['US', '20100'],
  // Would be given a zero that nobody has dialled.
  ['DE', '3012345678'],
  ['US', '02079460018'],
  ['', '2133734253'],
  ['US', '+15550100'],
  ['US', '*21*2133734253#'],
  ['US', 'maria'],
  ['US', 'Call +1 213 373 4253'],
  ['US', '+1 213 373 4253;ext=1'],
  ['US', '<b>2133734253</b>'],
  ['US', '\u202e+12133734253'],
  ['US', '+١٢١٣٣٧٣٤٢٥٣'],
  ['US', `+${'1'.repeat(100_000)}`],
  ['US', ''],
];

describe('A telephone number', () => {
  for (const [country, number, written] of WRITTEN) {
    it(`${number} is written ${written} in ${country || 'no country'}`, () => {
      expect(phoneNumbersOf(country)(number)).to.equal(written);
    });
  }

  for (const [country, text] of UNTOUCHED) {
    it(`is none, and stays as it is: ${text.slice(0, 20)} in ${country || 'no country'}`, () => {
      expect(phoneNumbersOf(country)(text)).to.equal(text);
    });
  }

  const NUMBER = '+12133734253';
  const WRITTEN_HERE = '(213) 373-4253';
  const party = { name: '', number: NUMBER };
  const ringing = offeredCall('a', party, Date.now());
  const live = after(ringing, { type: 'established', at: Date.now() });
  const gone = after(live, {
    type: 'ended',
    at: Date.now(),
    ending: { by: 'party', status: null, elsewhere: false },
  });
  const recent = isOver(gone) ? [gone] : [];
  const passedOn = { name: 'Bob', number: '201', diversion: { forWhom: NUMBER, by: '300' } };

  for (const [where, view] of [
    ['that rings', { ...idle, calls: [ringing] }],
    ['in conversation', { ...idle, calls: [live] }],
    ['that is dialled', { ...idle, calls: [dialledCall('a', party, Date.now())] }],
    ['of a second call', { ...idle, calls: [live, { ...ringing, id: 'b' }] }],
    ['given for a name', { ...idle, calls: [offeredCall('a', { ...party, name: NUMBER }, Date.now())] }],
    ['of a call that is over', { ...idle, recent }],
    ['in the strip', { ...idle, panel: 'minimized', calls: [live] }],
    [
      'in a message',
      { ...idle, notices: [{ id: 'n', code: 'heldTooLong', call: 'a', party: NUMBER, seconds: 90 }] },
    ],
    ['of who passed a call on', { ...idle, calls: [offeredCall('a', passedOn, Date.now())] }],
  ] as const) {
    it(`${where} is written as in the agent’s country, from left to right`, async () => {
      const messages = { ...en, phoneNumber: phoneNumbersOf('US') };
      const { softphone } = await open(view, 'light', 400, messages);
      expect(wordsOf(softphone)).to.contain(WRITTEN_HERE);
      expect(wordsOf(softphone)).not.to.contain(NUMBER);
      const alone = everything(softphone).filter(
        ({ localName, textContent }) => localName === 'bdi' && textContent === WRITTEN_HERE,
      );
      expect(alone.every((element) => element.getAttribute('dir') === 'ltr')).to.be.true;
    });
  }

  it('is dialled as it came', async () => {
    const messages = { ...en, phoneNumber: phoneNumbersOf('US') };
    const { softphone, requests } = await open({ ...idle, recent }, 'light', 400, messages);
    button(softphone, `Call ${WRITTEN_HERE}`).click();
    expect(requests).to.deep.equal([{ type: 'dial', target: NUMBER }]);
  });

  it('is shown as it came until it is known how to write it', async () => {
    for (const messages of [en, de]) {
      const { softphone } = await open(states.incoming, 'light', 400, messages);
      expect(wordsOf(softphone)).to.contain('+15550100');
      softphone.remove();
    }
  });
});
