/** An agent at a desktop of the demo, in a browser profile of its own: another desk is another machine to it. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type Frame,
  type FrameLocator,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { startDemo, type Demo } from '../../../demo/server/demo-server.js';
import type { TelephoneSystem } from '../../../demo/server/telephone-system.js';
import { toneFile } from '../../../lab/audio/wave.js';
import type { Lab } from '../../../lab/lab.js';
import { BROWSER_FLAGS, requireBrowser } from '../../../tools/browser.mjs';
import type { Arrived } from './listening.js';
import { until } from './until.js';

/** Where `npm run test:lab` builds the pages. */
const PAGES = process.env.PAGES ?? '.cache/lab';

/** Hertz of every agent's voice. */
export const AGENT_TONE = 440;

/** Hertz: how far what is measured in a spectrum may lie beside the tone. */
const TOLERANCE = 15;

/** A browser says so of every attempt to connect to a server that is down; it is no fault of the page. */
const UNREACHABLE = /WebSocket connection to .* failed/;

export interface Received extends Arrived {
  /** Calls by way of a TURN server. */
  readonly relayed: number;
}

/** With a tone in the place of the microphone, and the lab's own certificate trusted; `elsewhere` says where it is not here. */
export function launchBrowser({ site, certificate }: Lab, elsewhere: LaunchOptions = {}): Promise<Browser> {
  const voice = site.folder.write('agent.wav', toneFile(AGENT_TONE, 48_000, 1));
  return chromium.launch({
    executablePath: requireBrowser(),
    ...elsewhere,
    args: [
      ...BROWSER_FLAGS,
      `--use-file-for-fake-audio-capture=${voice}`,
      `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`,
    ],
  });
}

export class Desk {
  readonly page: Page;
  readonly widget: FrameLocator;
  readonly #demo: Demo;
  readonly #faults: string[] = [];
  /** Milliseconds since the epoch. */
  #readySince = 0;

  /** Resolves when the page is there; the line may not be. `query` is for the desktop's address. */
  static async open(
    browser: Browser,
    telephones: TelephoneSystem,
    query: Readonly<Record<string, string>> = {},
  ): Promise<Desk> {
    const demo = await startDemo({ port: 0, pages: PAGES, telephones });
    const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript({ path: fileURLToPath(new URL('ears.js', import.meta.url)) });
    const desk = new Desk(page, demo);
    await page.goto(`${demo.desktopUrl}?${new URLSearchParams(query).toString()}`);
    return desk;
  }

  private constructor(page: Page, demo: Demo) {
    this.page = page;
    this.widget = page.frameLocator('iframe[src*="/channel/"]');
    this.#demo = demo;
    page.on('pageerror', (error) => this.#faults.push(String(error)));
    page.on('console', (message) => {
      const isFault = message.type() === 'error' || message.type() === 'warning';
      if (isFault && !UNREACHABLE.test(message.text())) this.#faults.push(message.text());
    });
  }

  /** Leaves; whatever went wrong in the page on the way is a failure. */
  async close(): Promise<void> {
    await this.page.context().close();
    await this.#demo.close();
    assert.deepEqual(this.#faults, []);
  }

  async isReady(): Promise<void> {
    await this.widget.getByRole('region').getByText('Line ready').first().waitFor();
    this.#readySince = (await this.#registration()).since ?? 0;
  }

  /** Registered at this server. */
  isReadyAt(server: string): Promise<void> {
    return until(`the line is ready at ${server}`, async () => {
      const { state, server: at } = await this.#registration();
      return state === 'ready' && at === server;
    });
  }

  /** Registered anew since the page was ready: how often that was is counted by the time since which it is. */
  async isRegisteredAgain(): Promise<void> {
    await until('the line is ready again', async () => {
      const { state, since = 0 } = await this.#registration();
      return state === 'ready' && since > this.#readySince;
    });
  }

  /** Waits until the agent is told that the line is not what it was. */
  isDown(limit: number): Promise<void> {
    return until('the line is down', async () => (await this.#registration()).state !== 'ready', limit);
  }

  /** The hold button can be used: nothing is awaited of the far end. */
  async settles(): Promise<void> {
    await this.widget.locator('button.hold[aria-disabled=false]').waitFor();
  }

  async isHeld(): Promise<boolean> {
    return (await this.widget.locator('button.hold').getAttribute('aria-pressed')) === 'true';
  }

  /** A button of the widget. */
  button(name: string | RegExp) {
    return this.widget.getByRole('button', { name, exact: typeof name === 'string' });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).first().click();
  }

  /** By the keyboard, which always counts: a click right after the answer is taken for the second of a double click. */
  hangUp(): Promise<void> {
    return this.button('Hang up').first().press('Enter');
  }

  /** The toast's own button, outside the widget. */
  toast(name: 'Accept' | 'Reject') {
    return this.page.getByRole('button', { name, exact: true });
  }

  async dial(number: string): Promise<void> {
    await this.widget.getByRole('combobox', { name: 'Name or number to call' }).fill(number);
    await this.press('Call');
  }

  async pressDigit(digit: string): Promise<void> {
    const pad = this.widget.getByRole('group', { name: 'Dial pad' });
    await pad.getByRole('button', { name: digit }).first().click();
  }

  /** Passes the call on, at once or after asking. */
  async transfer(to: string, how: 'Now' | 'Ask first'): Promise<void> {
    await this.press('Transfer');
    await this.widget.getByRole('textbox', { name: 'Name or number' }).fill(to);
    await this.press(how);
  }

  /** Text that the widget shows. */
  async shows(text: string | RegExp): Promise<void> {
    await this.widget.getByText(text).first().waitFor();
  }

  /** A tone in one of the calls. */
  hears(frequency: number, what: string): Promise<void> {
    return until(what, async () =>
      (await this.#heard()).some((each) => Math.abs(each - frequency) < TOLERANCE),
    );
  }

  hearsNothing(what: string): Promise<void> {
    return until(what, async () => (await this.#heard()).every((each) => each === 0));
  }

  received(): Promise<Received> {
    return this.#frame.evaluate('received()');
  }

  /** The agent is told that the sound is bad, or no more. */
  async isWarned(warned = true): Promise<void> {
    const warning = this.widget.getByText(/parts of what (they|you) say\.|unevenly\.|arrive late\./).first();
    await warning.waitFor({ state: warned ? 'visible' : 'hidden' });
  }

  /** From now on `silence` can tell when the toast that is shown has gone. */
  async watchToast(): Promise<void> {
    await this.page.evaluate('watchToast()');
  }

  /** From now on `saidOfLine` can tell. */
  async watchLine(): Promise<void> {
    await this.#frame.evaluate('watchLine()');
  }

  /** What the widget has said of the line, also for a moment. */
  saidOfLine(): Promise<readonly string[]> {
    return this.#frame.evaluate('saidOfLine');
  }

  /** When this desk's agent last clicked on the desktop, by a clock that all desks share. */
  clickedAt(): Promise<number> {
    return this.page.evaluate('clickedAt');
  }

  /** When the toast that was watched had gone, and when the last tone of the widget was stopped, by the same clock. */
  async silence(): Promise<{ readonly toast: number; readonly ring: number }> {
    return {
      toast: await this.page.evaluate('toastGoneAt'),
      ring: await this.#frame.evaluate('hushedAt'),
    };
  }

  #registration(): Promise<{ readonly state: string; readonly server?: string; readonly since?: number }> {
    return this.#frame.evaluate(`document.querySelector('cif-softphone').view.registration`);
  }

  #heard(): Promise<readonly number[]> {
    return this.#frame.evaluate('heard()');
  }

  get #frame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('/channel/'));
    assert.ok(frame, 'The widget has no frame');
    return frame;
  }
}
