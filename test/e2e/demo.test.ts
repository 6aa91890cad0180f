/**
 * The whole demo as a person uses it: the built pages, the agent desktop on one origin, the widget on another, the
 * customer's phone, real calls through the exchange, real clicks. What is said to be heard is measured.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { expectHearing, launchBrowser, PAGES, visit, type Visit } from './browser.js';

let browser: Browser;
let demo: Demo;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
});

after(async () => {
  await browser.close();
  await demo.close();
});

/** The agent's side of the screen and the customer's. */
interface Screen {
  readonly page: Page;
  readonly widget: FrameLocator;
  readonly customer: FrameLocator;
}

describe('the agent desktop', () => {
  let visited: Visit;
  let screen: Screen;

  beforeEach(async () => {
    visited = await visit(browser, demo.desktopUrl);
    const { page } = visited;
    screen = {
      page,
      widget: page.frameLocator('iframe[src*="/channel/"]'),
      customer: page.frameLocator('iframe[src*="customer.html"]'),
    };
    await screen.widget.getByRole('region').getByText('Line ready').first().waitFor();
    await screen.customer.locator('customer-phone[data-line=ready]').waitFor();
  });

  afterEach(async () => {
    await visited.page.context().close();
    assert.deepEqual(visited.faults, []);
  });

  const frameOf = (part: string) => {
    const frame = screen.page.frames().find((each) => each.url().includes(part));
    assert.ok(frame, `There is no frame of ${part}`);
    return frame;
  };
  const agentHears = (isHeard: boolean, what: string) => expectHearing(frameOf('/channel/'), isHeard, what);
  const customerHears = (isHeard: boolean, what: string) =>
    expectHearing(frameOf('customer.html'), isHeard, what);
  const customerIs = (state: string) =>
    screen.customer.locator(`customer-phone[data-state=${state}]`).waitFor();
  const press = (name: string | RegExp, where: Page | FrameLocator = screen.widget) =>
    where.getByRole('button', { name, exact: typeof name === 'string' }).click();

  async function acceptCall(): Promise<void> {
    await press('Call the agent', screen.customer);
    await press('Accept', screen.page);
    await customerIs('talking');
  }

  it('frames the widget from another origin, with the host’s own permissions and sandbox', async () => {
    const frame = screen.page.locator('iframe[src*="/channel/"]');
    assert.equal(await frame.getAttribute('allow'), 'microphone; camera; geolocation');
    assert.equal(
      await frame.getAttribute('sandbox'),
      'allow-forms allow-popups allow-scripts allow-same-origin allow-modals allow-downloads',
    );
    assert.notEqual(new URL(frameOf('/channel/').url()).origin, new URL(screen.page.url()).origin);
  });

  it('rings by toast with the matched contact; accepted, both sides hear each other in a session of the contact', async () => {
    const { page, widget, customer } = screen;
    await press('Call the agent', customer);
    const toast = page
      .getByRole('alertdialog')
      .or(page.getByRole('alert'))
      .filter({ hasText: 'Incoming call' });
    await toast.getByText('Maria Campbell').waitFor();
    // As it is written in the agent's country.
    await toast.getByText(/425\D{0,2}555\D?0100/).waitFor();
    await toast.getByText('Fourth Coffee').waitFor();
    await widget.getByRole('button', { name: /answer/i }).waitFor();
    await press('Accept', page);
    await customerIs('talking');
    await page.getByRole('main').getByRole('tab', { name: 'Maria Campbell' }).waitFor();
    await page.getByRole('heading', { name: 'Maria Campbell', exact: true }).waitFor();
    await widget.getByRole('timer').first().waitFor();
    await agentHears(true, 'the agent hears the customer');
    await customerHears(true, 'the customer hears the agent');
  });

  it('mutes, holds, sends digits and hangs up', async () => {
    const { widget, customer } = screen;
    await acceptCall();
    await customerHears(true, 'the customer hears the agent');
    await press('Mute');
    await customerHears(false, 'the customer hears nothing of a muted agent');
    await press('Mute');
    await customerHears(true, 'the customer hears the agent again');
    await press('Hold');
    await customer.locator('customer-phone[data-held]').waitFor();
    await customerHears(false, 'the customer hears nothing on hold');
    await agentHears(false, 'the agent hears nothing of a held customer');
    await press('Hold');
    await customer.locator('customer-phone:not([data-held])').waitFor();
    await customerHears(true, 'the customer hears the agent after the hold');
    await agentHears(true, 'the agent hears the customer after the hold');
    await press('Keypad');
    for (const digit of ['1', '5', '9']) {
      await widget.getByRole('group', { name: 'Dial pad' }).getByRole('button', { name: digit }).click();
    }
    await customer.locator('customer-phone[data-digits="159"]').waitFor();
    await press('Hang up');
    await customerIs('ended');
    await widget.getByText('Answered', { exact: false }).first().waitFor();
  });

  it('tells the caller that the agent is busy when the toast is rejected', async () => {
    await press('Call the agent', screen.customer);
    await press('Reject', screen.page);
    await customerIs('ended');
    await screen.widget.getByText('Declined', { exact: false }).first().waitFor();
    assert.equal(await screen.page.getByRole('button', { name: 'Accept' }).count(), 0);
  });

  it('takes the toast away when the customer gives up', async () => {
    await press('Call the agent', screen.customer);
    await screen.page.getByRole('button', { name: 'Accept' }).waitFor();
    await press('Hang up', screen.customer);
    await screen.page.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    await screen.widget.getByText('Missed', { exact: false }).first().waitFor();
  });

  it('dials a number that is clicked in a contact', async () => {
    await screen.page.getByRole('button', { name: 'Maria Campbell' }).first().click();
    await screen.page
      .getByRole('button', { name: /call.*425-555-0100/i })
      .first()
      .click();
    await customerIs('talking');
    await agentHears(true, 'the agent hears the customer');
    await customerHears(true, 'the customer hears the agent');
  });

  it('shows the widget again when the agent closes the last session, and the call goes on', async () => {
    const { page, widget } = screen;
    await acceptCall();
    const sessions = page.getByRole('navigation', { name: 'Sessions' });
    await sessions.getByRole('tab', { name: 'Maria Campbell' }).hover();
    await page
      .getByRole('button', { name: /close.*Maria Campbell/i })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: /close/i }).click();
    await widget.getByRole('button', { name: /open the session/i }).waitFor();
    await customerHears(true, 'the customer still hears the agent');
    await press('Hang up');
    await customerIs('ended');
  });
});

describe('the standalone page', () => {
  it('is rung, answers in the widget, both sides hear each other, and a digit arrives', async () => {
    const { page, faults } = await visit(browser, demo.standaloneUrl);
    const customer = page.frameLocator('iframe');
    await page.getByRole('region').getByText('Line ready').first().waitFor();
    await customer.locator('customer-phone[data-line=ready]').waitFor();
    await customer.getByRole('button', { name: 'Call the agent' }).click();
    await page.getByRole('button', { name: /answer/i }).click();
    await customer.locator('customer-phone[data-state=talking]').waitFor();
    const [top, phone] = page.frames();
    assert.ok(top && phone);
    await expectHearing(top, true, 'the agent hears the customer');
    await expectHearing(phone, true, 'the customer hears the agent');
    await page.getByRole('button', { name: 'Keypad', exact: true }).click();
    await page.getByRole('group', { name: 'Dial pad' }).getByRole('button', { name: '5' }).click();
    await customer.locator('customer-phone[data-digits="5"]').waitFor();
    await page.context().close();
    assert.deepEqual(faults, []);
  });
});
