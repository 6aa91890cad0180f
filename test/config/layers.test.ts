import { expect } from '@open-wc/testing';
import { addressParameters, combine, customParameters, type Layer } from '../../src/config/layers.js';

const FILE: Layer = {
  source: 'config.json',
  json: { sip: { servers: ['wss://a.example'], domain: 'a.example' }, calls: { most: 3 } },
  problems: [],
};

const over = (...layers: Layer[]) => combine([FILE, ...layers]);
const fields = (...layers: Layer[]) => over(...layers).problems.map(({ field }) => field);

describe('the Custom Parameters of the provider’s record', () => {
  it('lie over the file, field by field', () => {
    const { config, problems } = over(
      customParameters('{"calls": {"country": "DE"}, "sip": {"expires": 120}}'),
    );
    expect(problems).to.be.empty;
    expect(config?.calls).to.include({ most: 3, country: 'DE' });
    expect(config?.sip).to.deep.include({ expires: 120, servers: ['wss://a.example'] });
  });

  it('can be all that there is', () => {
    const all = customParameters('{"sip": {"servers": ["wss://b.example"], "domain": "b.example"}}');
    expect(combine([{ ...FILE, json: {} }, all]).config?.sip.domain).to.equal('b.example');
  });

  it('name themselves where they are wrong', () => {
    expect(
      fields(customParameters('{"calls": {"most": 99, "mots": 1}, "sip": {"servers": ["x"]}, "sap": 1}')),
    ).to.deep.equal([
      'Custom Parameters → sip.servers[0]',
      'Custom Parameters → calls.most',
      'Custom Parameters → calls.mots',
      'Custom Parameters → sap',
    ]);
    expect(fields(customParameters('{"calls": 7}'))).to.deep.equal(['Custom Parameters → calls']);
  });

  for (const text of ['', '  ', '{}']) {
    it(`change nothing where they are ${JSON.stringify(text)}`, () => {
      expect(over(customParameters(text))).to.deep.equal(over());
    });
  }

  for (const text of ['x', '[]', '7', 'null', '"x"', '{', JSON.stringify({ a: 'x'.repeat(2_000) })]) {
    it(`are refused as a whole where they are ${text.slice(0, 9)}, and the file counts`, () => {
      const { config, problems } = over(customParameters(text));
      expect(config?.calls.most).to.equal(3);
      expect(problems.map(({ field }) => field)).to.deep.equal(['Custom Parameters']);
    });
  }

  it('do not say where the library may come from', () => {
    const { desktop, problems } = over(
      customParameters('{"desktop": {"origins": ["https://evil.example"], "toastTemplate": "ours"}}'),
    );
    expect(desktop.origins).not.to.include('https://evil.example');
    expect(desktop.toastTemplate).to.equal('ours');
    expect(problems.map(({ field }) => field)).to.deep.equal(['Custom Parameters → desktop.origins']);
  });

  it('pollute nothing', () => {
    over(customParameters('{"__proto__": {"polluted": 1}, "calls": {"__proto__": {"polluted": 1}}}'));
    expect('polluted' in {}).to.equal(false);
  });
});

describe('the parameters of the address', () => {
  it('have the last word', () => {
    const parameters = customParameters(
      '{"desktop": {"sessionTemplate": "theirs"}, "calls": {"country": "DE"}}',
    );
    const { config } = over(
      parameters,
      addressParameters('?desktop.sessionTemplate=mine&credentials.user=201'),
    );
    expect(config?.desktop.sessionTemplate).to.equal('mine');
    expect(config?.calls.country).to.equal('DE');
    expect(config?.credentials).to.deep.equal({ from: 'agent', user: '201' });
  });

  it('leave alone what is the host’s', () => {
    expect(addressParameters('?ucilib=https://x&base=y&appid=1&a.b=2&config=eu.json')).to.deep.include({
      json: {},
      problems: [],
    });
  });

  it('name themselves where they are wrong', () => {
    expect(fields(addressParameters('?calls.country=Germany'))).to.deep.equal(['address → calls.country']);
  });

  for (const field of [
    'sip.servers',
    'sip.domain',
    'sip.iceServers',
    'sip.iceEndpoint',
    'credentials.from',
    'credentials.url',
    'credentials.password',
    'desktop.origins',
    'calls.autoAccept',
    'screen.shortcuts',
    'wrapUp.seconds',
    'presence.inCall',
  ]) {
    it(`cannot set ${field}, and say so`, () => {
      const layer = addressParameters(`?${field}=https://evil.example`);
      expect(layer.json).to.deep.equal({});
      expect(fields(layer)).to.deep.equal([`address → ${field}`]);
      expect(JSON.stringify(over(layer))).not.to.contain('evil');
    });
  }
});
