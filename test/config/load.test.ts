import { expect } from '@open-wc/testing';
import { loadConfig } from '../../src/config/load.js';

const answers =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));
const fails = (error: Error) => () => Promise.reject(error);

describe('the configuration file', () => {
  for (const [name, fetch, problem] of [
    ['is not there', answers('', 404), /404/],
    ['is a login page', answers('<html>'), /not JSON/],
    ['cannot be fetched', fails(new TypeError('Failed to fetch')), /could not be fetched/],
    ['is not answered', fails(new DOMException('', 'TimeoutError')), /10 seconds/],
  ] as const) {
    it(`is reported by name when it ${name}`, async () => {
      const { config, problems } = await loadConfig('config.json', fetch);
      expect(config).to.equal(null);
      expect(problems).to.have.length(1);
      expect(problems[0]?.field).to.equal('config.json');
      expect(problems[0]?.problem).to.match(problem);
    });
  }

  it('is read no further than any configuration goes, and the rest is left with the server', async () => {
    let isCancelled = false;
    const endless = new ReadableStream({
      pull: (stream) => stream.enqueue(new TextEncoder().encode('['.repeat(50_000))),
      cancel: () => void (isCancelled = true),
    });
    const { problems } = await loadConfig('config.json', () => Promise.resolve(new Response(endless)));
    expect(problems[0]?.problem).to.match(/longer than 200000/);
    expect(isCancelled).to.equal(true);
  });

  it('is not JSON when it is empty, and is when it begins with a byte order mark', async () => {
    expect((await loadConfig('config.json', answers(''))).problems[0]?.problem).to.match(/not JSON/);
    expect((await loadConfig('config.json', answers('\ufeff[]'))).problems[0]?.problem).to.match(
      /not an object/,
    );
  });

  it('may be nested as deep as it likes', async () => {
    const body = `{"sip":${'['.repeat(90_000)}${']'.repeat(90_000)}}`;
    expect((await loadConfig('config.json', answers(body))).problems[0]?.field).to.equal('sip');
  });

  it('is read and checked', async () => {
    const sip = { servers: ['wss://sip.example.com'], domain: 'example.com' };
    const { config, problems } = await loadConfig('config.json', answers(JSON.stringify({ sip })));
    expect(problems).to.deep.equal([]);
    expect(config?.sip.domain).to.equal('example.com');
  });
});
