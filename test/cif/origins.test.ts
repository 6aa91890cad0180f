import { expect } from '@open-wc/testing';
import { isAllowed, originOf } from '../../src/cif/origins.js';
import { DYNAMICS_ORIGINS } from '../../src/config/parse.js';

const ALLOWED = [
  'https://contoso.crm.dynamics.com',
  'https://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com/',
  'https://contoso.crm4.dynamics.com:443/',
  'https://CONTOSO.crm4.Dynamics.com/webresources/Widget/msdyn_ciLibrary.js?v=1#top',
  'HTTPS://contoso.crm21.dynamics.com',
  'https://my-org-2.crm9.dynamics.com/',
  'https://contoso.crm.microsoftdynamics.us',
  'https://contoso.crm.appsplatform.us',
  'https://contoso.crm.dynamics.cn',
];

const HOSTILE = [
  // Look-alikes.
  'https://contoso.crm4.dynamics.com.evil.com',
  'https://contoso.crm4.dynamics.com.',
  'https://evil.com/contoso.crm4.dynamics.com',
  'https://evil.com/?https://contoso.crm4.dynamics.com',
  'https://evil.com/#https://contoso.crm4.dynamics.com',
  'https://evil.com#.crm4.dynamics.com',
  'https://evil.com?.crm4.dynamics.com',
  'https://contoso.crm4-dynamics.com',
  'https://contoso.crm4.dynamics.co',
  'https://contoso.crm4.dynamics.community',
  'https://contoso.crm4.evildynamics.com',
  'https://contosocrm4.dynamics.com',
  'https://contoso.evilcrm4.dynamics.com',
  'https://contoso.crm4evil.dynamics.com',
  'https://contoso.crm-4.dynamics.com',
  'https://contoso.crm4.dynamics.xn--com-9o0a',
  // Too many labels, or too few.
  'https://crm4.dynamics.com',
  'https://.crm4.dynamics.com',
  'https://a.b.crm4.dynamics.com',
  'https://evil.com.crm4.dynamics.com.evil.com',
  'https://dynamics.com',
  // Other schemes and ports.
  'http://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com:8443',
  'ftp://contoso.crm4.dynamics.com',
  'ws://contoso.crm4.dynamics.com',
  'javascript:alert(1)//https://contoso.crm4.dynamics.com',
  'data:text/javascript,alert(1)//contoso.crm4.dynamics.com',
  'blob:https://contoso.crm4.dynamics.com/1f0a',
  'filesystem:https://contoso.crm4.dynamics.com/1f0a',
  '//contoso.crm4.dynamics.com',
  'contoso.crm4.dynamics.com',
  // What a browser repairs, or what can be read in two ways.
  'https://contoso.crm4.dynamics.com@evil.com',
  'https://user:password@contoso.crm4.dynamics.com',
  'https://@contoso.crm4.dynamics.com',
  'https://evil.com\\@contoso.crm4.dynamics.com',
  'https://evil.com\\.crm4.dynamics.com',
  'https:\\\\contoso.crm4.dynamics.com',
  'https:contoso.crm4.dynamics.com',
  'https:///contoso.crm4.dynamics.com',
  ' https://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dyna\nmics.com',
  'https://con\ttoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com\u0000.evil.com',
  'https://contoso。crm4.dynamics.com',
  'https://contoso.crm４.dynamics.com',
  'https://cоntoso.crm4.dynamics.com',
  'https://contoso%2ecrm4.dynamics.com.evil.com',
  'https://[::1].crm4.dynamics.com',
  'https://*.crm4.dynamics.com',
  'https://',
  '',
  'null',
];

const passes = (address: string, patterns: readonly string[]) => {
  const origin = originOf(address);
  return origin !== null && isAllowed(origin, patterns);
};

describe('the allowed origins', () => {
  for (const address of ALLOWED) {
    it(`hold ${address}`, () => expect(passes(address, DYNAMICS_ORIGINS)).to.be.true);
  }

  for (const address of HOSTILE) {
    it(`do not hold ${JSON.stringify(address)}`, () => expect(passes(address, DYNAMICS_ORIGINS)).to.be.false);
  }

  it('hold plain http only where a pattern says so', () => {
    expect(passes('http://localhost:4000', ['http://localhost:4000'])).to.be.true;
    expect(passes('http://localhost:4000', ['https://localhost:4000'])).to.be.false;
    expect(passes('https://localhost:4000', ['http://localhost:4000'])).to.be.false;
    expect(passes('http://localhost:4001', ['http://localhost:4000'])).to.be.false;
  });

  it('take a pattern that is written with capitals or a slash at its end', () => {
    expect(passes('https://crm.contoso.com', ['https://CRM.Contoso.com/'])).to.be.true;
  });

  it('let a star stand for exactly one label', () => {
    expect(passes('https://a.contoso.com', ['https://*.contoso.com'])).to.be.true;
    expect(passes('https://contoso.com', ['https://*.contoso.com'])).to.be.false;
    expect(passes('https://a.b.contoso.com', ['https://*.contoso.com'])).to.be.false;
    expect(passes('https://a.b.contoso.com', ['https://a.*.contoso.com'])).to.be.true;
  });

  for (const pattern of [
    '*',
    'https://*',
    'https://*.com',
    'https://*.*',
    'https://crm.contoso.*',
    '',
    'https://',
  ]) {
    it(`do not take the pattern ${JSON.stringify(pattern)}, which would let anybody in`, () => {
      expect(passes('https://contoso.com', [pattern])).to.be.false;
      expect(passes('https://crm.contoso.com', [pattern])).to.be.false;
    });
  }

  it('hold nothing when the list is empty', () => {
    expect(passes('https://contoso.crm4.dynamics.com', [])).to.be.false;
  });
});
