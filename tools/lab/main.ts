/**
 * `npm run test:lab`: the widget against the servers of the lab; with `--times N` so often, until a run is not green.
 * `--measure` runs those that measure what a fault costs, and writes the figures into docs/pbx.json and, as a table, into
 * docs/pbx.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../../bench/results.js';
import { NoPlaceForLab, requirePackages } from '../../lab/install.js';
import { requireBrowser } from '../browser.mjs';
import { FIGURES_FILE, readSamples, tableOf, withTable, type LabResults } from './figures.js';

/** Not run, and nothing is wrong: as automake's test programs say it, and as `.ci/run` understands it. */
const NOT_RUN = 77;

const PAGE = 'docs/pbx.md';
const RESULTS = 'docs/pbx.json';

const OPTIONS = { measure: { type: 'boolean' }, times: { type: 'string', default: '1' } } as const;

function run(): number {
  const { values } = parseArgs({ options: OPTIONS });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) throw new Error('--times needs a whole number from 1.');
  requirePackages();
  if (!values.measure) return runTests('lab', times);
  const folder = mkdtempSync(join(tmpdir(), 'cif-lab-figures-'));
  try {
    process.env[FIGURES_FILE] = join(folder, 'figures');
    const status = runTests('faults', times);
    // Figures of a run that is not green are of what did not work.
    if (status === 0) write(join(folder, 'figures'));
    return status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runTests(suite: 'lab' | 'faults', times: number): number {
  for (let round = 0; round < times; round += 1) {
    const { status } = spawnSync(process.execPath, ['tools/test.mjs', suite], { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

function write(figures: string): void {
  const browser = execFileSync(requireBrowser(), ['--version'], { encoding: 'utf8' });
  const [version = ''] = /[\d.]+/.exec(browser) ?? [];
  const results: LabResults = { machine: describeMachine(version), samples: readSamples(figures) };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), tableOf(results)));
  console.log(`${RESULTS} and the table of ${PAGE} are written.`);
}

try {
  process.exitCode = run();
} catch (error) {
  const isNoPlace = error instanceof NoPlaceForLab;
  console.error(`${isNoPlace ? 'NOT RUN: ' : ''}${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isNoPlace ? NOT_RUN : 1;
}
