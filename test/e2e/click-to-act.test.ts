/** Numbers that are activated in the desktop, in the built pages: what is dialled at once, and what the agent is asked about. */
import { afterEach, describe, it } from 'node:test';
import type { Prepare } from './browser.js';
import { configured, useDemo, type Desk } from './desk.js';

const stand = useDemo();

describe('a number that is activated in the desktop', () => {
  let desk: Desk;

  afterEach(() => desk.leave());

  async function open(calls: object = {}): Promise<void> {
    const prepare: Prepare = configured({ calls: { country: 'US', ...calls } });
    desk = await stand.desk('', prepare);
  }

  /** In her record. */
  async function clickMaria(): Promise<void> {
    await desk.press('Maria Campbell', desk.page);
    await desk.page.getByRole('textbox', { name: 'Job title' }).waitFor();
    await desk.press(/call.*425-555-0100/i, desk.page.getByRole('main'));
  }

  const asked = (question: RegExp) => desk.widget.getByText(question).waitFor();
  /** As a custom control of the app raises it. */
  const raise = (value: string, times = 1) =>
    desk.page.evaluate(
      ([number, count]) => {
        for (let time = 0; time < count; time += 1)
          dispatchEvent(new CustomEvent('CIClickToAct', { detail: { value: number } }));
      },
      [value, times] as const,
    );

  it('is dialled at once, with the record that it stands in', async () => {
    await open();
    await clickMaria();
    await desk.customerIs('talking');
    await desk.widget.getByRole('heading', { name: 'Maria Campbell' }).waitFor();
    await desk.bothHear();
  });

  it('is asked about where the policy says so, and dialled by the agent’s own click', async () => {
    await open({ clickToAct: 'ask' });
    await clickMaria();
    await asked(/^Call Maria Campbell.*\?$/);
    await asked(/The number was clicked in the desktop/);
    await desk.customerIs('idle');
    await desk.press('Call', desk.widget.locator('softphone-notices'));
    await desk.customerIs('talking');
    await desk.widget.getByRole('heading', { name: 'Maria Campbell' }).waitFor();
  });

  for (const [number, why] of [
    ['+44 20 7946 0123', /It is in another country/],
    ['1-900-555-0100', /Calls to this number cost extra/],
    ['*21*0123#', /it may change a setting/],
  ] as const) {
    it(`is asked about where it is ${number}, whatever the policy`, async () => {
      await open({ clickToAct: 'dial' });
      await raise(number);
      await asked(why);
      await desk.widget.getByText('Line ready').first().waitFor();
      await desk.widget.getByText('Your next call rings here').waitFor();
    });
  }

  it('makes one call, however often a page of the app raises it at once', async () => {
    await open();
    await raise('+1 425-555-0100', 50);
    await desk.customerIs('talking');
    await desk.hangUp();
    await desk.press('Done');
    await desk.widget.getByText('Your next call rings here').waitFor();
    await desk.customerIs('ended');
  });
});
