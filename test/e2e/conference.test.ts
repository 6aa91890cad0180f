/**
 * A conference in the built pages, with three who each send a tone of their own: the agent’s microphone is a file, the
 * customers’ phones play theirs. What everybody hears of the others is measured.
 */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { useDemo, type Desk } from './desk.js';

/** Hertz. */
const TONES = { agent: 1000, maria: 440, yvonne: 660 } as const;
type Person = keyof typeof TONES;
const PAGES_OF: Readonly<Record<Person, RegExp>> = {
  agent: /\/channel\//,
  maria: /customer\.html$/,
  yvonne: /customer\.html\?second$/,
};
const RATE = 48_000;

const folder = join(tmpdir(), `conference-${process.pid}`);
const microphone = join(folder, 'microphone.wav');

before(async () => {
  await mkdir(folder);
  await writeFile(microphone, beeps(TONES.agent));
});

const stand = useDemo(`--use-file-for-fake-audio-capture=${microphone}`);

after(() => rm(folder, { recursive: true }));

describe('a conference in the demo', () => {
  let desk: Desk;
  let maria: FrameLocator;
  let yvonne: FrameLocator;

  beforeEach(async () => {
    desk = await stand.desk();
    maria = desk.customer;
    yvonne = desk.page.frameLocator('iframe[title="Second customer"]');
    await desk.press('Add a second customer', desk.page);
    await yvonne.locator('customer-phone[data-line=ready]').waitFor();
    for (const phone of [maria, yvonne]) await phone.getByRole('radio', { name: 'Tone' }).check();
    await begin();
  });

  afterEach(() => desk.leave());

  const is = (phone: FrameLocator, state: string) =>
    phone.locator(`customer-phone[data-state=${state}]`).waitFor();

  /** Maria calls, Yvonne is called, and the two calls are joined. */
  async function begin(): Promise<void> {
    await desk.acceptCall();
    await desk.press('Add call');
    await desk.widget.getByRole('combobox', { name: 'Name or number to call' }).fill('(425) 555-0102');
    await desk.press('Call');
    await is(yvonne, 'talking');
    await desk.press(/^Conference: /);
    await desk.widget.getByRole('region', { name: 'Conference' }).waitFor();
  }

  async function hears(listener: Person, ...voices: readonly Person[]): Promise<void> {
    const frame = desk.page.frames().find((each) => PAGES_OF[listener].test(each.url()));
    assert.ok(frame, `There is no page of ${listener}`);
    for (const voice of (Object.keys(TONES) as Person[]).filter((each) => each !== listener)) {
      const isWanted = voices.includes(voice);
      const isSo = await frame.evaluate(`hearsTone(${TONES[voice]}, ${isWanted})`);
      assert.ok(isSo, `${listener} ${isWanted ? 'hears' : 'does not hear'} ${voice}`);
    }
  }

  it('lets each of three hear the two others, and when one is dropped, the other two each other', async () => {
    await hears('maria', 'agent', 'yvonne');
    await hears('yvonne', 'agent', 'maria');
    await hears('agent', 'maria', 'yvonne');
    await desk.press(/^Drop: Maria/);
    await is(maria, 'ended');
    await hears('yvonne', 'agent');
    await hears('agent', 'yvonne');
    await desk.press('Hang up');
    await is(yvonne, 'ended');
  });

  it('goes on between the customers while the agent is muted, and stops for both on hold', async () => {
    await desk.press('Mute');
    await hears('maria', 'yvonne');
    await hears('yvonne', 'maria');
    await desk.press('Mute');
    await desk.press('Hold');
    await maria.locator('customer-phone[data-held]').waitFor();
    await yvonne.locator('customer-phone[data-held]').waitFor();
    for (const listener of ['maria', 'yvonne', 'agent'] as const) await hears(listener);
    await desk.press('Hold');
    await hears('maria', 'agent', 'yvonne');
    await hears('yvonne', 'agent', 'maria');
  });

  it('is left by the agent to the customers, who talk on', async () => {
    await desk.press('Connect');
    await desk.widget.getByText('Your next call rings here').waitFor();
    await hears('maria', 'yvonne');
    await hears('yvonne', 'maria');
  });
});

/** A tone that comes and goes, as the suppression of noise takes a steady one for noise: 16 bits, one channel, a second. */
function beeps(frequency: number): Buffer {
  const data = Buffer.alloc(2 * RATE);
  for (let index = 0; index < RATE; index += 1) {
    const isOn = index % (RATE / 2) < RATE / 4;
    const sample = isOn ? 0.5 * Math.sin((2 * Math.PI * frequency * index) / RATE) : 0;
    data.writeInt16LE(Math.round(32_767 * sample), 2 * index);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
