/** What is written about a call, as a person does it in the built pages, and what the organisation has of it. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

describe('the record of a call', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await stand.desk();
    await desk.acceptCall();
    await desk.press('Notes');
    await notes().fill('Wants another plug');
  });

  afterEach(() => desk.leave());

  const notes = () => desk.widget.getByRole('textbox', { name: /Notes on the call/ });
  /** Maria's own page, with the calls and tasks of hers. */
  const timeline = () => desk.page.getByRole('main');

  it('is one, with notes and follow-up, and the telephone is free for the next call meanwhile', async () => {
    await desk.hangUp();
    await desk.widget.getByRole('combobox', { name: 'Result' }).selectOption('Resolved');
    await desk.widget.getByRole('checkbox', { name: 'Follow-up' }).check();
    await desk.acceptCall();
    await desk.hangUp();
    await desk.press('Done');
    await notes().waitFor();
    await desk.press('Done');
    await timeline().getByText('Wants another plug').waitFor();
    await timeline().getByText('Get back to Maria Campbell').waitFor();
    assert.equal(await timeline().getByText('Wants another plug').count(), 1);
    assert.equal(await timeline().getByText('Call from Maria Campbell').count(), 2);
  });

  it('outlives a reload of the frame: the customer is told at once, and the agent goes on writing', async () => {
    await desk.frame('/channel/').evaluate('setTimeout(() => location.reload())');
    await desk.customerIs('ended');
    await desk.widget.getByText('was reloaded before this was saved').waitFor();
    assert.equal(await notes().inputValue(), 'Wants another plug');
    await desk.press('Done');
    await timeline().getByText('Wants another plug').waitFor();
    assert.equal(await timeline().getByText('Call from Maria Campbell').count(), 1);
  });
});
