/** A call, recorded by the widget, saved by the agent, and replayed in the simulator's inspector: all of it by hand, in the built pages. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { Locator } from 'playwright-core';
import { useDemo } from './desk.js';

const stand = useDemo();

interface Recorded {
  readonly entries: readonly {
    readonly source: string;
    readonly name: string;
    readonly call: string;
    readonly detail: { readonly text?: string };
  }[];
}

/** Waits until the top bar of the desktop shows it. */
async function expectPresence(presence: Locator, text: string): Promise<void> {
  await presence.and(presence.page().locator(`select:has(option[selected]:text-is("${text}"))`)).waitFor();
}

it('a call is recorded, saved as one file, and replayed in the inspector', async () => {
  const desk = await stand.desk();
  const { page } = desk;
  await desk.acceptCall();
  const presence = page.getByRole('combobox', { name: 'Presence' });
  await expectPresence(presence, 'Busy');
  await desk.press('Mute');
  await desk.hangUp();
  await desk.press('Done');
  await expectPresence(presence, 'Available');
  await desk.press('Details');
  const saving = page.waitForEvent('download');
  await desk.press('Save the recording');
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
  const call = entries.find(({ name }) => name === 'call.offered')?.call ?? '';
  const ofTheCall = entries.filter((entry) => entry.source === 'sip' && entry.call === call);
  const signalled = ofTheCall.map(({ name }) => name);
  for (const name of ['INVITE', '180 INVITE', '200 INVITE', 'ACK', 'BYE', '200 BYE']) {
    assert.ok(signalled.includes(name), `${name} is one of the call`);
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
  await player.getByRole('searchbox').fill('');
  await player.getByRole('combobox', { name: 'Call' }).selectOption('Call 1');
  await player.getByRole('combobox', { name: 'Source' }).selectOption('SIP');
  await player.getByRole('button', { name: 'End of the recording' }).click();
  await player.getByText(`Step ${ofTheCall.length} of ${ofTheCall.length}`).waitFor();
  await desk.leave();
});
