/** What is written about a call, as a person does it in the built pages, and what the organisation has of it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
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

describe('the record of a call', () => {
  let visited: Visit;
  let page: Page;
  let widget: FrameLocator;
  let customer: FrameLocator;

  beforeEach(async () => {
    visited = await visit(browser, demo.desktopUrl);
    page = visited.page;
    widget = page.frameLocator('iframe[src*="/channel/"]');
    customer = page.frameLocator('iframe[src*="customer.html"]');
    await widget.getByRole('region').getByText('Line ready').first().waitFor();
    await customer.locator('customer-phone[data-line=ready]').waitFor();
    await customer.getByRole('button', { name: 'Call the agent' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await customer.locator('customer-phone[data-state=talking]').waitFor();
    await widget.getByRole('button', { name: 'Notes' }).click();
    await widget.getByRole('textbox', { name: /Notes on the call/ }).fill('Wants another plug');
  });

  afterEach(async () => {
    await visited.page.context().close();
    assert.deepEqual(visited.faults, []);
  });

  /** Maria's own page, with the calls and tasks of hers. */
  const timeline = () => page.getByRole('main');
  const done = () => widget.getByRole('button', { name: 'Done' }).click();

  it('is one, with notes and follow-up, and the telephone is free for the next call meanwhile', async () => {
    await widget.getByRole('button', { name: 'Hang up' }).press('Enter');
    await widget.getByRole('combobox', { name: 'Result' }).selectOption('Resolved');
    await widget.getByRole('checkbox', { name: 'Follow-up' }).check();
    await customer.getByRole('button', { name: 'Call the agent' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await customer.locator('customer-phone[data-state=talking]').waitFor();
    // By key: a click that comes so soon after the call has changed is not taken for meant.
    await widget.getByRole('button', { name: 'Hang up' }).press('Enter');
    await done();
    await widget.getByRole('textbox', { name: /Notes on the call/ }).waitFor();
    await done();
    await timeline().getByText('Wants another plug').waitFor();
    await timeline().getByText('Get back to Maria Campbell').waitFor();
    assert.equal(await timeline().getByText('Wants another plug').count(), 1);
    assert.equal(await timeline().getByText('Call from Maria Campbell').count(), 2);
  });

  it('outlives a reload of the frame: the customer is told at once, and the agent goes on writing', async () => {
    const frame = page.frames().find((each) => each.url().includes('/channel/'));
    await frame?.evaluate('setTimeout(() => location.reload())');
    await customer.locator('customer-phone[data-state=ended]').waitFor();
    await widget.getByText('was reloaded before this was saved').waitFor();
    assert.equal(
      await widget.getByRole('textbox', { name: /Notes on the call/ }).inputValue(),
      'Wants another plug',
    );
    await done();
    await timeline().getByText('Wants another plug').waitFor();
    assert.equal(await timeline().getByText('Call from Maria Campbell').count(), 1);
  });
});
