import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve, PortError, type WebServer } from '../../../demo/server/web-server.js';

let server: WebServer;
before(async () => {
  server = await serve({
    port: 0,
    folders: {},
    headers: () => ({}),
    answers: { '/secret.json': () => ({ password: 'x' }), '/forbidden.json': () => null },
  });
});
after(() => server.close());

function statusOf(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('a server of the demo', () => {
  it('answers by the names of this machine', async () => {
    for (const host of ['localhost:1', '127.0.0.1', '[::1]:8400'])
      assert.equal(await statusOf('/secret.json', host), 200, host);
  });

  it('gives nothing to a page that calls this machine by a name of its own', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:8400'])
      assert.equal(await statusOf('/secret.json', host), 421, host);
  });

  it('refuses what is not for whoever asks', async () => {
    assert.equal(await statusOf('/forbidden.json', 'localhost'), 403);
  });

  it('says when the one port that is wanted is taken', async () => {
    const again = serve({ port: server.port, tries: 1, folders: {}, headers: () => ({}), answers: {} });
    await assert.rejects(again, (error) => error instanceof PortError && error.message.includes('is in use'));
  });
});
