/**
 * The exchange on WebSockets, for Node (RFC 7118). It listens on the loopback address only, takes browsers only from
 * pages of this machine, and knows no SIP.
 */
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import { systemClock } from './clock.js';
import type { Cancel, Clock } from './clock.js';
import { Exchange } from './exchange.js';
import type { ExchangeOptions } from './exchange.js';

export interface ListenOptions extends ExchangeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Path of the WebSocket. Default `/sip`. */
  readonly path?: string;
  /** Origins of pages that may connect besides those of this machine: `https://example.com`. */
  readonly origins?: readonly string[];
  /** Between two pings; a client that has not answered the last one is dead. Default 15. */
  readonly pingSeconds?: number;
}

export interface ExchangeServer {
  readonly exchange: Exchange;
  /** `ws://127.0.0.1:5080/sip` */
  readonly url: string;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** What decides whether a handshake is taken. */
interface Door {
  readonly path: string;
  readonly origins: readonly string[];
  readonly isFull: () => boolean;
}

/** @throws when the port is taken */
export async function listen(options: ListenOptions): Promise<ExchangeServer> {
  const { path = '/sip', origins = [] } = options;
  const exchange = new Exchange(options);
  const { connections, messageBytes } = exchange.limits;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false,
    handleProtocols: () => 'sip',
  });
  const door: Door = { path, origins, isFull: () => sockets.clients.size >= connections };
  const server = createServer((_, response) => response.writeHead(426).end());
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const status = refusalOf(request, door);
    if (status) refuse(connection, status);
    else sockets.handleUpgrade(request, connection, head, (socket) => join(exchange, socket, options));
  });
  const port = await open(server, options.port);

  return {
    exchange,
    url: `ws://${LOOPBACK}:${port}${path}`,
    async close() {
      exchange.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Resolves with the port. */
function open(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The HTTP status that a handshake is refused with, or undefined. */
function refusalOf(request: IncomingMessage, { path, origins, isFull }: Door): number | undefined {
  const { origin, 'sec-websocket-protocol': protocols = '' } = request.headers;
  if (request.url?.split('?')[0] !== path) return 404;
  if (origin !== undefined && !origins.includes(origin) && !isLocal(origin)) return 403;
  if (!protocols.split(',').some((protocol) => protocol.trim() === 'sip')) return 400;
  return isFull() ? 503 : undefined;
}

/** Any page on the web may open a WebSocket to this machine; only those of this machine shall. */
function isLocal(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}

function refuse(connection: Duplex, status: number): void {
  connection.on('error', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`);
}

function join(exchange: Exchange, socket: WebSocket, options: ListenOptions): void {
  const { pingSeconds = 15, clock = systemClock } = options;
  const flow = exchange.connect({
    send(text) {
      // A client that does not read what it is sent must not fill our memory.
      if (socket.bufferedAmount > exchange.limits.unsentBytes) socket.terminate();
      else socket.send(text);
    },
    close: (reason) => socket.close(1000, reason),
  });
  if (!flow) return socket.close(1013);

  const stopPinging = ping(socket, pingSeconds, clock);
  socket.on('message', (data: RawData) => flow.receive(textOf(data)));
  // What went wrong is told by the close that follows: 1009 too large, 1007 no UTF-8, 1002 no WebSocket.
  socket.on('error', () => {});
  socket.on('close', () => {
    stopPinging();
    flow.closed();
  });
}

/** A client that has not answered the last ping is gone without a word. */
function ping(socket: WebSocket, seconds: number, clock: Clock): Cancel {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const beat = (): Cancel =>
    clock.after(seconds * 1000, () => {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
      stop = beat();
    });
  let stop = beat();
  return () => stop();
}

/** RFC 7118 section 4.2: a binary message is as good as a text one. */
function textOf(data: RawData): string {
  return new TextDecoder().decode(Array.isArray(data) ? Buffer.concat(data) : data);
}
