/** Who is calling, and whom to call, as an agent sees it in the built pages. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

for (const [app, query] of [
  ['several sessions', ''],
  ['one session', '?app=single'],
] as const) {
  describe(`customers in an app with ${app}`, () => {
    let desk: Desk;

    beforeEach(async () => {
      desk = await stand.desk(query);
    });

    afterEach(() => desk.leave());

    async function strangerCalls(): Promise<void> {
      await desk.customer.getByRole('combobox').first().selectOption({ label: 'Somebody unknown' });
      await desk.untilReady();
      await desk.answerInWidget();
    }

    it('a stranger is a contact once the agent has saved the form, and is known at the next call', async () => {
      const { page, widget } = desk;
      await strangerCalls();
      const form = page.getByRole('main');
      await form.getByRole('textbox', { name: 'Last name' }).fill('Newman');
      assert.match(await form.getByRole('textbox', { name: 'Business phone' }).inputValue(), /303/);
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await widget.getByRole('heading', { name: 'Newman' }).waitFor();
      await desk.hangUp();
      await desk.press('Done');
      await desk.call();
      await widget.getByRole('heading', { name: 'Newman' }).waitFor();
    });

    it('is asked about once where several have the number, and is known at the next call', async () => {
      const { page, widget } = desk;
      await desk.press('Yvonne McKay', page);
      const form = page.getByRole('main');
      await form.getByRole('textbox', { name: 'Business phone' }).fill('+1 425-555-0100');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await desk.answerInWidget();
      await widget.getByText('Several customers have this number').waitFor();
      await desk.press(/^Maria Campbell/);
      await widget.getByRole('heading', { name: 'Maria Campbell' }).waitFor();
      await page.getByRole('heading', { name: 'Maria Campbell', exact: true }).first().waitFor();
      await desk.hangUp();
      await desk.press('Done');
      await desk.call();
      await widget.getByRole('heading', { name: 'Maria Campbell' }).waitFor();
      assert.equal(await widget.getByText('Several customers have this number').count(), 0);
    });

    it('a name that is typed leads to the customer, who is called with the record', async () => {
      const { page, widget } = desk;
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
