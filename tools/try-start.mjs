/** Runs `npm start` as a new user does, waits for the address that it prints, asks for that page, and stops it. */
import { spawn } from 'node:child_process';

/** Milliseconds for the start and the first answer: a build, on a slow machine. */
const LIMIT = 120_000;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const child = spawn(npm, ['start'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
const stop = () => {
  try {
    // The whole group: npm, its shell and the server.
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
};

const limit = setTimeout(() => fail('npm start printed no address in time.'), LIMIT);

function fail(message) {
  console.error(message);
  stop();
  process.exit(1);
}

let output = '';
child.on('close', (code) => fail(`npm start ended with ${code} before it printed an address.`));
child.stdout.on('data', async (text) => {
  output += text;
  const address = /https?:\/\/\S+/.exec(output)?.[0];
  if (!address || !output.slice(output.indexOf(address)).includes('\n')) return;
  child.stdout.removeAllListeners('data');
  child.removeAllListeners('close');
  const response = await fetch(address).catch((error) => fail(`${address}: ${error.message}`));
  const page = await response.text();
  clearTimeout(limit);
  if (!response.ok || !page.includes('<script'))
    fail(`${address} answered ${response.status} without a page.`);
  console.log(`npm start: ${address} answered ${response.status}.`);
  stop();
});
