/** A page with a telephone in it, as the bench handles it from outside. All times are taken inside the page. */
import type { Browser, Page } from 'playwright-core';
import type { Telephone } from './page/telephone.js';

/** Milliseconds; longer than the slowest peer needs. */
const LIMIT = 20_000;

export const REGISTERED = 'received 200 REGISTER';

export class TelephonePage {
  readonly #page: Page;
  /** What went wrong in the page by itself. */
  readonly #faults: string[] = [];

  /** Resolves when it is registered. */
  static async open(browser: Browser, url: string, scripts: readonly string[]): Promise<TelephonePage> {
    const context = await browser.newContext();
    const telephone = new TelephonePage(await context.newPage());
    for (const path of scripts) await telephone.#page.addInitScript({ path });
    await telephone.#page.goto(url);
    await telephone.reached(REGISTERED);
    await telephone.#page.waitForFunction(() => bench.telephone !== null, null, { timeout: LIMIT });
    return telephone;
  }

  private constructor(page: Page) {
    this.#page = page;
    page.on('pageerror', ({ message }) => this.#faults.push(message));
  }

  /** Forgets what has happened in the page. */
  begin(): Promise<void> {
    return this.#page.evaluate(() => bench.timeline.begin());
  }

  /** Asks the telephone for something; the moment has the name of the request. */
  ask(request: Exclude<keyof Telephone, 'dial'>): Promise<void> {
    return this.#page.evaluate((name) => {
      bench.timeline.note(name);
      bench.telephone?.[name]();
    }, request);
  }

  dial(user: string): Promise<void> {
    return this.#page.evaluate((target) => {
      bench.timeline.note('dial');
      bench.telephone?.dial(target);
    }, user);
  }

  /** Resolves when it has happened. @throws when it does not within the limit, or when the page itself has failed */
  async reached(moment: string): Promise<void> {
    try {
      await this.#page.evaluate(([name, limit]) => bench.timeline.reached(name, limit), [
        moment,
        LIMIT,
      ] as const);
    } catch (error) {
      const said = error instanceof Error ? (/Error: (.*)/.exec(error.message)?.[1] ?? error.message) : '';
      throw new Error([said, ...this.#faults].join('; in the page: '), { cause: error });
    }
  }

  /** When what happened, in milliseconds since the page was opened. */
  moments(): Promise<Readonly<Record<string, number>>> {
    return this.#page.evaluate(() => bench.timeline.moments);
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}
