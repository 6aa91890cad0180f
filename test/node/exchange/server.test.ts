import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import { listen } from '../../../src/simulator/exchange/server.js';
import type { ExchangeServer, ListenOptions } from '../../../src/simulator/exchange/server.js';
import { VirtualClock } from '../../simulator/exchange/virtual-clock.js';
import { request } from '../../sip/message/wire.js';

const DOMAIN = 'example.test';
const PROBE = request({ line: `OPTIONS sip:${DOMAIN} SIP/2.0` });

let server: ExchangeServer | undefined;
let clients: WebSocket[] = [];

afterEach(async () => {
  for (const client of clients) client.terminate();
  clients = [];
  await server?.close();
  server = undefined;
});

async function start(options: Partial<ListenOptions> = {}): Promise<ExchangeServer> {
  server = await listen({
    port: 0,
    domain: DOMAIN,
    users: [{ name: 'alice', password: 'secret' }],
    ...options,
  });
  return server;
}

function dial({ url }: ExchangeServer, options: ClientOptions = {}, protocol: string[] = ['sip']): WebSocket {
  const client = new WebSocket(url, protocol, options);
  // A refused handshake is told by its response; the error that follows says no more.
  client.on('error', () => {});
  clients.push(client);
  return client;
}

async function join(to: ExchangeServer, options: ClientOptions = {}): Promise<WebSocket> {
  const client = dial(to, options);
  await once(client, 'open');
  return client;
}

async function nextText(client: WebSocket): Promise<string> {
  const [data] = (await once(client, 'message')) as [Buffer];
  return data.toString();
}

/** The HTTP status with which a handshake is refused. */
async function refusal(client: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(client, 'unexpected-response')) as [unknown, { statusCode?: number }];
  return response.statusCode;
}

async function closeCode(client: WebSocket): Promise<number> {
  const [code] = (await once(client, 'close')) as [number];
  return code;
}

/** What comes of a plain connection: `open`, or the code of its error. */
function knock(host: string, port: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve('open');
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
  });
}

test('two clients speak SIP over WebSocket, in text and in binary', async () => {
  const exchange = await start();
  const [one, other] = [await join(exchange), await join(exchange)];
  assert.equal(one.protocol, 'sip');
  one.send(PROBE);
  other.send(Buffer.from(PROBE), { binary: true });
  const replies = await Promise.all([nextText(one), nextText(other)]);
  for (const reply of replies) assert.match(reply, /^SIP\/2\.0 200 OK\r\n/);
  assert.equal(exchange.exchange.connections, 2);
});

test('a client that leaves is forgotten', { timeout: 5000 }, async () => {
  const exchange = await start();
  const [leaving] = [await join(exchange), await join(exchange)];
  leaving.close();
  while (exchange.exchange.connections > 1) await nextTurn();
});

test('a keep-alive is answered', async () => {
  const client = await join(await start());
  client.send('\r\n\r\n');
  assert.equal(await nextText(client), '\r\n');
});

test('a message too large closes its connection and no other', async () => {
  const exchange = await start({ limits: { messageBytes: 1000 } });
  const [loud, other] = [await join(exchange), await join(exchange)];
  loud.send('x'.repeat(1001));
  assert.equal(await closeCode(loud), 1009);
  other.send(PROBE);
  assert.match(await nextText(other), /^SIP\/2\.0 200/);
});

test('rubbish is dropped, and enough of it closes the connection', async () => {
  const client = await join(await start({ limits: { faultsPerFlow: 3 } }));
  client.send('rubbish');
  client.send(Buffer.from([0, 255, 254]));
  client.send(PROBE);
  assert.match(await nextText(client), /^SIP\/2\.0 200/);
  client.send('rubbish');
  client.send('rubbish');
  assert.equal(await closeCode(client), 1000);
});

test('bytes that are no WebSocket frame close the connection and no other', async () => {
  const exchange = await start();
  const [broken, other] = [await join(exchange), await join(exchange)];
  const raw = Reflect.get(broken, '_socket') as Socket;
  raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
  assert.equal(await closeCode(broken), 1002);
  other.send(PROBE);
  assert.match(await nextText(other), /^SIP\/2\.0 200/);
});

test('one connection too many is refused', async () => {
  const exchange = await start({ limits: { connections: 2 } });
  await join(exchange);
  await join(exchange);
  assert.equal(await refusal(dial(exchange)), 503);
});

test('a client that answers no ping is dead', async () => {
  const clock = new VirtualClock();
  const dead = await join(await start({ clock }), { autoPong: false });
  clock.pass(15);
  await once(dead, 'ping');
  clock.pass(15);
  assert.equal(await closeCode(dead), 1006);
});

test('a client that answers pings stays', async () => {
  const clock = new VirtualClock();
  const client = await join(await start({ clock }));
  for (let pings = 0; pings < 5; pings += 1) {
    clock.pass(15);
    await once(client, 'ping');
    // Its answer overtakes nothing: when the reply is here, the pong has been seen.
    client.send(PROBE);
    assert.match(await nextText(client), /^SIP\/2\.0 200/);
  }
});

test('a client that reads nothing is cut off', { timeout: 20_000 }, async () => {
  const exchange = await start({ limits: { unsentBytes: 100_000 } });
  const client = await join(exchange);
  client.pause();
  const long = request({ line: `OPTIONS sip:${DOMAIN} SIP/2.0`, headers: { 'Call-ID': 'x'.repeat(60_000) } });
  for (let count = 0; exchange.exchange.connections > 0; count += 1) {
    if (count < 1000) client.send(long);
    await nextTurn();
  }
});

test('another path, another subprotocol and none are refused', async () => {
  const exchange = await start({ path: '/phones' });
  assert.match(exchange.url, /\/phones$/);
  assert.equal(await refusal(dial({ ...exchange, url: exchange.url.replace('phones', 'other') })), 404);
  assert.equal(await refusal(dial(exchange, {}, ['xmpp'])), 400);
  assert.equal(await refusal(dial(exchange, {}, [])), 400);
});

test('a page of this machine may connect, and one that is named, and no other', async () => {
  const exchange = await start({ origins: ['https://phones.example'] });
  for (const origin of [
    'http://localhost:8000',
    'http://127.0.0.1',
    'https://[::1]:1',
    'https://phones.example',
  ]) {
    await join(exchange, { origin });
  }
  for (const origin of ['https://elsewhere.example', 'http://localhost.elsewhere.example', 'null']) {
    assert.equal(await refusal(dial(exchange, { origin })), 403, origin);
  }
});

test('it listens on the loopback address only', async () => {
  const { port } = new URL((await start()).url);
  const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const addresses = outside.filter(({ internal, family }) => !internal && family === 'IPv4');
  assert.equal(await knock('127.0.0.1', port), 'open');
  for (const { address } of [...addresses, { address: '127.0.0.2' }]) {
    assert.equal(await knock(address, port), 'ECONNREFUSED', address);
  }
});

test('a plain request is told to upgrade', async () => {
  const { url } = await start();
  const response = await fetch(url.replace('ws:', 'http:'));
  assert.equal(response.status, 426);
});

test('a port that is taken is an error', async () => {
  const { port } = new URL((await start()).url);
  await assert.rejects(listen({ port: Number(port), domain: DOMAIN, users: [] }), { code: 'EADDRINUSE' });
});

test('closed, it ends every connection and frees its port', async () => {
  const exchange = await start();
  const client = await join(exchange);
  const closed = closeCode(client);
  await exchange.close();
  await closed;
  assert.equal(await knock('127.0.0.1', new URL(exchange.url).port), 'ECONNREFUSED');
});
