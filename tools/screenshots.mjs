/**
 * Pictures of every state of the screen: `node tools/screenshots.mjs [folder] [state …]`. At 320, 378 and 400 px,
 * light, dark and in forced colours, from the gallery in test/ui.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, requireBrowser } from './browser.mjs';

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
];
const SIZES = [
  { width: 320, height: 560 },
  { width: 378, height: 640 },
  { width: 400, height: 640 },
];

/** The minimised panel, upright and lying. */
const STRIP_SIZES = [
  { width: 56, height: 240 },
  { width: 378, height: 56 },
];

const [folder = '/tmp/softphone-screenshots', ...named] = process.argv.slice(2);

/** The names of the states, read off their source: it is TypeScript, and only the browser's server compiles it. */
function stateNames() {
  const source = readFileSync(new URL('../test/ui/states.ts', import.meta.url), 'utf8');
  const table = source.slice(source.indexOf('export const states'));
  return [...table.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
}

const server = await startDevServer({
  config: {
    port: 0,
    rootDir: fileURLToPath(new URL('..', import.meta.url)),
    nodeResolve: true,
    plugins: [
      esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) }),
    ],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
const { port } = server.server.address();
const browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });

try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  for (const state of named.length ? named : stateNames()) {
    const [name, open] = state.split('+');
    await page.goto(`http://localhost:${port}/test/ui/gallery.html?state=${name}`, {
      waitUntil: 'networkidle',
    });
    const softphone = page.locator('cif-softphone');
    await softphone.waitFor();
    if (open) await softphone.getByRole('button', { name: open }).first().click();
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look.colorScheme, forcedColors: look.forcedColors });
      for (const size of name.startsWith('strip') ? STRIP_SIZES : SIZES) {
        await page.setViewportSize(size);
        await page.screenshot({ path: `${folder}/${state}-${look.name}-${size.width}.png` });
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
