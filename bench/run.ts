/**
 * `npm run bench`: how long an agent and a customer wait for our telephone, and how long for others, in one browser on
 * one machine in one run. `--json FILE` names the file of the figures, `--readme` puts them into README.md between its marks,
 * `--rounds N`, `--only WORDS` and `--skip WORDS`, which may stand more than once, make it shorter. `--from FILE --readme`
 * measures nothing, and takes the figures of an earlier run.
 * Figures decide nothing here: the run fails only when a telephone does not do what it is asked, and then at its end.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPages, channelSize } from './build.js';
import { mostAtOnce } from './herd.js';
import { measure } from './measure.js';
import { describeMachine, summarise, type Results } from './results.js';
import { findMarks, table, writeReadme } from './report.js';
import { SCENARIOS } from './scenarios.js';
import { soak, SOAK } from './soak.js';
import { inWorld } from './world.js';

/** More than any scenario asks for. */
const MOST = 1000;

const tell = (line: string) => process.stderr.write(`${line}\n`);

const OPTIONS = {
  json: { type: 'string' },
  readme: { type: 'boolean' },
  rounds: { type: 'string' },
  only: { type: 'string' },
  skip: { type: 'string', multiple: true },
  from: { type: 'string' },
} as const;

const FILE = '.cache/bench/results.json';

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const { only = '', skip = [], rounds = MOST, json = FILE } = values;
  const choice = { only, skip, most: Number(rounds) };
  if (!(choice.most >= 1)) throw new Error('--rounds needs a number from 1.');
  if (values.readme && (only || skip.length || values.rounds))
    throw new Error('README.md gets nothing but a whole run.');
  tell(`Parts: ${[...SCENARIOS.map(({ name }) => name), SOAK].join(' · ')}`);
  tell('The whole run takes about ten minutes; --skip WORDS leaves out parts whose name has them.');
  // Known before, and not after, minutes of measuring.
  if (values.readme) findMarks();
  if (values.from) {
    report(values.from, values.readme);
    return;
  }
  tell('Building …');
  await buildPages();
  const size = channelSize();
  await inWorld(async (world) => {
    const machine = describeMachine(world.browser.version());
    const { measurements, faults } = await measure(world, choice, tell);
    const soaked = await soak(world, choice, tell);
    const results: Results = {
      ...{ machine, size, figures: summarise(measurements), herd: mostAtOnce() },
      remains: Object.fromEntries(soaked.remains),
      faults: [...faults, ...soaked.faults],
    };
    writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
    if (results.faults.length > 0) process.exitCode = 1;
  });
  report(json, values.readme);
}

function report(file: string, readme = false): void {
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  console.log(table(results));
  tell(`The figures are in ${file}.`);
  if (readme) writeReadme(results);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
