import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { LIBRARY_PATH } from '../../../src/simulator/desktop/provider.js';
import { LibraryService } from '../../../demo/server/library-service.js';
import { serve, type WebServer } from '../../../demo/server/web-server.js';

const LIBRARY = 'window.dispatchEvent(new Event("CIFInitDone"));';

describe('the client library as the switches want it served', () => {
  let folder: string;
  let server: WebServer;
  const asks = new EventTarget();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'library-'));
    await mkdir(join(folder, dirname(LIBRARY_PATH)), { recursive: true });
    await writeFile(join(folder, LIBRARY_PATH), LIBRARY);
    const service = new LibraryService();
    server = await serve({
      port: 0,
      folders: { '/': folder },
      headers: () => ({}),
      answers: { '/library-service': (request) => service.order(request) },
      intercepts: {
        [LIBRARY_PATH]: (...exchange) => {
          service.respond(...exchange);
          asks.dispatchEvent(new Event('asked'));
        },
      },
    });
  });

  afterEach(async () => {
    mock.timers.reset();
    await order('');
  });

  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const address = (path: string) => `http://127.0.0.1:${server.port}${path}`;
  const order = (query: string, method = 'POST') => fetch(address(`/library-service?${query}`), { method });
  const library = () => fetch(address(LIBRARY_PATH));

  it('is the file, and never an old one', async () => {
    const response = await library();
    assert.equal(await response.text(), LIBRARY);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('is late by the seconds that were ordered', async () => {
    await order('librarySeconds=60');
    mock.timers.enable({ apis: ['setTimeout'] });
    const asked = once(asks, 'asked');
    let isThere = false;
    const late = library().then((response) => {
      isThere = true;
      return response.text();
    });
    await asked;
    mock.timers.tick(59_999);
    assert.equal(isThere, false);
    mock.timers.tick(1);
    assert.equal(await late, LIBRARY);
  });

  it('is blocked: the connection is cut', async () => {
    await order('library=blocked');
    await assert.rejects(library());
  });

  it('is not found', async () => {
    await order('library=notFound');
    assert.equal((await library()).status, 404);
  });

  it('is a login page, to which the browser is sent', async () => {
    await order('library=login');
    const response = await library();
    assert.equal(response.redirected, true);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /Sign in/);
  });

  for (const query of ['library=burnt', 'librarySeconds=-1', 'librarySeconds=1e9', 'librarySeconds=']) {
    it(`stays as it is for an order that makes no sense: ${query}`, async () => {
      assert.equal((await order(query)).status, 403);
      assert.equal(await (await library()).text(), LIBRARY);
    });
  }

  it('stays as it is for an order by mere address', async () => {
    assert.equal((await order('library=blocked', 'GET')).status, 403);
    assert.equal(await (await library()).text(), LIBRARY);
  });
});
