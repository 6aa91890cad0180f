/** The same build in an app with a single session (CIF 1.0), whole and with one method missing after the other. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { expectHearing, launchBrowser, PAGES, visit } from './browser.js';

let browser: Browser;
let demo: Demo;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
});

after(async () => {
  await browser.close();
  await demo.close();
});

interface Screen {
  readonly page: Page;
  readonly widget: FrameLocator;
  readonly customer: FrameLocator;
}

/** A story in the single-session app, after which no page may have reported a fault. */
async function inSingleSession(story: (screen: Screen) => Promise<void>, parameters = ''): Promise<void> {
  const { page, faults } = await visit(browser, `${demo.desktopUrl}?app=single${parameters}`);
  const widget = page.frameLocator('iframe[src*="/channel/"]');
  const customer = page.frameLocator('iframe[src*="customer.html"]');
  await widget
    .locator('cif-softphone')
    .getByLabel('Line ready')
    .or(widget.getByText('Line ready'))
    .first()
    .waitFor();
  await customer.locator('customer-phone[data-line=ready]').waitFor();
  await story({ page, widget, customer });
  await page.context().close();
  assert.deepEqual(faults, []);
}

const panelIs = (page: Page, mode: string) =>
  page.locator(`desktop-communication-panel[data-mode=${mode}]`).waitFor();

async function takesCall({ page, widget, customer }: Screen): Promise<void> {
  await customer.getByRole('button', { name: 'Call the agent' }).click();
  await widget.getByRole('button', { name: /^answer/i }).click();
  await customer.locator('customer-phone[data-state=talking]').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/channel/'));
  assert.ok(frame);
  await expectHearing(frame, true, 'the agent hears the customer');
}

async function hangsUp({ widget, customer }: Screen): Promise<void> {
  await widget.getByRole('button', { name: /^hang up/i }).click();
  await customer.locator('customer-phone[data-state=ended]').waitFor();
}

describe('the softphone in a single-session app', () => {
  it('comes up for a call, turns the page to the caller, and goes back where the agent had it', () =>
    inSingleSession(async (screen) => {
      const { page, widget } = screen;
      await panelIs(page, 'minimized');
      await takesCall(screen);
      await panelIs(page, 'docked');
      await page.getByRole('heading', { name: 'Maria Campbell' }).first().waitFor();
      assert.equal(await widget.getByRole('button', { name: /open the session/i }).count(), 0);
      await hangsUp(screen);
      await widget.getByRole('button', { name: /^done/i }).click();
      await panelIs(page, 'minimized');
    }));

  it('calls a number that is clicked', () =>
    inSingleSession(async ({ page, customer }) => {
      await page
        .getByRole('button', { name: /call.*425-555-0100/i })
        .first()
        .click();
      await customer.locator('customer-phone[data-state=talking]').waitFor();
      await panelIs(page, 'docked');
    }));

  for (const [method, isRecordShown] of [
    ['getEnvironment', true],
    ['setMode', true],
    ['openForm', true],
    ['searchAndOpenRecords', false],
  ] as const) {
    it(`takes a call without ${method}, which costs no more than itself`, () =>
      inSingleSession(async (screen) => {
        await takesCall(screen);
        const record = screen.page.getByRole('heading', { name: 'Maria Campbell' }).first();
        if (isRecordShown) await record.waitFor();
        await hangsUp(screen);
      }, `&missing=${method}`));
  }
});
