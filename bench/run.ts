/**
 * `npm run bench`: how long an agent and a customer wait for our telephone, and how long for others, in one browser on
 * one machine in one run. `--json FILE` writes the figures, `--readme` puts them into README.md between its marks, `--rounds N`
 * and `--only WORDS` make it shorter.
 * Figures decide nothing here: the run fails only when a telephone does not do what it is asked.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPages, channelSize } from './build.js';
import { measure } from './measure.js';
import { describeMachine, remainsOf, summarise, type Results } from './results.js';
import { findMarks, table, writeReadme } from './report.js';
import { soak } from './soak.js';
import { inWorld } from './world.js';

/** More than any scenario asks for. */
const MOST = 1000;

const tell = (line: string) => process.stderr.write(`${line}\n`);

const OPTIONS = {
  json: { type: 'string' },
  readme: { type: 'boolean' },
  rounds: { type: 'string' },
  only: { type: 'string' },
} as const;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const choice = { only: values.only ?? '', most: Number(values.rounds ?? MOST) };
  if (!(choice.most >= 1)) throw new Error('--rounds needs a number from 1.');
  if (values.readme && (values.only || values.rounds))
    throw new Error('README.md gets nothing but a whole run.');
  // Known before, and not after, minutes of measuring.
  if (values.readme) findMarks();
  tell('Building …');
  await buildPages();
  const size = channelSize();
  await inWorld(async (world) => {
    const machine = describeMachine(world.browser.version());
    const figures = summarise(await measure(world, choice, tell));
    const remains = remainsOf(await soak(world, choice, tell));
    const results: Results = { machine, size, figures, remains };
    console.log(table(results));
    if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
    if (values.readme) writeReadme(results);
  });
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
