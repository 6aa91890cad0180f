/**
 * What a fresh clone needs before `npm start` and `npm test`: the dependencies of the lock file and, with
 * `--browser`, a browser. Uses nothing but Node, because it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { requireBrowser } from './browser.mjs';

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function installDependencies() {
  // npm writes node_modules/.package-lock.json at the end of every install: older than the lock file means stale.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Warnings off: newer test tools ask for a newer Node than they need, and a first look should not be a wall of them.
  execFileSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && !npm,
  });
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  }
  installDependencies();
  if (process.argv.includes('--browser')) requireBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
