import { expect } from '@open-wc/testing';
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { Diversion, Party } from '../../src/call/call.js';
import { callerOf } from '../../src/sip/identity.js';
import { header } from '../../src/sip/message/message.js';
import type { Header } from '../../src/sip/message/message.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import type { Line } from '../../src/softphone.js';
import { sipSettings } from '../support/sip-settings.js';
import { eventually } from './support/eventually.js';
import { request, ScriptedServer } from './support/scripted-server.js';

const FROM = '"Claimed" <sip:100@example.com>;tag=1';
const ADA = { name: 'Ada', number: '+15550100' };
const CLAIMED = { name: 'Claimed', number: '100' };
const WITHHELD = { name: '', number: '' };

function caller(headers: readonly Header[], trustsAsserted = true): Party {
  const message = new IncomingRequestMessage();
  for (const [name, value] of [['From', FROM] as const, ...headers]) message.addHeader(name, value);
  return callerOf(message, trustsAsserted);
}

describe('The caller', () => {
  const asserted: Header = ['P-Asserted-Identity', '"Ada" <sip:+15550100@example.com>'];

  it('is who the server asserts it to be, where the server is trusted', () => {
    expect(caller([asserted])).to.deep.equal(ADA);
    expect(caller([asserted], false)).to.deep.equal(CLAIMED);
  });

  const assertions: readonly (readonly [value: string, party: Party])[] = [
    ['<tel:+1-555-0100>', { name: '', number: '+15550100' }],
    ['"Ada" <sip:ada@example.com>, <tel:+15550100>', { name: 'Ada', number: 'ada' }],
    [
      '<tel:+15550100>, "Ada, Lovelace" <sip:ada@example.com>',
      { name: 'Ada, Lovelace', number: '+15550100' },
    ],
    ['<sip:100@example.com>', CLAIMED],
    ['"A\u202ed\u0000a" <sip:1@example.com>', { name: 'Ada', number: '1' }],
    [`"${'x'.repeat(500)}" <sip:1@example.com>`, { name: 'x'.repeat(80), number: '1' }],
    ['<sip:example.com>', CLAIMED],
    ['"Anonymous" <sip:anonymous@anonymous.invalid>', WITHHELD],
    ['<mailto:ada@example.com>', CLAIMED],
    ['"', CLAIMED],
  ];
  for (const [value, party] of assertions) {
    it(`asserted by ${JSON.stringify(value.slice(0, 70))} is ${JSON.stringify(party.name.slice(0, 20))}, ${party.number}`, () => {
      expect(caller([['P-Asserted-Identity', value]])).to.deep.equal(party);
    });
  }

  for (const privacy of ['id', 'critical;id', 'ID', 'user', 'user; id']) {
    it(`with the wish for privacy "${privacy}" is withheld`, () => {
      expect(caller([asserted, ['Privacy', privacy]])).to.deep.equal(WITHHELD);
      expect(caller([['Privacy', privacy]], false)).to.deep.equal(WITHHELD);
    });
  }

  for (const privacy of ['none', 'history', 'identity']) {
    it(`with the wish for privacy "${privacy}" is shown`, () => {
      expect(caller([asserted, ['Privacy', privacy]])).to.deep.equal(ADA);
    });
  }
});

describe('The detour of a call', () => {
  const diversion = (...headers: readonly Header[]): Diversion | undefined => caller(headers).diversion;

  it('is none where nobody passed the call on', () => {
    expect(caller([])).not.to.have.property('diversion');
  });

  it('begins with the last Diversion and ends with the first, in one header or in several', () => {
    const [last, first] = [
      '<sip:300@example.com>;reason=no-answer',
      '"Sales" <sip:400@example.com>;reason=unconditional',
    ];
    const expected = { forWhom: 'Sales', by: '300' };
    expect(diversion(['Diversion', `${last}, ${first}`])).to.deep.equal(expected);
    expect(diversion(['Diversion', last], ['Diversion', first])).to.deep.equal(expected);
  });

  it('by one alone is for whom it was called', () => {
    expect(diversion(['Diversion', '<tel:+1-555-0300>'])).to.deep.equal({
      forWhom: '+15550300',
      by: '+15550300',
    });
  });

  it('leaves out whoever wants to stay unknown', () => {
    expect(diversion(['Diversion', '<sip:300@example.com>;privacy=full'])).to.equal(undefined);
    expect(diversion(['Diversion', '<sip:300@example.com>;privacy="off"'])?.by).to.equal('300');
    expect(
      diversion(['Diversion', '<sip:300@example.com>;privacy=uri, <sip:400@example.com>']),
    ).to.deep.equal({
      ...{ forWhom: '400', by: '400' },
    });
  });

  const HISTORIES: readonly (readonly [name: string, value: string, expected: Diversion | undefined])[] = [
    [
      'tells who was mapped to another',
      '"Sales" <sip:400@example.com>;index=1, <sip:300@example.com>;index=1.1;mp=1, <sip:bob@example.com>;index=1.1.1;mp=1.1',
      { forWhom: 'Sales', by: '300' },
    ],
    [
      'tells who was given up for a cause',
      '<sip:400@example.com>;index=1, <sip:bob@example.com;cause=486>;index=1.1',
      { forWhom: '400', by: '400' },
    ],
    [
      'does not take the steps of routing for detours',
      '<sip:bob@example.com>;index=1, <sip:bob@192.0.2.1>;index=1.1;rc=1',
      undefined,
    ],
    [
      'keeps who wants to stay unknown',
      '<sip:400@example.com?Privacy=history>;index=1, <sip:bob@example.com>;index=1.1;mp=1',
      undefined,
    ],
    ['that points to nowhere tells nothing', '<sip:bob@example.com;cause=302>;index=1;mp=7', undefined],
  ];
  for (const [name, value, expected] of HISTORIES) {
    it(`by History-Info ${name}`, () => {
      expect(diversion(['History-Info', value])).to.deep.equal(expected);
    });
  }

  it('is text without controls, however hostile, and is read in linear time', () => {
    expect(diversion(['Diversion', '"<b>S\u202eales</b>\u0007" <sip:4@example.com>'])?.by).to.equal(
      '<b>Sales</b>',
    );
    const long = Array.from(
      { length: 50_000 },
      (_, at) => `<sip:${at}@example.com>;index=${at};mp=${at}`,
    ).join(',');
    expect(diversion(['History-Info', long])).to.deep.equal({ forWhom: '0', by: '19' });
  });
});

describe('A call that comes in', () => {
  for (const [trustAssertedIdentity, party] of [
    [true, ADA],
    [false, CLAIMED],
  ] as const) {
    it(`is from ${party.name} where the server is ${trustAssertedIdentity ? '' : 'not '}trusted, by way of Sales`, async () => {
      const server = new ScriptedServer();
      const lines: Line[] = [];
      const softphone = new SipSoftphone(
        sipSettings({ servers: ['wss://sip.example.com'], domain: 'example.com', trustAssertedIdentity }),
        {
          registrationChanged: () => {},
          offered: (line) => lines.push(line),
          happened: () => {},
          soundBlocked: () => {},
        },
        { openSocket: server.open },
      );
      softphone.start({ user: 'bob', password: 'secret' });
      await eventually(() => softphone.registration.state === 'ready');
      const [register] = server.requests('REGISTER');
      const uri = /<([^>]*)>/.exec(header(register ?? { headers: [] }, 'Contact') ?? '')?.[1] ?? '';
      const headers: Header[] = [
        ['P-Asserted-Identity', '"Ada" <sip:+15550100@example.com>'],
        ['Diversion', '"Sales" <sip:400@example.com>'],
      ];
      server.say(request({ method: 'INVITE', uri, from: FROM, headers }));
      expect(lines[0]?.party).to.deep.equal({ ...party, diversion: { forWhom: 'Sales', by: 'Sales' } });
      await softphone.stop();
    });
  }
});
