/** Who is calling, and whom to call, as an agent sees it in the built pages. */
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

for (const [app, query] of [
  ['several sessions', ''],
  ['one session', '?app=single'],
] as const) {
  describe(`customers in an app with ${app}`, () => {
    let visited: Visit;
    let page: Page;
    let widget: FrameLocator;
    let customer: FrameLocator;

    beforeEach(async () => {
      visited = await visit(browser, demo.desktopUrl + query);
      page = visited.page;
      widget = page.frameLocator('iframe[src*="/channel/"]');
      customer = page.frameLocator('iframe[src*="customer.html"]');
      await widget.getByText('Line ready').or(widget.getByLabel('Line ready')).first().waitFor();
      await customer.locator('customer-phone[data-line=ready]').waitFor();
    });

    afterEach(async () => {
      await visited.page.context().close();
      assert.deepEqual(visited.faults, []);
    });

    async function strangerCalls(): Promise<void> {
      await customer.getByRole('combobox').first().selectOption({ label: 'Somebody unknown' });
      await customer.locator('customer-phone[data-line=ready]').waitFor();
      await customer.getByRole('button', { name: 'Call the agent' }).click();
      await widget.getByRole('button', { name: /^answer/i }).click();
      await customer.locator('customer-phone[data-state=talking]').waitFor();
    }

    it('a stranger is a contact once the agent has saved the form, and is known at the next call', async () => {
      await strangerCalls();
      const form = page.getByRole('main');
      await form.getByRole('textbox', { name: 'Last name' }).fill('Newman');
      assert.match(await form.getByRole('textbox', { name: 'Business phone' }).inputValue(), /303/);
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await widget.getByRole('heading', { name: 'Newman' }).waitFor();
      await widget.getByRole('button', { name: /^hang up/i }).press('Enter');
      await widget.getByRole('button', { name: 'Done' }).click();
      await customer.getByRole('button', { name: 'Call the agent' }).click();
      await widget.getByRole('heading', { name: 'Newman' }).waitFor();
    });

    it('a name that is typed leads to the customer, who is called with the record', async () => {
      const field = widget.getByRole('combobox', { name: 'Name or number to call' });
      // The panel of a single-session app is minimised at first.
      if (query !== '')
        await page
          .getByRole('button', { name: /expand/i })
          .first()
          .click();
      await field.fill('campbell');
      const option = widget.getByRole('option', { name: /Maria Campbell/ }).first();
      await option.waitFor();
      await field.press('ArrowDown');
      await field.press('Enter');
      await field.press('Enter');
      await widget.getByRole('heading', { name: 'Maria Campbell' }).waitFor();
    });
  });
}
