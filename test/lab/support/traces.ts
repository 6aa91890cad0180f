/** What a run has on this machine: processes, told by a mark that all of them inherit, and where these listen. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const MARK = 'CIF_LAB_RUN';

/** Everything that is started from now on bears the mark, and what is started by that. */
export function markRun(): string {
  return (process.env[MARK] ??= randomUUID());
}

/** The numbers of the processes that bear the mark. */
export function processesOf(mark: string): readonly string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((number) => environmentOf(number).includes(`${MARK}=${mark}\0`));
}

function environmentOf(number: string): string {
  try {
    return readFileSync(`/proc/${number}/environ`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

export function socketsOf(processes: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('ss', ['-Hlntup'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => processes.some((id) => line.includes(`pid=${id},`)));
}

/** The sockets of these processes that another machine could reach. `own` is an address that none can. */
export function openToOthers(processes: readonly string[], own = '127.0.0.1'): readonly string[] {
  const isInside = (socket: string) =>
    /\s(127\.0\.0\.1|\[::1\]):\d+\s/.test(socket) || socket.includes(` ${own}:`);
  return socketsOf(processes).filter(
    (socket) => !isInside(socket) && !isResolver(socket) && !isBrowser(socket),
  );
}

/** Baresip asks for names from a socket on any address, though none is asked for here; nobody can call it there. */
const isResolver = (socket: string) => socket.startsWith('udp') && socket.includes('"baresip"');

/** In a call a browser looks for its way over every network that the machine has (RFC 8445): that is its trade. */
const isBrowser = (socket: string) => socket.startsWith('udp') && socket.includes('"chrom');
