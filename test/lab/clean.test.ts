/** The lab keeps to itself while it runs, and leaves nothing when it is over, however that comes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openToOthers, processesOf, socketsOf } from './support/traces.js';
import { until } from './support/until.js';

/** A lab of its own process, and where its files are. */
async function startLab() {
  const mark = randomUUID();
  const child = spawn(process.execPath, ['--import', 'tsx', 'lab/run.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CIF_LAB_RUN: mark },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  await until('the lab has started', () => said.includes('Ctrl+C'), 60_000);
  const [, folder = ''] = /Logs\s+(\S+)/.exec(said) ?? [];
  return { child, folder, processes: () => processesOf(mark) };
}

describe('the lab', () => {
  it('listens on loopback alone', async () => {
    const { child, processes } = await startLab();
    const isServer = (name: string) => socketsOf(processes()).some((socket) => socket.includes(`"${name}"`));
    for (const name of ['kamailio', 'rtpengine', 'turnserver', 'baresip']) {
      assert.ok(isServer(name), `${name} listens`);
    }
    assert.deepEqual(openToOthers(processes()), []);
    child.kill('SIGINT');
    await once(child, 'exit');
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`leaves no process and no file after ${signal}`, async () => {
      const { child, folder, processes } = await startLab();
      assert.ok(processes().length > 1, 'its servers run');
      child.kill(signal);
      await once(child, 'exit');
      await until('no process is left', () => processes().length === 0);
      await until('no file is left', () => !existsSync(folder));
    });
  }
});
