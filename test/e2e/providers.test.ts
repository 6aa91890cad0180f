/** Several providers side by side: the example chat and the second telephone, clicked through as a person does. */
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { Desk, useDemo } from './desk.js';

const stand = useDemo();

describe('the chat and the second telephone side by side', () => {
  let desk: Desk;
  let page: Page;
  let chat: FrameLocator;
  let phone: FrameLocator;

  beforeEach(async () => {
    const query = 'provider=second-phone&provider=chat&workbench=folded';
    desk = new Desk(await stand.visit(`${stand.demo.desktopUrl}?${query}`));
    page = desk.page;
    chat = page.frameLocator('iframe[src*="/chat.html"]');
    phone = page.frameLocator('iframe[src*="/second-phone.html"]');
    // Each has its default session, as home is nobody's.
    await session('Chats').waitFor();
    await session('Second telephone').waitFor();
  });

  afterEach(() => desk.leave());

  const session = (name: string | RegExp) => desk.session(name);
  const panelShows = (name: string) =>
    page.getByRole('region', { name: 'Communication panel' }).getByRole('heading', { name }).waitFor();

  async function acceptChat(): Promise<void> {
    await session('Chats').click();
    await chat.getByRole('button', { name: 'A customer writes' }).click();
    await page.getByText('my delivery has not come').first().waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await session('Chat: Maria Campbell').waitFor();
  }

  it('a conversation opens a session with the customer’s record after the agent’s consent', async () => {
    await acceptChat();
    await page.getByRole('heading', { name: 'Maria Campbell' }).first().waitFor();
    await chat.getByRole('textbox', { name: 'Message to Maria Campbell' }).fill('Good morning!');
    await chat.getByRole('button', { name: 'Send' }).click();
    await chat.getByRole('log').getByText('Good morning!').waitFor();
    await chat.getByRole('log').getByText('The order is from last Thursday.').waitFor();
  });

  it('a call that comes while the agent chats gets a session, and the panel follows the focus', async () => {
    await acceptChat();
    await panelShows('Chat');
    await session('Second telephone').click();
    await panelShows('Second telephone');
    await phone.getByRole('button', { name: 'Let it ring' }).click();
    await session('Chat: Maria Campbell').click();
    await panelShows('Chat');
    await page.getByRole('button', { name: 'Accept' }).click();
    await panelShows('Second telephone');
    await page.getByRole('heading', { name: 'Susanna Stubberud' }).first().waitFor();
    await phone.getByText('In a call').waitFor();
    await session('Chat: Maria Campbell').click();
    await panelShows('Chat');
  });

  it('a message in a session without the focus asks for attention there', async () => {
    await acceptChat();
    await chat.getByRole('textbox', { name: 'Message to Maria Campbell' }).fill('One moment.');
    await chat.getByRole('button', { name: 'Send' }).click();
    await session('Second telephone').click();
    await session(/Chat: Maria Campbell.*(new|activit|attention)/i).waitFor();
  });

  it('a conversation whose session the agent closes is over', async () => {
    await acceptChat();
    await desk.closeSession('Chat: Maria Campbell');
    await session('Chats').click();
    await chat.getByText('This conversation is over.').waitFor();
  });

  it('a number that is clicked is called by the second telephone', async () => {
    await page
      .getByRole('button', { name: /call.*425-555-0100/i })
      .first()
      .click();
    await panelShows('Second telephone');
    await phone.getByText('In a call').waitFor();
    await session('Maria Campbell').waitFor();
    await phone.getByRole('button', { name: 'Hang up' }).click();
    await phone.getByText('You hung up.').waitFor();
  });
});
