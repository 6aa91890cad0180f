/** The softphone beside a chat of another provider, in the built pages: at home where it has a session, and in nobody's way. */
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Desk, useDemo } from './desk.js';

const stand = useDemo();

describe('the softphone beside a chat', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = new Desk(await stand.visit(`${stand.demo.desktopUrl}?provider=softphone&provider=chat`));
    await desk.session('Chats').waitFor();
    await desk.session('Softphone').click();
    await desk.untilReady();
  });

  afterEach(() => desk.leave());

  const panelShows = (name: string) =>
    desk.page
      .getByRole('region', { name: 'Communication panel' })
      .getByRole('heading', { name, exact: true })
      .waitFor();

  it('has a default session with its tab, and again when the agent closes it', async () => {
    await panelShows('Softphone');
    await desk.page.getByRole('main').getByRole('tab', { name: 'Dashboard' }).waitFor();
    await desk.closeSession('Softphone');
    await desk.session('Softphone').waitFor();
    await panelShows('Softphone');
  });

  it('leaves the panel to the chat while the agent is there, and comes up with the session of the call', async () => {
    await desk.session('Chats').click();
    await panelShows('Chat');
    await desk.call();
    await desk.page.getByRole('button', { name: 'Accept' }).waitFor();
    await panelShows('Chat');
    await desk.press('Accept', desk.page);
    await desk.customerIs('talking');
    await desk.session('Live: Maria Campbell').waitFor();
    await panelShows('Softphone');
    await desk.bothHear();
    await desk.session('Chats').click();
    await panelShows('Chat');
    await desk.bothHear();
    await desk.session('Live: Maria Campbell').click();
    await panelShows('Softphone');
    await desk.hangUp();
  });
});
