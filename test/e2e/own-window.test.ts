/** The telephone in a window of its own, in the agent desktop: calls and their sound stay in the frame. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ConsoleMessage, FrameLocator, Page } from 'playwright-core';
import { useDemo, type Desk } from './desk.js';

const OPEN = 'Open in a window of its own';

const stand = useDemo();

/** By key: a click that comes soon after the call has changed is not taken for meant. */
const hangUp = (place: Page | FrameLocator) =>
  place
    .getByRole('button', { name: /^hang up/i })
    .first()
    .press('Enter');

/** The window has the frame's sandbox: what the browser remarks on that, it repeats whenever the window loads a page. */
const isFault = (message: ConsoleMessage) =>
  ['error', 'warning'].includes(message.type()) && !message.text().includes('can escape its sandboxing');

describe('the telephone in a window of its own', () => {
  let desk: Desk;
  let faults: string[];

  beforeEach(async () => {
    desk = await stand.desk();
    faults = [];
  });

  afterEach(async () => {
    await desk.leave();
    assert.deepEqual(faults, []);
  });

  async function takeOut(): Promise<Page> {
    const opened = desk.page.waitForEvent('popup');
    await desk.press(OPEN);
    const apart = await opened;
    apart.on('console', (message) => {
      if (isFault(message)) faults.push(message.text());
    });
    await apart.locator('cif-softphone').waitFor();
    return apart;
  }

  it('answers and hangs up there, and the panel says where it is and brings it back', async () => {
    const apart = await takeOut();
    await desk.widget.getByText('The telephone is in its own window.').waitFor();
    await desk.call();
    await desk.press('Answer', apart);
    await desk.customerIs('talking');
    await desk.bothHear();
    await hangUp(apart);
    await desk.customerIs('ended');
    const closed = apart.waitForEvent('close');
    await desk.press('Bring back');
    await desk.widget.locator('cif-softphone').waitFor();
    await closed;
  });

  it('dials there', async () => {
    const apart = await takeOut();
    const number = apart.getByRole('combobox', { name: 'Name or number to call' });
    await number.fill('+1 425-555-0100');
    await number.press('Enter');
    await desk.customerIs('talking');
    await desk.bothHear();
    await hangUp(apart);
    await desk.customerIs('ended');
  });

  it('takes a call along, whose sound goes on, there and back', async () => {
    await desk.acceptCall();
    const apart = await takeOut();
    await desk.bothHear();
    await apart.close();
    await desk.widget.getByRole('button', { name: OPEN }).waitFor();
    await desk.bothHear();
    await hangUp(desk.widget);
    await desk.customerIs('ended');
  });

  for (const [way, act] of [
    ['is loaded anew', 'location.reload()'],
    ['goes to another page', 'location.assign("about:blank?other")'],
  ] as const) {
    it(`comes back when the window ${way}, and the call goes on`, async () => {
      await desk.acceptCall();
      const apart = await takeOut();
      const closed = apart.waitForEvent('close');
      await apart.evaluate(act);
      await closed;
      await desk.widget.getByRole('button', { name: OPEN }).waitFor();
      await desk.bothHear();
      await hangUp(desk.widget);
      await desk.customerIs('ended');
    });
  }

  it('is gone with its frame', async () => {
    const apart = await takeOut();
    const closed = apart.waitForEvent('close');
    await desk.page.reload();
    await closed;
    await desk.untilReady();
    await desk.widget.getByRole('button', { name: OPEN }).waitFor();
  });
});

describe('a frame that may not open windows', () => {
  it('keeps the telephone and says so, and the next call is answered and heard', async () => {
    const desk = await stand.desk('?sandbox=allow-forms,allow-scripts,allow-same-origin');
    await desk.press(OPEN);
    await desk.widget.getByText('The browser opened no window for the telephone.').waitFor();
    await desk.answerInWidget();
    await desk.bothHear();
    await desk.close();
    // What the browser itself has to say to it, and nothing else.
    assert.ok(desk.faults.length > 0);
    for (const fault of desk.faults) assert.match(fault, /allow-popups/);
  });
});
