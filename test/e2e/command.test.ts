/** The command as it is shipped: run, asked, and told to stop. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { afterEach, describe, it } from 'node:test';
import { launchBrowser, PAGES } from './browser.js';
import { startVendor } from './vendor.js';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;
const children: Child[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill()));

function start(args: readonly string[]): Child {
  const child = spawn(process.execPath, [`${PAGES}/cif-desktop.js`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

/** The output up to the first address. */
function address(child: Child): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += String(text);
      const found = /https?:\/\/\S+(?=\s)/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`It ended with: ${output}`)));
  });
}

function ended(child: Child): Promise<Ended> {
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

describe('the command', () => {
  it('without a provider runs the demo', async () => {
    const url = await address(start(['--port', '0']));
    assert.match(url, /^http:\/\/localhost:\d+\/desktop\.html$/);
    assert.match(await (await fetch(url)).text(), /<agent-desktop>/);
  });

  it('runs the desktop on https with the provider that is named', async () => {
    const browser = await launchBrowser();
    try {
      const vendor = await startVendor('');
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      const provider = `${vendor.origin}/ucilib.html`;
      const url = await address(start(['--https', '--port', '0', '--provider', provider, '--label', 'Ours']));
      assert.match(url, /^https:\/\/localhost:\d+\/desktop\.html\?provider=/);
      await page.goto(url);
      await page.getByRole('heading', { name: 'Ours' }).waitFor();
      await page
        .locator('iframe[name]')
        .first()
        .contentFrame()
        .getByText('connected for Ann Agent')
        .waitFor();
      await vendor.close();
    } finally {
      await browser.close();
    }
  });

  it('has the whole demo on https, too', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      await page.goto(await address(start(['--https', '--port', '0'])));
      const widget = page.frameLocator('iframe[src*="/channel/"]');
      await widget.getByRole('region').getByText('Line ready').first().waitFor();
      const customer = page.frameLocator('iframe[src*="customer.html"]');
      await customer.locator('customer-phone[data-line=ready]').waitFor();
    } finally {
      await browser.close();
    }
  });

  it('explains itself', async () => {
    const { code, output } = await ended(start(['--help']));
    assert.equal(code, 0);
    assert.match(output, /--provider ADDRESS/);
  });

  it('ends with 2 and names what is wrong', async () => {
    const { code, output } = await ended(start(['--provider', 'phone.example.com', '--api', '3']));
    assert.equal(code, 2);
    assert.match(output, /“phone\.example\.com” is no address\. Write it whole/);
    assert.match(output, /The API version is 1\.0 or 2\.0/);
  });

  it('ends with 2 when its port is taken', async () => {
    const url = await address(start(['--port', '0']));
    const { code, output } = await ended(start(['--port', new URL(url).port]));
    assert.equal(code, 2);
    assert.match(output, /--port: Port \d+ is in use\. Name another one/);
  });
});
