/** A provider of one's own: by address, by the form, and what is said when it cannot be loaded. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { launchBrowser, PAGES, visit } from './browser.js';
import { startVendor, type Vendor } from './vendor.js';

let browser: Browser;
let demo: Demo;
let vendor: Vendor;
let page: Page;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
  vendor = await startVendor(new URL(demo.desktopUrl).origin);
});

after(async () => {
  await browser.close();
  await Promise.all([demo.close(), vendor.close()]);
});

afterEach(() => page.context().close());

async function open(query: string): Promise<void> {
  ({ page } = await visit(browser, `${demo.desktopUrl}?${query}`));
}

const isConnected = () =>
  page.locator('iframe[name]').first().contentFrame().getByText('connected for Ann Agent').waitFor();
const encoded = (path: string) => encodeURIComponent(`${vendor.origin}${path}`);

describe('the page of another vendor', () => {
  it('loads the library by a script tag with data-crmurl', async () => {
    await open(`provider=${encoded('/static.html')}`);
    await isConnected();
  });

  it('loads the library by ucilib', async () => {
    await open(`provider=${encoded('/ucilib.html')}`);
    await isConnected();
  });

  it('loads the library by the base of Microsoft’s samples', async () => {
    const { origin } = new URL(demo.desktopUrl);
    await open(`provider=${encoded(`/base.html?base=${origin}`)}`);
    await isConnected();
  });

  it('loads the library by CORS', async () => {
    const response = await fetch(new URL('/webresources/Widget/msdyn_ciLibrary.js', demo.desktopUrl));
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    await open(`provider=${encoded('/isolated.html')}`);
    await isConnected();
  });

  it('works in the single-session app', async () => {
    await open(`app=single&provider=${encoded('/static.html')}&label=Our phone`);
    await isConnected();
    await page.getByRole('heading', { name: 'Our phone', exact: true }).waitFor();
  });

  it('that refuses to be framed is named with the header', async () => {
    await open(`provider=${encoded('/refusing.html')}`);
    await page.getByText('X-Frame-Options: DENY', { exact: false }).first().waitFor();
  });

  it('that does not answer is named with the cause', async () => {
    const gone = await startVendor('');
    await gone.close();
    await open(`provider=${encodeURIComponent(`${gone.origin}/`)}`);
    await page.getByText('connection refused', { exact: false }).first().waitFor();
  });

  it('in an endless loop does not stop the desktop, though its server is on the same host', async () => {
    const sameHost = `${vendor.origin}/looping.html`.replace('127.0.0.1', 'localhost');
    await open(`workbench=inspector&provider=${encodeURIComponent(sameHost)}`);
    await page.getByText('hello', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Switches' }).click();
    await page.getByRole('tab', { name: 'Switches', selected: true }).waitFor();
  });

  it('is given nothing of ours', async () => {
    await open(`provider=${encoded('/static.html')}`);
    await isConnected();
    const frame = page.frames().find((each) => each.url().startsWith(vendor.origin));
    const { origin } = new URL(demo.standaloneUrl);
    for (const path of ['/channel/credentials', '/demo.json', '/probe?url=http://localhost/']) {
      const found = await frame?.evaluate(
        (url) =>
          fetch(url).then(
            (response) => response.text(),
            () => 'refused',
          ),
        `${origin}${path}`,
      );
      assert.equal(found, 'refused', path);
    }
  });
});

describe('the form of the providers', () => {
  const field = (name: string) => page.getByRole('textbox', { name }).first();
  const apply = () => page.getByRole('button', { name: 'Open the desktop with these' }).click();

  it('opens the desktop with what was entered, and the address says it', async () => {
    await open('workbench=providers');
    await field('Channel URL').fill(`${vendor.origin}/static.html`);
    await field('Label').fill('Our phone');
    await apply();
    await page.waitForURL(/label=Our\+phone/);
    await isConnected();
    await page.getByRole('heading', { name: 'Our phone' }).waitFor();
  });

  it('adds, orders and removes providers', async () => {
    await open(`workbench=providers&provider=${encoded('/static.html')}&label=One`);
    await page.getByRole('group', { name: 'Add a provider' }).getByRole('button', { name: 'Chat' }).click();
    await page.getByRole('button', { name: 'Move Chat up' }).click();
    await apply();
    await page.waitForURL(/provider=chat.*provider=http/);
    await page.getByRole('button', { name: 'Remove Chat' }).click();
    await apply();
    await page.waitForURL((url) => url.searchParams.getAll('provider').length === 1);
    await isConnected();
  });

  it('names what is wrong at its field and opens nothing', async () => {
    await open('workbench=providers');
    await field('Channel URL').fill('ftp://phone.example.com/');
    await apply();
    await page.getByText('begins with ftp:', { exact: false }).waitFor();
    assert.equal(await field('Channel URL').getAttribute('aria-invalid'), 'true');
    assert.equal(await field('Channel URL').evaluate((input) => input.matches(':focus')), true);
    assert.equal(new URL(page.url()).searchParams.has('provider'), false);
    await field('Channel URL').fill('https://phone.example.com/');
    assert.equal(await field('Channel URL').getAttribute('aria-invalid'), 'false');
  });
});

describe('the records', () => {
  const jobTitle = () => page.getByRole('textbox', { name: 'Job title' });

  async function openMaria(): Promise<void> {
    await page.getByRole('button', { name: 'Maria Campbell' }).first().click();
    await jobTitle().waitFor();
  }

  it('are kept over a reload until they are reset', async () => {
    await open('provider=second-phone&workbench=providers');
    await openMaria();
    await jobTitle().fill('Head of purchasing');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.reload();
    await openMaria();
    assert.equal(await jobTitle().inputValue(), 'Head of purchasing');
    await page.getByRole('button', { name: 'Reset the records' }).click();
    await page.getByText('as they were at the start').waitFor();
    await page.reload();
    await openMaria();
    assert.equal(await jobTitle().inputValue(), 'Purchasing manager');
  });
});
