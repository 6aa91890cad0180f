/**
 * `npm run config -- check FILE [CUSTOM_PARAMETERS]`: what is wrong with a configuration, field by field.
 * `npm run config -- schema`: its JSON schema, as the build puts it beside the page.
 */
import { readFileSync } from 'node:fs';
import { checkConfig, type TextFile } from './check.js';
import { describeByGuide } from './descriptions.js';
import { configSchema } from './schema.js';

const USAGE = 'Use: npm run config -- check FILE [FILE OF CUSTOM PARAMETERS]';

function read(name: string): TextFile {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    console.error(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

function check(name: string, parameters?: string): number {
  const reports = checkConfig(read(name), parameters === undefined ? undefined : read(parameters));
  for (const report of reports) console.log(`${report.join('\n')}\n`);
  console.log(reports.length === 0 ? `${name} is right.` : `Fields that are wrong: ${reports.length}`);
  return reports.length === 0 ? 0 : 1;
}

const [command, file, parameters, ...more] = process.argv.slice(2);
if (command === 'schema') {
  console.log(JSON.stringify(configSchema(describeByGuide()), null, 2));
} else if (command === 'check' && file !== undefined && more.length === 0) {
  process.exitCode = check(file, parameters);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
