/** The same build in an app with a single session (CIF 1.0), whole and with one method missing after the other. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

/** A story in the single-session app, after which no page may have reported a fault. */
async function inSingleSession(story: (desk: Desk) => Promise<void>, parameters = ''): Promise<void> {
  const desk = await stand.desk(`?app=single${parameters}`);
  await story(desk);
  await desk.leave();
}

const panelIs = ({ page }: Desk, mode: string) =>
  page.locator(`desktop-communication-panel[data-mode=${mode}]`).waitFor();

async function takesCall(desk: Desk): Promise<void> {
  await desk.answerInWidget();
  await desk.agentHears(true, 'the agent hears the customer');
}

describe('the softphone in a single-session app', () => {
  it('comes up for a call, turns the page to the caller, and goes back where the agent had it', () =>
    inSingleSession(async (desk) => {
      const { page, widget } = desk;
      await panelIs(desk, 'minimized');
      await takesCall(desk);
      await panelIs(desk, 'docked');
      await page.getByRole('heading', { name: 'Maria Campbell' }).first().waitFor();
      assert.equal(await widget.getByRole('button', { name: /open the session/i }).count(), 0);
      await desk.hangUp();
      await desk.press(/^done/i);
      await panelIs(desk, 'minimized');
    }));

  it('calls a number that is clicked', () =>
    inSingleSession(async (desk) => {
      await desk.press(/call.*425-555-0100/i, desk.page);
      await desk.customerIs('talking');
      await panelIs(desk, 'docked');
    }));

  for (const [method, isRecordShown] of [
    ['getEnvironment', true],
    ['setMode', true],
    ['openForm', true],
    ['searchAndOpenRecords', false],
  ] as const) {
    it(`takes a call without ${method}, which costs no more than itself`, () =>
      inSingleSession(async (desk) => {
        await takesCall(desk);
        const record = desk.page.getByRole('heading', { name: 'Maria Campbell' }).first();
        if (isRecordShown) await record.waitFor();
        await desk.hangUp();
      }, `&missing=${method}`));
  }
});
