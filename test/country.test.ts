import { expect } from '@open-wc/testing';
import { countryOf } from '../src/country.js';

describe('The country of the telephone', () => {
  for (const [language, code] of [
    ['de', 'DE'],
    ['de-CH', 'CH'],
    ['en', 'US'],
    ['en-GB', 'GB'],
    ['ja', 'JP'],
    ['hi', 'IN'],
    ['pt', 'BR'],
    ['no language at all', ''],
  ] as const) {
    it(`is “${code}” where the browser speaks ${language} and no country is configured`, () => {
      expect(countryOf('', language)).to.equal(code);
    });
  }

  it('is the configured one', () => {
    expect(countryOf('AT', 'en-GB')).to.equal('AT');
  });
});
