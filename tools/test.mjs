/**
 * `npm test`: component tests in a browser, tests of the Node parts, the end-to-end run of the whole demo.
 * `npm test -- browser|node|e2e` runs one of them; `npm run test:lab` the one that needs servers of the system.
 * Ends in the tests that failed, and one line, `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FAILED } from './failed-tests.mjs';

const testFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));

const nodeTests = (folder) => [
  process.execPath,
  [
    ...['--import', 'tsx', '--test', '--test-concurrency=1'],
    ...['spec', './tools/failed-tests.mjs'].flatMap((reporter) => [
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
    ]),
    ...testFiles(folder),
  ],
];

/** Builds the pages as they are shipped. */
const buildPages = (folder) => [
  'node_modules/rollup/dist/bin/rollup',
  '-c',
  '--silent',
  '--configOut',
  folder,
];

/** Each suite: its command, and where its own closing lines give the number of tests passed and failed. */
const SUITES = {
  browser: {
    command: [process.execPath, ['node_modules/@web/test-runner/dist/bin.js']],
    counts: /(?<passed>\d+) passed, (?<failed>\d+) failed/g,
  },
  node: { command: nodeTests('test/node'), counts: /pass (?<passed>\d+)[\s\S]*?fail (?<failed>\d+)/g },
  e2e: {
    prepare: buildPages('.cache/e2e'),
    command: nodeTests('test/e2e'),
    counts: /pass (?<passed>\d+)[\s\S]*?fail (?<failed>\d+)/g,
  },
  lab: {
    prepare: buildPages('.cache/lab'),
    command: nodeTests('test/lab'),
    counts: /pass (?<passed>\d+)[\s\S]*?fail (?<failed>\d+)/g,
    isOnRequest: true,
  },
  // Of those the ones that measure, for many runs.
  faults: {
    prepare: buildPages('.cache/lab'),
    command: nodeTests('test/lab/faults'),
    counts: /pass (?<passed>\d+)[\s\S]*?fail (?<failed>\d+)/g,
    isOnRequest: true,
  },
};

/** Runs one suite; a suite that ends badly or counts no test is a failure even if it names none. */
function run(name) {
  const { command, counts, prepare } = SUITES[name];
  console.log(`\n— ${name} tests`);
  if (prepare && spawnSync(process.execPath, prepare, { stdio: 'inherit' }).status !== 0) {
    return Promise.resolve({
      passed: 0,
      failed: 1,
      names: [`${FAILED}${name} tests: the pages were not built`],
    });
  }
  return new Promise((resolve) => {
    const child = spawn(...command, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('close', (code) => {
      // eslint-disable-next-line no-control-regex -- the runners colour their closing lines
      const plain = output.replace(/\x1b\[[0-9;]*m/g, '');
      // The last one: the browser's runner counts as it goes.
      const found = [...plain.matchAll(counts)].at(-1)?.groups ?? { passed: 0, failed: 0 };
      const passed = Number(found.passed);
      const failed = Number(found.failed);
      const names = plain.split('\n').filter((line) => line.startsWith(FAILED));
      resolve({ passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1), names });
    });
  });
}

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in SUITES));
if (unknown) {
  console.error(`There is no suite "${unknown}". The suites are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

const wanted = named.length ? named : Object.keys(SUITES).filter((name) => !SUITES[name].isOnRequest);
const total = { passed: 0, failed: 0, names: [] };
for (const name of wanted) {
  const result = await run(name);
  total.passed += result.passed;
  total.failed += result.failed;
  total.names.push(...result.names);
}
if (total.names.length) console.log(`\n${total.names.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
