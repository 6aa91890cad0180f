/** Makes what the bench opens: our channel page as it ships, and the pages of the others. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const OUT = '.cache/bench';
const PRODUCT = `${OUT}/product`;

/** Folders with an `index.html` or, in ours, a `channel.html`. */
export const FOLDERS = { ours: `${PRODUCT}/channel`, pages: `${OUT}/pages` };

/** Scripts that are put into a page before its own. */
export const OBSERVER = `${OUT}/scripts/observer.js`;
export const SOAK_OBSERVER = `${OUT}/scripts/soak-observer.js`;
export const OUR_HAND = `${OUT}/scripts/ours.js`;

const source = (name: string) => fileURLToPath(new URL(`page/${name}.ts`, import.meta.url));

/** @throws when something does not compile */
export async function buildPages(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const rollup = 'node_modules/rollup/dist/bin/rollup';
  const options = ['-c', '--silent', '--configOut', PRODUCT, '--configOnly', 'channel'];
  execFileSync(process.execPath, [rollup, ...options], { stdio: 'inherit' });
  const common = { bundle: true, minify: true, target: 'es2022', tsconfig: 'tsconfig.json' } as const;
  const scripts = ['observer', 'soak-observer', 'ours'].map(source);
  await build({ ...common, entryPoints: scripts, outdir: `${OUT}/scripts`, format: 'iife' });
  for (const name of ['sip-js', 'jssip', 'bare', 'customer']) {
    const outfile = `${FOLDERS.pages}/${name}/page.js`;
    await build({ ...common, entryPoints: [source(name)], outfile, format: 'esm' });
    writeFileSync(`${FOLDERS.pages}/${name}/index.html`, PAGE);
  }
}

/** Kilobytes of the channel page, gzipped, as `npm run build` counts them; too many are no failure here. */
export function channelSize(): number {
  const { stdout } = spawnSync(process.execPath, ['tools/size.mjs', FOLDERS.ours], { encoding: 'utf8' });
  const kilobytes = /([\d.]+) kB gzip/.exec(stdout)?.[1];
  if (!kilobytes) throw new Error(`tools/size.mjs names no size: ${stdout}`);
  return Number(kilobytes);
}

/** With a body when its script runs, as the channel page has its element. */
const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Bench</title><link rel="icon" href="data:," /></head>
  <body><script type="module" src="./page.js"></script></body>
</html>
`;
