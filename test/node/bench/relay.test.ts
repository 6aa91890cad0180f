import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { startRelay } from '../../../bench/relay.js';

test('a connection that is cut breaks, and the next one gets through', { timeout: 5000 }, async () => {
  const echo = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/sip' });
  await once(echo, 'listening');
  echo.on('connection', (socket) => socket.on('message', (data) => socket.send(data)));
  const address = echo.address();
  assert.ok(typeof address === 'object' && address);
  const relay = await startRelay(`ws://127.0.0.1:${address.port}/sip`);
  try {
    const speak = async () => {
      const socket = new WebSocket(relay.url);
      socket.on('error', () => {});
      await once(socket, 'open');
      socket.send('hello');
      const [data] = (await once(socket, 'message')) as [Buffer];
      assert.equal(data.toString(), 'hello');
      return socket;
    };
    const closed = once(await speak(), 'close');
    relay.cut();
    assert.equal((await closed)[0], 1006);
    await speak();
  } finally {
    relay.close();
    echo.close();
  }
});
