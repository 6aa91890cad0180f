import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLAGS, requireBrowser } from './tools/browser.mjs';
import { failedTestsReporter } from './tools/failed-tests.mjs';
import { ownSipJsParts } from './tools/sip-js-build.mjs';

/** Chromium draws no frame of a tab that is behind another one, and much waits for a frame: every page counts as in front. */
async function createPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/e2e/**', '!test/lab/**'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: requireBrowser(), args: BROWSER_FLAGS }, createPage }),
  ],
  plugins: [
    ownSipJsParts(),
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  // A file of two hundred cases takes its time where the processors are busy: each test has its own limit.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), failedTestsReporter(), ...(process.env.VERBOSE ? [summaryReporter()] : [])],
};
