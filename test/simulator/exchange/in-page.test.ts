import { expect } from '@open-wc/testing';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import { PageNetwork } from '../../../src/simulator/exchange/in-page.js';
import type { PageSocket } from '../../../src/simulator/exchange/page-socket.js';
import { request } from '../../sip/message/wire.js';
import { DOMAIN, USERS } from './world.js';

const PROBE = request({ line: `OPTIONS sip:${DOMAIN} SIP/2.0` });

function network(connections = 10): { exchange: Exchange; page: PageNetwork } {
  const exchange = new Exchange({ domain: DOMAIN, users: USERS, limits: { connections } });
  return { exchange, page: new PageNetwork(exchange) };
}

/** The types of the events that a socket has fired, and the texts that it has got. */
function listen(socket: WebSocket): { events: string[]; texts: string[] } {
  const [events, texts]: [string[], string[]] = [[], []];
  for (const type of ['open', 'error', 'close']) socket.addEventListener(type, () => events.push(type));
  socket.addEventListener('close', ({ code }) => events.push(`${code}`));
  socket.addEventListener('message', ({ data }) => texts.push(String(data).split('\r\n')[0] ?? ''));
  return { events, texts };
}

/** Long enough for every message that is under way. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function opened(page: PageNetwork): Promise<PageSocket> {
  const socket = page.open('ws://exchange', 'sip');
  await new Promise((resolve) => (socket.onopen = resolve));
  return socket;
}

describe('a socket in the page', () => {
  it('opens later than it is made, as the browser does it', async () => {
    const { page } = network();
    const socket = page.open('ws://exchange', 'sip');
    expect(socket).to.include({ readyState: socket.CONNECTING, protocol: 'sip', url: 'ws://exchange' });
    expect(() => socket.send(PROBE)).to.throw(DOMException, 'Still connecting');
    const { events } = listen(socket);
    await settled();
    expect(socket.readyState).to.equal(socket.OPEN);
    expect(events).to.deep.equal(['open']);
  });

  it('carries messages both ways, later than they are sent', async () => {
    const socket = await opened(network().page);
    const { texts } = listen(socket);
    socket.send(PROBE);
    expect(texts).to.be.empty;
    await settled();
    expect(texts).to.deep.equal(['SIP/2.0 200 OK']);
  });

  it('carries text only', async () => {
    const socket = await opened(network().page);
    expect(() => socket.send(new ArrayBuffer(1))).to.throw(TypeError);
  });

  it('calls its handlers as well as its listeners', async () => {
    const socket = await opened(network().page);
    const called: string[] = [];
    socket.onmessage = ({ type }) => called.push(type);
    socket.onclose = ({ type }) => called.push(type);
    socket.send(PROBE);
    await settled();
    socket.close();
    await settled();
    expect(called).to.deep.equal(['message', 'close']);
  });

  it('closes in order, and the exchange knows', async () => {
    const { exchange, page } = network();
    const socket = await opened(page);
    const { events } = listen(socket);
    socket.close();
    socket.close();
    expect(socket.readyState).to.equal(socket.CLOSING);
    await settled();
    expect(events).to.deep.equal(['close', '1000']);
    expect(exchange.connections).to.equal(0);
    expect(page.sockets).to.be.empty;
    expect(() => socket.send(PROBE)).not.to.throw();
  });

  it('that is closed before it is open never opens', async () => {
    const { exchange, page } = network();
    const socket = page.open('ws://exchange', 'sip');
    const { events } = listen(socket);
    socket.close();
    await settled();
    expect(events).to.deep.equal(['close', '1000']);
    expect(exchange.connections).to.equal(0);
  });

  it('that is cut tells both ends at once', async () => {
    const { exchange, page } = network();
    const socket = await opened(page);
    const { events } = listen(socket);
    socket.cut();
    socket.cut();
    expect(events).to.deep.equal(['error', 'close', '1006']);
    expect(exchange.connections).to.equal(0);
  });

  it('that is half open tells nobody and carries nothing', async () => {
    const { exchange, page } = network();
    const socket = await opened(page);
    const { events, texts } = listen(socket);
    socket.halfOpen();
    socket.send(PROBE);
    await settled();
    expect(texts).to.be.empty;
    expect(socket.readyState).to.equal(socket.OPEN);
    socket.close();
    await settled();
    expect(events).to.deep.equal(['close', '1006']);
    expect(exchange.connections).to.equal(1);
  });

  it('is closed from the other side', async () => {
    const { exchange, page } = network();
    const { events } = listen(await opened(page));
    exchange.close();
    await settled();
    expect(events).to.deep.equal(['close', '1000']);
    expect(page.sockets).to.be.empty;
  });
});

describe('the network in the page', () => {
  for (const [what, open] of [
    ['when it is out of reach', ({ page }) => ((page.reachable = false), page.open('ws://exchange', 'sip'))],
    ['without the subprotocol', ({ page }) => page.open('ws://exchange', ['xmpp', 'mqtt'])],
    [
      'when the exchange is full',
      ({ page }) => (page.open('ws://exchange', 'sip'), page.open('ws://exchange', 'sip')),
    ],
  ] as readonly [string, (place: ReturnType<typeof network>) => PageSocket][]) {
    it(`opens no connection ${what}`, async () => {
      const { events } = listen(open(network(1)));
      await settled();
      expect(events).to.deep.equal(['error', 'close', '1006']);
    });
  }

  it('lets a test see, change and lose every message', async () => {
    const { page } = network();
    const socket = await opened(page);
    const { texts } = listen(socket);
    const seen: string[] = [];
    page.alter = (text, direction, at) => {
      seen.push(`${direction} ${at === socket}`);
      return direction === 'out' ? text.replace('200 OK', '299 Changed') : text;
    };
    socket.send(PROBE);
    await settled();
    page.alter = () => null;
    socket.send(PROBE);
    await settled();
    expect(texts).to.deep.equal(['SIP/2.0 299 Changed']);
    expect(seen).to.deep.equal(['in true', 'out true']);
  });
});
