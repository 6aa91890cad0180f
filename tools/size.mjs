/**
 * The size of the channel page as `npm run build` has made it: what the browser loads to ring and to talk, gzipped, and
 * apart from it what it loads only when asked for. Fails when the budget is exceeded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes of 1,000 bytes, JS and CSS together. */
const BUDGET = 75;
const FOLDER = process.argv[2] ?? 'dist/channel';

const text = (name) => readFileSync(join(FOLDER, name), 'utf8');
const kilobytes = (names) =>
  names.reduce((sum, name) => sum + gzipSync(text(name), { level: 9 }).length, 0) / 1000;

const files = readdirSync(FOLDER).filter((name) => /\.(js|css)$/.test(name));

/** A file is loaded at once when the page, or a file that is loaded at once, names it other than by `import(…)`. */
function loadedAtOnce() {
  const found = new Set();
  const visit = (source) => {
    for (const name of files) {
      const isLazy = new RegExp(`import\\(\\s*["'\`]\\./${name.replaceAll('.', '\\.')}`).test(source);
      if (found.has(name) || isLazy || !source.includes(name)) continue;
      found.add(name);
      visit(text(name));
    }
  };
  visit(text('channel.html'));
  return [...found];
}

const eager = loadedAtOnce();
const lazy = files.filter((name) => !eager.includes(name));
const size = kilobytes(eager);
console.log(
  `Channel page: ${size.toFixed(1)} kB gzip to ring and talk (budget ${BUDGET}), ${kilobytes(lazy).toFixed(1)} kB more on demand`,
);
if (eager.length === 0 || size > BUDGET) {
  console.error(eager.length === 0 ? 'The channel page loads no script.' : 'The budget is exceeded.');
  process.exit(1);
}
