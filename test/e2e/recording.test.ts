/** A call, recorded by the widget, saved by the agent, and replayed in the simulator's inspector: all of it by hand, in the built pages. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { launchBrowser, PAGES, visit } from './browser.js';

let browser: Browser;
let demo: Demo;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
});

after(async () => {
  await browser.close();
  await demo.close();
});

interface Recorded {
  readonly entries: readonly {
    readonly source: string;
    readonly name: string;
    readonly detail: { readonly text?: string };
  }[];
}

/** Waits until the top bar of the desktop shows it. */
async function expectPresence(presence: Locator, text: string): Promise<void> {
  await presence.and(presence.page().locator(`select:has(option[selected]:text-is("${text}"))`)).waitFor();
}

it('a call is recorded, saved as one file, and replayed in the inspector', async () => {
  const { page, faults } = await visit(browser, demo.desktopUrl);
  const widget = page.frameLocator('iframe[src*="/channel/"]');
  const customer = page.frameLocator('iframe[src*="customer.html"]');
  await widget.getByRole('region').getByText('Line ready').first().waitFor();
  await customer.locator('customer-phone[data-line=ready]').waitFor();
  await customer.getByRole('button', { name: 'Call the agent' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await customer.locator('customer-phone[data-state=talking]').waitFor();
  const presence = page.getByRole('combobox', { name: 'Presence' });
  await expectPresence(presence, 'Busy');
  await widget.getByRole('button', { name: 'Mute' }).click();
  await widget.getByRole('button', { name: 'Hang up' }).press('Enter');
  await customer.locator('customer-phone[data-state=ended]').waitFor();
  await widget.getByRole('button', { name: 'Done' }).click();
  await expectPresence(presence, 'Available');
  await widget.getByRole('button', { name: 'Details' }).click();
  const saving = page.waitForEvent('download');
  await widget.getByRole('button', { name: 'Save the recording' }).click();
  const path = await (await saving).path();

  const text = await readFile(path, 'utf8');
  const { entries } = JSON.parse(text) as Recorded;
  const names = entries.map(({ source, name }) => `${source} ${name}`);
  for (const name of [
    ...['sip REGISTER', 'sip INVITE', 'sip 200 INVITE', 'sip BYE', 'media iceconnection', 'media dtls'],
    ...['host notifyEvent', 'host createSession', 'host onSessionSwitched', 'agent mute', 'agent hangUp'],
    ...['host setPresence', 'host updateConversation', 'host logAnalyticsEvent'],
    ...['telephone call.offered', 'telephone call.ended', 'state calls'],
  ]) {
    assert.ok(names.includes(name), `${name} is recorded`);
  }
  const messages = entries.map(({ detail }) => detail.text ?? '').join('\n');
  assert.doesNotMatch(messages, /response=|nonce=|a=ice-pwd:\w|Maria/);
  assert.doesNotMatch(text, /Maria|Campbell|5550100/);

  await page.getByRole('tab', { name: 'Inspector' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open an exported file' }).click();
  await (await choosing).setFiles(path);
  const player = page.locator('recording-player');
  await player.getByText('Before the first step').waitFor();
  await player.getByRole('combobox', { name: 'Source' }).selectOption('State');
  await player.getByRole('searchbox').fill('"phase":"live"');
  await player.getByRole('button', { name: 'One step forward' }).click();
  await player.getByText(/inbound · …\d\d · live/).waitFor();
  await player.getByRole('button', { name: 'One step back' }).click();
  await player.getByText('Before the first step').waitFor();
  await page.context().close();
  assert.deepEqual(faults, []);
});
