/**
 * The whole demo as a person uses it: the built pages, the agent desktop on one origin, the widget on another, the
 * customer's phone, real calls through the exchange, real clicks. What is said to be heard is measured.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { expectHearing } from './browser.js';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

describe('the agent desktop', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await stand.desk();
  });

  afterEach(() => desk.leave());

  it('frames the widget from another origin, with the host’s own permissions and sandbox', async () => {
    const frame = desk.page.locator('iframe[src*="/channel/"]');
    assert.equal(await frame.getAttribute('allow'), 'microphone; camera; geolocation');
    assert.equal(
      await frame.getAttribute('sandbox'),
      'allow-forms allow-popups allow-scripts allow-same-origin allow-modals allow-downloads',
    );
    assert.notEqual(new URL(desk.frame('/channel/').url()).origin, new URL(desk.page.url()).origin);
  });

  it('rings by toast with the matched contact; accepted, both sides hear each other in a session of the contact', async () => {
    const { page, widget } = desk;
    await desk.call();
    const toast = page
      .getByRole('alertdialog')
      .or(page.getByRole('alert'))
      .filter({ hasText: 'Incoming call' });
    await toast.getByText('Maria Campbell').waitFor();
    // As it is written in the agent's country.
    await toast.getByText(/425\D{0,2}555\D?0100/).waitFor();
    await toast.getByText('Fourth Coffee').waitFor();
    await widget.getByRole('button', { name: /answer/i }).waitFor();
    await desk.press('Accept', page);
    await desk.customerIs('talking');
    await page.getByRole('main').getByRole('tab', { name: 'Maria Campbell' }).waitFor();
    await page.getByRole('heading', { name: 'Maria Campbell', exact: true }).waitFor();
    await widget.getByRole('timer').first().waitFor();
    await desk.bothHear();
  });

  it('mutes, holds, sends digits and hangs up', async () => {
    const { widget, customer } = desk;
    await desk.acceptCall();
    await desk.customerHears(true, 'the customer hears the agent');
    await desk.press('Mute');
    await desk.customerHears(false, 'the customer hears nothing of a muted agent');
    await desk.press('Mute');
    await desk.customerHears(true, 'the customer hears the agent again');
    await desk.press('Hold');
    await customer.locator('customer-phone[data-held]').waitFor();
    await desk.customerHears(false, 'the customer hears nothing on hold');
    await desk.agentHears(false, 'the agent hears nothing of a held customer');
    await desk.press('Hold');
    await customer.locator('customer-phone:not([data-held])').waitFor();
    await desk.customerHears(true, 'the customer hears the agent after the hold');
    await desk.agentHears(true, 'the agent hears the customer after the hold');
    await desk.press('Keypad');
    for (const digit of ['1', '5', '9']) {
      await widget.getByRole('group', { name: 'Dial pad' }).getByRole('button', { name: digit }).click();
    }
    await customer.locator('customer-phone[data-digits="159"]').waitFor();
    await desk.press('Hang up');
    await desk.customerIs('ended');
    await widget.getByText('Answered', { exact: false }).first().waitFor();
  });

  it('tells the caller that the agent is busy when the toast is rejected', async () => {
    await desk.call();
    await desk.press('Reject', desk.page);
    await desk.customerIs('ended');
    await desk.widget.getByText('Declined', { exact: false }).first().waitFor();
    assert.equal(await desk.page.getByRole('button', { name: 'Accept' }).count(), 0);
  });

  it('takes the toast away when the customer gives up', async () => {
    await desk.call();
    await desk.page.getByRole('button', { name: 'Accept' }).waitFor();
    await desk.press('Hang up', desk.customer);
    await desk.page.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    await desk.widget.getByText('Missed', { exact: false }).first().waitFor();
  });

  it('dials a number that is clicked in a contact', async () => {
    await desk.page.getByRole('button', { name: 'Maria Campbell' }).first().click();
    await desk.press(/call.*425-555-0100/i, desk.page);
    await desk.customerIs('talking');
    await desk.bothHear();
  });

  it('shows the widget again when the agent closes the last session, and the call goes on', async () => {
    await desk.acceptCall();
    await desk.closeSession('Maria Campbell');
    await desk.widget.getByRole('button', { name: /open the session/i }).waitFor();
    await desk.customerHears(true, 'the customer still hears the agent');
    await desk.hangUp();
  });
});

describe('the standalone page', () => {
  it('is rung, answers in the widget, both sides hear each other, and a digit arrives', async () => {
    const { page, faults } = await stand.visit(stand.demo.standaloneUrl);
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
