import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { probe, probedAddress } from '../../../demo/server/probe.js';

const DESKTOP = 'http://localhost:8400';

/** A server for one test, and what the probe finds at it. */
async function finding(answer: RequestListener, limit?: number) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await probe(new URL(`http://127.0.0.1:${port}/channel.html`), DESKTOP, limit);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('the probe of a channel URL', () => {
  it('finds a page that may be framed', async () => {
    const found = await finding((_, response) => response.end('<p>'));
    assert.deepEqual(found, { reachable: true, framing: 'allowed', detail: '' });
  });

  it('tells to which other origin the address leads', async () => {
    let elsewhere = '';
    const found = await finding((request, response) => {
      const { host = '' } = request.headers;
      if (host.startsWith('localhost')) return response.end('<p>');
      elsewhere = `http://${host.replace('127.0.0.1', 'localhost')}`;
      return response.writeHead(302, { Location: `${elsewhere}/login?secret=1` }).end();
    });
    assert.deepEqual(found, { reachable: true, framing: 'allowed', detail: '', leadsTo: elsewhere });
  });

  it('names the header that refuses the desktop', async () => {
    const found = await finding((_, response) =>
      response.writeHead(200, { 'X-Frame-Options': 'DENY' }).end(),
    );
    assert.deepEqual(found, { reachable: true, framing: 'refused', detail: 'X-Frame-Options: DENY' });
  });

  it('says the status of a page that is not there', async () => {
    const found = await finding((_, response) => response.writeHead(404).end());
    assert.deepEqual(found, { reachable: true, framing: 'allowed', detail: 'HTTP 404' });
  });

  it('says why nobody answers', async () => {
    // The port is free again when it is asked.
    let url = new URL(DESKTOP);
    await finding((request, response) => {
      url = new URL(`http://${request.headers.host ?? ''}/`);
      response.end();
    });
    const found = await probe(url, DESKTOP);
    assert.deepEqual(found, { reachable: false, framing: 'unknown', detail: 'connection refused' });
  });

  it('says why the browser would not even ask', async () => {
    const found = await probe(new URL('http://127.0.0.1:22/'), DESKTOP);
    assert.deepEqual(found, { reachable: false, framing: 'unknown', detail: 'bad port' });
  });

  it('gives up a server that says nothing', async () => {
    const found = await finding(() => {}, 50);
    assert.deepEqual(found, { reachable: false, framing: 'unknown', detail: 'no answer within seconds' });
  });

  it('does not wait for the end of a page that has none', async () => {
    const found = await finding((_, response) => void response.write('<p>'));
    assert.equal(found.reachable, true);
  });

  it('sends no cookie and follows to the page that is shown in the end', async () => {
    let cookie: string | undefined = 'none was asked for';
    const found = await finding((request, response) => {
      cookie = request.headers.cookie;
      if (request.url === '/channel.html')
        response.writeHead(302, { Location: '/login', 'Set-Cookie': 'a=b' }).end();
      else response.writeHead(200, { 'X-Frame-Options': 'SAMEORIGIN' }).end();
    });
    assert.equal(cookie, undefined);
    assert.equal(found.framing, 'refused');
  });
});

describe('the address that is probed', () => {
  it('is an http or https address', () => {
    assert.equal(probedAddress('/probe?url=https%3A%2F%2Fa.example%2Fb')?.href, 'https://a.example/b');
  });

  for (const url of ['', 'file:///etc/passwd', 'javascript:alert(1)', 'http://user:secret@a.example/', 'a']) {
    it(`is not ${url || 'nothing'}`, () => {
      assert.equal(probedAddress(`/probe?url=${encodeURIComponent(url)}`), null);
    });
  }
});
