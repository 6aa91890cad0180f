/**
 * `npm run test:lab`: the widget against the servers of the lab; with `--times N` so often, until a run is not green.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { NoPlaceForLab, requirePackages } from '../../lab/install.js';

/** Not run, and nothing is wrong: as automake's test programs say it, and as `.ci/run` understands it. */
const NOT_RUN = 77;

const OPTIONS = { times: { type: 'string', default: '1' } } as const;

function run(): number {
  const { values } = parseArgs({ options: OPTIONS });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) throw new Error('--times needs a whole number from 1.');
  requirePackages();
  for (let round = 0; round < times; round += 1) {
    const { status } = spawnSync(process.execPath, ['tools/test.mjs', 'lab'], { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

try {
  process.exitCode = run();
} catch (error) {
  const isNoPlace = error instanceof NoPlaceForLab;
  console.error(`${isNoPlace ? 'NOT RUN: ' : ''}${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isNoPlace ? NOT_RUN : 1;
}
