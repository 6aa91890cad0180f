/** A browser that a person could sit at: pages whose every error counts, and ears for what a page hears. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { BROWSER_FLAGS, requireBrowser } from '../../tools/browser.mjs';

/** Where `npm test` builds the pages; what `npm start` serves is left alone. */
export const PAGES = process.env.PAGES ?? '.cache/e2e';

/** `flags` besides those that all have. */
export function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS, ...flags] });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page or in one of its frames: errors, refused resources, violations of its policy. */
  readonly faults: readonly string[];
}

/** What is done to a page before it is opened. */
export type Prepare = (page: Page) => Promise<unknown>;

export async function visit(browser: Browser, url: string, prepare?: Prepare): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.addInitScript({ path: fileURLToPath(new URL('ears.js', import.meta.url)) });
  await prepare?.(page);
  await page.goto(url);
  return { page, faults };
}

/** Waits until the frame hears, or no longer hears, its far end. Fails after ten seconds. */
export async function expectHearing(frame: Frame, isHeard: boolean, what: string): Promise<void> {
  assert.ok(await frame.evaluate(`hears(${isHeard})`), what);
}
