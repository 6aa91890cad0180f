import { expect } from '@open-wc/testing';
import type { Layer } from '../src/config/layers.js';
import { loadFile } from '../src/config/load.js';
import { gatherConfiguration, PATIENCE } from '../src/configuration.js';
import { FakeFramework, Pending, rejecting, resolving, silent } from './cif/fake-framework.js';
import { FakePage, QUERY } from './cif/fake-page.js';
import { Clock } from './support/clock.js';

const FILE: Layer = {
  source: 'config.json',
  json: { sip: { servers: ['wss://a.example'], domain: 'a.example' } },
  problems: [],
};
const NOTHING: Layer = { source: 'config.json', json: {}, problems: [] };
const ALL = '{"sip": {"servers": ["wss://b.example"], "domain": "b.example"}}';

const environment = (fields: object) => resolving(JSON.stringify({ username: 'Kim', ...fields }));

describe('the configuration', () => {
  let clock: Clock;
  let fake: FakeFramework;

  beforeEach(() => {
    clock = new Clock();
    fake = new FakeFramework();
  });
  afterEach(() => clock.restore());

  const gather = (page: FakePage, file = FILE) => {
    const gathering = gatherConfiguration(file, page);
    page.deliver(fake.framework);
    return gathering;
  };

  for (const [name, fields] of [
    ['text under one name', { customParams: '{"calls": {"most": 2}}' }],
    ['text under the other', { msdyn_customparams: '{"calls": {"most": 2}}' }],
    ['data', { customParams: { calls: { most: 2 } } }],
  ] as const) {
    it(`takes in the Custom Parameters where the host gives them as ${name}`, async () => {
      fake.answer('getEnvironment', environment(fields));
      const { parsed, sources } = await gather(new FakePage());
      expect(parsed.problems).to.be.empty;
      expect(parsed.config?.calls.most).to.equal(2);
      expect(sources).to.deep.equal(['config.json', 'Custom Parameters']);
    });
  }

  it('takes in the address last, and names its sources', async () => {
    fake.answer('getEnvironment', environment({ customParams: '{"calls": {"country": "DE"}}' }));
    const { parsed, sources } = await gather(new FakePage(`${QUERY}&calls.country=FR`));
    expect(parsed.config?.calls.country).to.equal('FR');
    expect(sources).to.deep.equal(['config.json', 'Custom Parameters', 'address']);
  });

  for (const [name, answer] of [
    ['refuses', rejecting('no')],
    ['says nothing of them', environment({})],
    ['gives null', environment({ customParams: null })],
    ['gives rubbish', resolving('<html>')],
  ] as const) {
    it(`is the file where the host ${name}`, async () => {
      fake.answer('getEnvironment', answer);
      const { parsed, sources } = await gather(new FakePage());
      expect(parsed.config?.sip.domain).to.equal('a.example');
      expect(sources).to.deep.equal(['config.json']);
    });
  }

  it('waits for nobody on a page of its own, nor for an organisation that is not allowed', async () => {
    for (const page of [new FakePage('', false), new FakePage('?base=https://evil.example')]) {
      const { parsed } = await gatherConfiguration(FILE, page);
      expect(parsed.config?.sip.domain).to.equal('a.example');
      expect(page.scripts).to.be.empty;
    }
  });

  it('does not wait for a blocked library', async () => {
    const page = new FakePage();
    const gathering = gatherConfiguration(FILE, page);
    page.script('error');
    await clock.advance(PATIENCE);
    expect((await gathering).sources).to.deep.equal(['config.json']);
  });

  it('waits a moment for a silent host, and tells of what comes after it', async () => {
    const late = new Pending();
    fake.answer('getEnvironment', late.answer);
    const gathering = gather(new FakePage(), NOTHING);
    await clock.advance(PATIENCE);
    const { parsed, late: told } = await gathering;
    expect(parsed.config).to.equal(null);
    late.resolve(JSON.stringify({ customParams: ALL }));
    expect(await told).to.include({ field: 'Custom Parameters' });
  });

  it('has nothing to tell where they come late and are empty', async () => {
    const late = new Pending();
    fake.answer('getEnvironment', late.answer);
    const gathering = gather(new FakePage());
    await clock.advance(PATIENCE);
    const { late: told } = await gathering;
    late.resolve('{}');
    let isTold = false;
    void told.then(() => (isTold = true));
    await clock.settle();
    expect(isTold).to.equal(false);
  });

  it('loads the library once, however long it takes', async () => {
    fake.answer('getEnvironment', silent);
    const page = new FakePage();
    const [one, other] = [gatherConfiguration(FILE, page), gatherConfiguration(FILE, page)];
    await clock.advance(PATIENCE);
    await Promise.all([one, other]);
    expect(page.scripts).to.have.length(1);
  });
});

describe('the file of the configuration', () => {
  const asked = async (query: string) => {
    let address = '';
    const file = await loadFile('https://phone.example/channel/config.json', query, (url) => {
      address = typeof url === 'string' ? url : '';
      return Promise.resolve(new Response('{"calls": {}}'));
    });
    return { address, file };
  };

  it('may be another one that lies beside the page', async () => {
    const { address, file } = await asked('?config=contoso-eu.json');
    expect(address).to.equal('https://phone.example/channel/contoso-eu.json');
    expect(file).to.deep.equal({ source: 'contoso-eu.json', json: { calls: {} }, problems: [] });
  });

  for (const name of [
    'https://evil.example/x.json',
    '//evil.example/x.json',
    '../x.json',
    'a/b.json',
    'x.js',
    '%2e%2e/x.json',
  ]) {
    it(`is not ${name}`, async () => {
      expect((await asked(`?config=${name}`)).address).to.equal('https://phone.example/channel/config.json');
    });
  }
});
