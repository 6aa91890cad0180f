/** Media between browsers and the public network: rtpengine with config/rtpengine.conf, in user space. */
import { createSocket } from 'node:dgram';
import { freePort } from '../machine/ports.js';
import { Program } from '../machine/program.js';
import type { Site } from './site.js';

export interface Rtpengine {
  readonly program: Program;
  /** Where it takes orders, `127.0.0.1:2223`. */
  readonly control: string;
  /** First and last UDP port of the media. */
  readonly ports: readonly [number, number];
}

/** Below the ports that systems give out by themselves. One that is in use is passed over. */
const PORTS = [23_000, 24_999] as const;

export async function startRtpengine(
  { folder, reaper, address }: Site,
  interfaces = address,
): Promise<Rtpengine> {
  const port = await freePort();
  const control = `${address}:${port}`;
  const config = folder.copy('rtpengine.conf', 'rtpengine.conf');
  const program = await Program.start({
    name: 'rtpengine',
    folder,
    reaper,
    command: [
      'rtpengine',
      '--foreground',
      `--config-file=${config}`,
      `--interface=${interfaces}`,
      `--listen-ng=${control}`,
      `--port-min=${PORTS[0]}`,
      `--port-max=${PORTS[1]}`,
      `--pidfile=${folder.path('rtpengine.pid')}`,
    ],
    isReady: () => answersPing(address, port),
  });
  return { program, control, ports: PORTS };
}

/** Milliseconds. */
const PONG_LIMIT = 500;

/** Its protocol "ng": a cookie, and a dictionary as BitTorrent writes it. */
function answersPing(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const settle = (isAnswered: boolean) => {
      clearTimeout(limit);
      socket.close();
      resolve(isAnswered);
    };
    const limit = setTimeout(() => settle(false), PONG_LIMIT);
    socket.once('message', () => settle(true)).once('error', () => settle(false));
    socket.connect(port, host, () => socket.send('lab d7:command4:pinge'));
  });
}
