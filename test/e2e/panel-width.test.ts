/** The width that the configuration asks for, in both kinds of app. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { launchBrowser, PAGES, visit, type Visit } from './browser.js';

let browser: Browser;
let demo: Demo;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
});

after(async () => {
  await browser.close();
  await demo.close();
});

/** Opens the desktop with a softphone that is configured so. */
async function open(desktop: object, query: string): Promise<Visit> {
  const visited = await visit(browser, 'about:blank');
  const { page } = visited;
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    const config = (await response.json()) as { readonly desktop: object };
    await route.fulfill({ response, json: { ...config, desktop: { ...config.desktop, ...desktop } } });
  });
  await page.goto(`${demo.desktopUrl}?workbench=folded${query}`);
  return visited;
}

/** The edge of the panel, by which the agent drags it, says how wide it is; minimised it has none. */
const panelIsWide = (page: Page, pixels: number) =>
  page.locator(`desktop-communication-panel [aria-valuenow="${pixels}"]`).waitFor();

describe('the width of the panel', () => {
  for (const [app, query] of [
    ['multi-session', ''],
    ['single-session', '&app=single&homeMode=docked'],
  ] as const) {
    it(`is the configured one in a ${app} app`, async () => {
      const { page, faults } = await open({ panelWidth: 360 }, query);
      await page.locator('desktop-communication-panel[data-mode=docked]').waitFor();
      await panelIsWide(page, 360);
      await page.context().close();
      assert.deepEqual(faults, []);
    });
  }
});
