/** What the list of sessions shows of the calls, in the built pages: their title follows them, with the state where it is seen. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

describe('the session of a call', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await stand.desk();
  });

  afterEach(() => desk.leave());

  /** How much of the title has room, in the tab of the session. */
  const shownShare = (title: string) =>
    desk
      .session(title)
      .locator('.title')
      .evaluate(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);

  it('has a title that follows the call, and the state in it is not cut', async () => {
    await desk.acceptCall();
    await desk.session('Live: Maria Campbell').waitFor();
    await desk.press('Hold');
    await desk.session('On hold: Maria Campbell').waitFor();
    const isStateSeen =
      (await shownShare('On hold: Maria Campbell')) > 'On hold: M'.length / 'On hold: Maria Campbell'.length;
    assert.ok(isStateSeen, 'the state has room in the list');
    await desk.press('Hold');
    await desk.session('Live: Maria Campbell').waitFor();
    await desk.press('Hang up', desk.customer);
    await desk.customerIs('ended');
    await desk.session('Call ended: Maria Campbell').waitFor();
  });
});
