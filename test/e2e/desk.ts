/** The demo as all end-to-end stories begin with it: the built pages in a browser, an agent at the desktop, a customer who calls. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { expectHearing, launchBrowser, PAGES, visit, type Prepare, type Visit } from './browser.js';

interface Stand {
  /** Once the tests run. */
  readonly demo: Demo;
  /** The desktop with this query, as soon as both telephones are ready. */
  desk(query?: string, prepare?: Prepare): Promise<Desk>;
  visit(url: string, prepare?: Prepare): Promise<Visit>;
}

/** The demo, and a browser with these flags, for all stories of a file. */
export function useDemo(...flags: readonly string[]): Stand {
  let running: { readonly browser: Browser; readonly demo: Demo } | null = null;
  const now = () => {
    assert.ok(running, 'The demo runs while tests do');
    return running;
  };
  before(async () => {
    const [browser, demo] = await Promise.all([
      launchBrowser(...flags),
      startDemo({ port: 0, pages: PAGES }),
    ]);
    running = { browser, demo };
  });
  after(async () => {
    await running?.browser.close();
    await running?.demo.close();
  });
  const open = (url: string, prepare?: Prepare) => visit(now().browser, url, prepare);
  return {
    get demo() {
      return now().demo;
    },
    visit: open,
    async desk(query = '', prepare) {
      const desk = new Desk(await open(`${now().demo.desktopUrl}${query}`, prepare));
      await desk.untilReady();
      return desk;
    },
  };
}

/** What the channel page is configured with in place of what the demo's server says, section by section. */
export function configured(sections: Readonly<Record<string, object>>): Prepare {
  return (page) =>
    page.route('**/channel/config.json', async (route) => {
      const response = await route.fetch();
      const config = (await response.json()) as Readonly<Record<string, object>>;
      const changed = Object.entries(sections).map(
        ([name, fields]) => [name, { ...config[name], ...fields }] as const,
      );
      await route.fulfill({ response, json: { ...config, ...Object.fromEntries(changed) } });
    });
}

type Place = Pick<Page | FrameLocator | Locator, 'getByRole'>;

export class Desk {
  readonly page: Page;
  readonly faults: readonly string[];
  /** The softphone, wherever it is the only one. */
  readonly widget: FrameLocator;
  readonly customer: FrameLocator;

  constructor({ page, faults }: Visit) {
    this.page = page;
    this.faults = faults;
    this.widget = page.frameLocator('iframe[src*="/channel/"]');
    this.customer = page.frameLocator('iframe[title="Customer phone"]');
  }

  async untilReady(): Promise<void> {
    const { widget, customer } = this;
    await widget.getByText('Line ready').or(widget.getByLabel('Line ready')).first().waitFor();
    await customer.locator('customer-phone[data-line=ready]').waitFor();
  }

  /** A text is the whole name. */
  press(name: string | RegExp, where: Place = this.widget): Promise<void> {
    return where
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  call(): Promise<void> {
    return this.press('Call the agent', this.customer);
  }

  /** By the toast. */
  async acceptCall(): Promise<void> {
    await this.call();
    await this.press('Accept', this.page);
    await this.customerIs('talking');
  }

  async answerInWidget(): Promise<void> {
    await this.call();
    await this.press(/^answer/i);
    await this.customerIs('talking');
  }

  /** By key: a click that comes soon after the call has changed is not taken for meant. */
  async hangUp(): Promise<void> {
    await this.widget
      .getByRole('button', { name: /^hang up/i })
      .first()
      .press('Enter');
    await this.customerIs('ended');
  }

  customerIs(state: string): Promise<void> {
    return this.customer.locator(`customer-phone[data-state=${state}]`).waitFor();
  }

  /** A session by its title, in the list of them. */
  session(title: string | RegExp) {
    return this.page.getByRole('navigation', { name: 'Sessions' }).getByRole('tab', { name: title });
  }

  /** As an agent does it: by the cross of its tab, and a confirmation. */
  async closeSession(title: string): Promise<void> {
    await this.session(title).hover();
    await this.press(new RegExp(`close.*${title}`, 'i'), this.page);
    await this.page.getByRole('dialog').getByRole('button', { name: /close/i }).click();
  }

  async agentHears(isHeard: boolean, what: string): Promise<void> {
    await expectHearing(this.frame('/channel/'), isHeard, what);
  }

  async customerHears(isHeard: boolean, what: string): Promise<void> {
    await expectHearing(this.frame('customer.html'), isHeard, what);
  }

  async bothHear(): Promise<void> {
    await this.agentHears(true, 'the agent hears the customer');
    await this.customerHears(true, 'the customer hears the agent');
  }

  /** The one whose address has this in it. */
  frame(part: string) {
    const frame = this.page.frames().find((each) => each.url().includes(part));
    assert.ok(frame, `There is no frame of ${part}`);
    return frame;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Closes it, and holds that nothing went wrong in any of its pages. */
  async leave(): Promise<void> {
    await this.close();
    assert.deepEqual(this.faults, []);
  }
}
