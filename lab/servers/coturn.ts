/** The TURN server: coturn with config/turnserver.conf. */
import { randomUUID } from 'node:crypto';
import { accepts, freePort } from '../machine/ports.js';
import { Program } from '../machine/program.js';
import type { Site } from './site.js';

export interface Coturn {
  readonly program: Program;
  /** `turn:127.0.0.1:3478?transport=udp` */
  readonly url: string;
  readonly port: number;
  readonly username: string;
  readonly credential: string;
  /** First and last UDP port of what is relayed. */
  readonly ports: readonly [number, number];
}

/** Beside those of rtpengine. */
const PORTS = [25_000, 25_999] as const;

export async function startCoturn({ folder, reaper, address }: Site): Promise<Coturn> {
  const port = await freePort();
  const [username, credential] = ['agents', randomUUID()];
  const program = await Program.start({
    name: 'coturn',
    folder,
    reaper,
    command: [
      'turnserver',
      ...['-c', folder.copy('turnserver.conf', 'turnserver.conf')],
      `--listening-ip=${address}`,
      `--relay-ip=${address}`,
      `--listening-port=${port}`,
      `--min-port=${PORTS[0]}`,
      `--max-port=${PORTS[1]}`,
      `--user=${username}:${credential}`,
      `--userdb=${folder.path('turn.db')}`,
      `--pidfile=${folder.path('turnserver.pid')}`,
      '--log-file=stdout',
    ],
    isReady: () => accepts(address, port),
  });
  return { program, url: `turn:${address}:${port}?transport=udp`, port, username, credential, ports: PORTS };
}
