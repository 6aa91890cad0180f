import { expect } from '@open-wc/testing';
import { loadConfig, loadCredentials, loadIceServers, loadToken } from '../../src/config/load.js';

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

describe('the credentials endpoint', () => {
  it('gives who the telephone is', async () => {
    const body = JSON.stringify({ user: '201', password: 'secret', displayName: 'Ann' });
    const loaded = await loadCredentials('credentials', answers(body));
    expect(loaded).to.deep.equal({
      credentials: {
        ...{ user: '201', password: 'secret', authorizationUser: undefined, displayName: 'Ann' },
        lifetime: undefined,
      },
    });
  });

  it('says how long they last, in whole seconds that a timer can count', async () => {
    const body = (seconds: unknown) =>
      answers(JSON.stringify({ user: '1', password: 'x', expires_in: seconds }));
    const lasting = await loadCredentials('credentials', body(3600));
    expect('credentials' in lasting && lasting.credentials.lifetime).to.equal(3600);
    for (const wrong of [1, -1, 1e12, '3600', 61.5]) {
      const loaded = await loadCredentials('credentials', body(wrong));
      expect('problem' in loaded && loaded.problem.field).to.equal('credentials.url → expires_in');
    }
  });

  for (const [name, body, status, text] of [
    ['has no password', '{"user":"201"}', 200, /password/],
    ['has a user that is no SIP user', '{"user":"a b@c","password":"x"}', 200, /user/],
    ['answers a list', '[]', 200, /credentials\.url/],
    ['wants the agent to sign in', '', 401, /401/],
  ] as const) {
    it(`is reported when it ${name}`, async () => {
      const loaded = await loadCredentials('credentials', answers(body, status));
      expect('problem' in loaded && `${loaded.problem.field} ${loaded.problem.problem}`).to.match(text);
    });
  }

  it('is asked with the agent’s cookies and never from a cache', async () => {
    let init: RequestInit | undefined;
    await loadCredentials('credentials', (_url, given) => {
      init = given;
      return Promise.resolve(new Response('{"user":"1","password":"x"}'));
    });
    expect(init).to.include({ credentials: 'include', cache: 'no-store' });
  });
});

describe('the token endpoint', () => {
  const TOKEN = { access_token: 'abc.def-_~+/==', token_type: 'Bearer', expires_in: 3600 };
  const load = (json: unknown, user = '201') => loadToken('token', user, answers(JSON.stringify(json)));

  it('gives a token as RFC 6749 has it, for the user of the configuration or one of its own', async () => {
    const credentials = { user: '201', password: '', token: TOKEN.access_token, displayName: undefined };
    expect(await load(TOKEN)).to.deep.equal({ credentials: { ...credentials, lifetime: 3600 } });
    const other = await load({ ...TOKEN, user: '202', displayName: 'Ann' });
    expect('credentials' in other && other.credentials).to.include({ user: '202', displayName: 'Ann' });
  });

  for (const [name, json, user, field] of [
    ['gives none', {}, '201', 'access_token'],
    ['gives one that would break the header', { access_token: 'a\r\nVia: x' }, '201', 'access_token'],
    ['gives one with a space', { access_token: 'a b' }, '201', 'access_token'],
    ['does not say for whom, and neither does the configuration', TOKEN, '', 'user'],
    ['names no SIP user', { ...TOKEN, user: 'a b@c' }, '201', 'user'],
    ['gives one that is over at once', { ...TOKEN, expires_in: 0 }, '201', 'expires_in'],
  ] as const) {
    it(`is reported when it ${name}`, async () => {
      const loaded = await load(json, user);
      expect('problem' in loaded && loaded.problem.field).to.equal(`credentials.url → ${field}`);
      expect(JSON.stringify(loaded)).not.to.contain('Via');
    });
  }

  it('is reported when it wants the agent to sign in', async () => {
    const loaded = await loadToken('token', '201', answers('', 401));
    expect('problem' in loaded && loaded.problem.cure).to.match(/Sign in to your organisation/);
  });
});

describe('the endpoint for TURN', () => {
  const TURN = { urls: ['turn:turn.example.com'], username: '1700000000:201', credential: 'secret' };
  const load = (json: unknown) => loadIceServers('turn', answers(JSON.stringify(json)));

  it('gives servers, and how long they last', async () => {
    expect(await load({ iceServers: [TURN], ttl: 600 })).to.deep.equal({
      grant: { iceServers: [TURN], lifetime: 600 },
    });
  });

  it('is asked as the agent, and past every cache', async () => {
    const asked: unknown[] = [];
    await loadIceServers('turn', (url, init) => {
      asked.push(url, init?.credentials, init?.cache);
      return answers('{}')();
    });
    expect(asked).to.deep.equal(['turn', 'include', 'no-store']);
  });

  for (const [field, json] of [
    ['sip.iceEndpoint', []],
    ['sip.iceEndpoint', 'turn:turn.example.com'],
    ['sip.iceEndpoint → iceServers', {}],
    ['sip.iceEndpoint → iceServers', { iceServers: [] }],
    ['sip.iceEndpoint → iceServers', { iceServers: TURN }],
    ['sip.iceEndpoint → iceServers[0]', { iceServers: [null] }],
    ['sip.iceEndpoint → iceServers[0].credential', { iceServers: [{ ...TURN, credential: '' }] }],
    ['sip.iceEndpoint → iceServers[1].urls[0]', { iceServers: [TURN, { urls: ['http://x'] }] }],
    ['sip.iceEndpoint → ttl', { iceServers: [TURN], ttl: 1 }],
    ['sip.iceEndpoint → ttl', { iceServers: [TURN], ttl: '600' }],
  ] as const) {
    it(`is refused by ${field} when it answers ${JSON.stringify(json)}`, async () => {
      const loaded = await load(json);
      const problem = 'problem' in loaded ? loaded.problem : null;
      expect(problem?.field).to.equal(field);
      expect([problem?.problem, problem?.cure]).not.to.include('');
    });
  }

  it('says nothing of the credentials in what it reports', async () => {
    const loaded = await load({ iceServers: [{ ...TURN, urls: ['turn:u:secret@x'] }] });
    expect(JSON.stringify(loaded)).not.to.match(/secret/);
  });

  it('may be out of reach', async () => {
    const loaded = await loadIceServers('turn', answers('', 503));
    expect('problem' in loaded && loaded.problem.problem).to.match(/503/);
  });
});
