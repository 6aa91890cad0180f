/** A STUN server that takes every question and never answers: what a firewall makes of most of them. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface SilentServer {
  /** `stun:127.0.0.1:40000` */
  readonly url: string;
  close(): void;
}

export async function startSilentServer(): Promise<SilentServer> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    url: `stun:127.0.0.1:${socket.address().port}`,
    close: () => socket.close(),
  };
}
