import { expect } from '@open-wc/testing';
import { loadCredentials, loadIceServers, loadToken } from '../../src/config/endpoints.js';

const answers =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));

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
