/** The lab keeps to itself while it runs, and leaves nothing when it is over, however that comes. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { until } from './support/until.js';

/** A lab of its own process, and where its files are. */
async function startLab() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lab/run.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  await until('the lab has started', () => said.includes('Ctrl+C'), 60_000);
  const [, folder = ''] = /Logs\s+(\S+)/.exec(said) ?? [];
  return { child, folder };
}

const processesOf = (folder: string) =>
  spawnSync('pgrep', ['-f', folder], { encoding: 'utf8' }).stdout.trim().split('\n').filter(Boolean);

/** Baresip asks for names from a socket on any address, though none is asked for here; nobody can call it there. */
const isResolver = (socket: string) => socket.startsWith('udp') && socket.includes('"baresip"');

function socketsOf(processes: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('ss', ['-Hlntup'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => processes.some((id) => line.includes(`pid=${id},`)));
}

describe('the lab', () => {
  it('listens on loopback alone', async () => {
    const { child, folder } = await startLab();
    const sockets = socketsOf(processesOf(folder));
    assert.ok(
      sockets.some((socket) => socket.includes('"kamailio"')),
      'Kamailio listens',
    );
    const strangers = sockets.filter((socket) => !/\s127\.0\.0\.1:\d+\s/.test(socket) && !isResolver(socket));
    assert.deepEqual(strangers, []);
    child.kill('SIGINT');
    await once(child, 'exit');
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`leaves no process and no file after ${signal}`, async () => {
      const { child, folder } = await startLab();
      assert.ok(processesOf(folder).length > 0, 'its servers run');
      child.kill(signal);
      await once(child, 'exit');
      await until('no process is left', () => processesOf(folder).length === 0);
      await until('no file is left', () => !existsSync(folder));
    });
  }
});
