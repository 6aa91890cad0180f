/** Stands between a telephone and the exchange, so that its connection can be cut while the server stays up. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Relay {
  /** The exchange's address by way of here. */
  readonly url: string;
  /** Resets every connection, as a server does that is killed. New ones are taken at once. */
  cut(): void;
  close(): void;
}

export async function startRelay(target: string): Promise<Relay> {
  const { port, pathname } = new URL(target);
  const incoming = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(port), '127.0.0.1');
    incoming.add(socket);
    // Small messages leave at once, or Nagle's algorithm would be what is measured.
    for (const end of [socket, onward]) end.setNoDelay(true);
    socket.pipe(onward).pipe(socket);
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      end.on('error', () => end.destroy());
      end.on('close', () => other.destroy());
    }
    socket.on('close', () => incoming.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => incoming.forEach((socket) => socket.resetAndDestroy());
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    cut,
    close() {
      cut();
      server.close();
    },
  };
}
