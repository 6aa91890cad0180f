import { expect } from '@open-wc/testing';
import { admitProviders } from '../../../src/simulator/desktop/admission.js';
import { readProvider } from '../../../src/simulator/desktop/provider.js';
import type { ProviderOptions } from '../../../src/simulator/desktop/provider.js';

const ORGANIZATION = 'https://contoso.example';
const PHONE: ProviderOptions = {
  name: 'cif_phone',
  label: 'Phone',
  channelUrl: 'https://phone.example/panel?tenant=7#/dial',
};

describe('a provider’s record', () => {
  it('has the page told where the library is, and nothing of the address lost', () => {
    const { frameUrl, fault } = read({});
    const library = encodeURIComponent(`${ORGANIZATION}/webresources/Widget/msdyn_ciLibrary.js`);
    expect(fault).to.equal(null);
    expect(frameUrl).to.equal(`https://phone.example/panel?tenant=7&ucilib=${library}#/dial`);
  });

  for (const named of ['ucilib=https://contoso.example/lib.js', 'base=https://contoso.example']) {
    it(`leaves an address that names the organisation itself as it is: ${named}`, () => {
      const channelUrl = `https://phone.example/?${named}`;
      expect(read({ channelUrl }).frameUrl).to.equal(channelUrl);
    });
  }

  it('has the defaults of an administrator who left them', () => {
    expect(read({})).to.include({ order: 0, outbound: true, analytics: true, apiVersion: '2.0' });
  });

  for (const [named, origin] of [
    ['login.example', 'https://login.example'],
    [' login.example:8443 ', 'https://login.example:8443'],
    ['https://login.example/start', 'https://login.example'],
  ] as const) {
    it(`trusts the domain that it names as “${named}”`, () => {
      expect(read({ trustedDomain: named }).origins).to.deep.equal(['https://phone.example', origin]);
    });
  }

  it('takes a bare trusted domain for one of the channel URL’s scheme', () => {
    const { origins } = read({ channelUrl: 'http://localhost:1/', trustedDomain: '127.0.0.1:2' });
    expect(origins).to.deep.equal(['http://localhost:1', 'http://127.0.0.1:2']);
  });

  for (const [wrong, cause] of [
    [{ channelUrl: '' }, '“” is no http or https address'],
    [{ channelUrl: 'phone.example' }, '“phone.example” is no http or https address'],
    [{ channelUrl: 'javascript:alert(1)' }, 'is no http or https address'],
    [{ channelUrl: 'ftp://phone.example/' }, 'is no http or https address'],
    [{ channelUrl: `https://phone.example/${'x'.repeat(1_024)}` }, 'longer than 1024'],
    [{ channelUrl: 'http://phone.example/' }, 'https pages only'],
    [{ channelUrl: 'https://ann:secret@phone.example/' }, 'has a user name or a password in it'],
    [{ channelUrl: 'https://:secret@phone.example/' }, 'has a user name or a password in it'],
    [{ trustedDomain: 'not a domain' }, 'trusted domain “not a domain”'],
    [{ trustedDomain: 'ftp://login.example' }, 'is no domain'],
    [{ trustedDomain: '*.phone.example' }, 'is no domain'],
    [{ customParameters: 'x'.repeat(2_001) }, 'custom parameters are longer than 2000'],
  ] as const) {
    it(`cannot be used with ${JSON.stringify(wrong).slice(0, 50)}, and says why`, () => {
      const { frameUrl, fault } = read(wrong);
      expect(frameUrl).to.equal(null);
      expect(fault?.cause).to.contain(cause);
      expect(fault?.cure).to.contain('record');
    });
  }

  it('may be of this machine by http, also for a desktop by https', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(read({ channelUrl: `http://${host}:8080/` }).fault, host).to.equal(null);
    }
  });
});

describe('an app', () => {
  it('shows providers in channel order', () => {
    const { admitted } = admit([{ name: 'b', order: 2 }, { name: 'a', order: 1 }, { name: 'c' }]);
    expect(admitted.map(({ name }) => name)).to.deep.equal(['c', 'a', 'b']);
  });

  it('takes the first of two records with the same name', () => {
    const { admitted, leftOut } = admit([{ label: 'One' }, { label: 'Two', order: 1 }]);
    expect(admitted.map(({ label }) => label)).to.deep.equal(['One']);
    expect(leftOut.map(({ why }) => why.cause)).to.deep.equal([
      'There is another provider of the name “cif_phone”.',
    ]);
  });

  it('of several sessions does not load a record of API version 1.0', () => {
    const { admitted, leftOut } = admit([{ name: 'a' }, { name: 'b', apiVersion: '1.0' }]);
    expect(admitted.map(({ name }) => name)).to.deep.equal(['a']);
    expect(leftOut[0]?.why.cause).to.contain('API version 1.0');
  });

  it('without any record that it loads says so in the first one’s place', () => {
    const { admitted } = admit([
      { name: 'a', apiVersion: '1.0' },
      { name: 'b', apiVersion: '1.0' },
    ]);
    expect(admitted).to.have.lengthOf(1);
    expect(admitted[0]).to.include({ name: 'a', frameUrl: null });
    expect(admitted[0]?.fault?.cure).to.contain('2.0');
  });

  it('without any record is an app without a panel', () => {
    expect(admit([])).to.deep.equal({ admitted: [], leftOut: [] });
  });
});

function read(options: Partial<ProviderOptions>) {
  return readProvider({ ...PHONE, ...options }, ORGANIZATION, '2.0');
}

function admit(records: readonly Partial<ProviderOptions>[]) {
  return admitProviders(
    records.map((record) => ({ ...PHONE, ...record })),
    ORGANIZATION,
    'multiSession',
  );
}
