import { expect } from '@open-wc/testing';
import { findOrganization, type Absence } from '../../src/cif/organization.js';
import { DYNAMICS_ORIGINS } from '../../src/config/parse.js';
import { ORGANIZATION, QUERY } from './fake-page.js';

const INVALID: Absence = { cause: 'addressInvalid', detail: 'ucilib' };
const NOT_ALLOWED: Absence = { cause: 'originNotAllowed', detail: 'https://evil.com' };

const QUERIES: [name: string, query: string, found: string | Absence][] = [
  ['the library’s address', QUERY, ORGANIZATION],
  ['the organisation’s address', `?base=${ORGANIZATION}/`, ORGANIZATION],
  ['the library’s address rather than the organisation’s', `${QUERY}&base=https://evil.com`, ORGANIZATION],
  ['no path of the address', `?ucilib=${ORGANIZATION}/webresources/evil.js`, ORGANIZATION],
  ['an address on another origin', '?ucilib=https://evil.com/x.js', NOT_ALLOWED],
  ['an organisation on another origin', '?base=https://evil.com', NOT_ALLOWED],
  ['an address given twice', `${QUERY}&ucilib=https://evil.com`, INVALID],
  ['an address that is none', '?ucilib=javascript:alert(1)', INVALID],
  ['an empty address', '?ucilib=', INVALID],
  ['an organisation that is no address', '?base=contoso', { cause: 'addressInvalid', detail: 'base' }],
  ['no address in a frame', '?app=1', INVALID],
];

describe('the organisation', () => {
  for (const [name, query, found] of QUERIES) {
    it(`is found, or is absent, by ${name}`, () => {
      expect(findOrganization({ query, configured: null, framed: true }, DYNAMICS_ORIGINS)).to.deep.equal(
        found,
      );
    });
  }

  it('is absent, and nothing is wrong, on a page of its own', () => {
    const claim = { query: '', configured: null, framed: false };
    expect(findOrganization(claim, DYNAMICS_ORIGINS)).to.deep.equal({ cause: 'standalone', detail: '' });
  });

  it('is found by the query on a page of its own too', () => {
    expect(findOrganization({ query: QUERY, configured: null, framed: false }, DYNAMICS_ORIGINS)).to.equal(
      ORGANIZATION,
    );
  });

  it('is the configured one, whatever the query says, but only from the list', () => {
    const claim = { query: '?ucilib=https://evil.com', framed: true };
    expect(findOrganization({ ...claim, configured: ORGANIZATION }, DYNAMICS_ORIGINS)).to.equal(ORGANIZATION);
    expect(findOrganization({ ...claim, configured: 'https://evil.com' }, DYNAMICS_ORIGINS)).to.deep.equal(
      NOT_ALLOWED,
    );
    expect(findOrganization({ ...claim, configured: 'contoso' }, DYNAMICS_ORIGINS)).to.deep.equal({
      cause: 'addressInvalid',
      detail: 'organization',
    });
  });
});
