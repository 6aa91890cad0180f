import { expect } from '@open-wc/testing';
import { parseConfig } from '../../src/config/parse.js';

const SIP = { servers: ['wss://sip.example'], domain: 'sip.example' };
const fieldsOf = (json: object) => parseConfig({ sip: SIP, ...json }).problems.map(({ field }) => field);

describe('presence and analytics in a configuration', () => {
  it('are on, with the texts that a new organisation has', () => {
    const { config } = parseConfig({ sip: SIP });
    expect(config?.presence).to.deep.equal({
      inCall: 'Busy',
      wrapUp: 'Busy',
      doNotDisturb: 'Do not disturb',
    });
    expect(config?.analytics).to.deep.equal({ enabled: true });
  });

  it('can be other texts, and off', () => {
    const presence = { inCall: 'Am Telefon', wrapUp: '', doNotDisturb: '' };
    const { config, problems } = parseConfig({ sip: SIP, presence, analytics: { enabled: false } });
    expect(problems).to.deep.equal([]);
    expect(config).to.deep.include({ presence, analytics: { enabled: false } });
  });

  it('are refused by name where they are wrong', () => {
    expect(fieldsOf({ presence: { inCall: 7, wrapUp: null, busy: 1 } })).to.deep.equal([
      'presence.inCall',
      'presence.wrapUp',
      'presence.busy',
    ]);
    expect(fieldsOf({ analytics: { enabled: 'yes', other: 1 } })).to.deep.equal([
      'analytics.enabled',
      'analytics.other',
    ]);
  });
});
