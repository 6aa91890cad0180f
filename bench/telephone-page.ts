/** A page with a telephone in it, as the bench handles it from outside. All times are taken inside the page. */
import type { Browser, Page } from 'playwright-core';
import type { Telephone } from './page/telephone.js';

/** Milliseconds; longer than the slowest peer needs, which gathers for 40 s where a STUN server is silent. */
const LIMIT = 50_000;

export interface Holdings {
  /** Bytes. */
  readonly heap: number;
  /** Peer connections that are not closed, and closed ones that something still refers to. */
  readonly connections: number;
  readonly kept: number;
  /** Live ones. */
  readonly tracks: number;
  readonly timers: number;
}

export class TelephonePage {
  readonly #page: Page;
  /** What went wrong in the page by itself. */
  readonly #faults: string[] = [];

  /** Resolves when it can begin, which is the moment `ready`. */
  static async open(
    browser: Browser,
    url: string,
    scripts: readonly string[],
    ready: string,
  ): Promise<TelephonePage> {
    const context = await browser.newContext();
    const telephone = new TelephonePage(await context.newPage());
    for (const path of scripts) await telephone.#page.addInitScript({ path });
    await telephone.#page.goto(url);
    await telephone.reached(ready);
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

  /** So many more call whom this telephone has called last, within so many milliseconds. Resolves when all have. */
  callAgain(count: number, milliseconds: number): Promise<void> {
    return this.#page.evaluate(([many, time]) => bench.callers?.call(many, time), [
      count,
      milliseconds,
    ] as const);
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

  /** A key of the agent's, as the system delivers it. */
  press(): Promise<void> {
    return this.#page.keyboard.press('Shift');
  }

  /** What the page holds now, after everything that can go has gone. */
  async holdings(): Promise<Holdings> {
    const debug = await this.#page.context().newCDPSession(this.#page);
    await debug.send('HeapProfiler.enable');
    await debug.send('HeapProfiler.collectGarbage');
    await debug.send('HeapProfiler.collectGarbage');
    const { usedSize } = await debug.send('Runtime.getHeapUsage');
    const count = async (type: string, isLive: string) => {
      const { result } = await debug.send('Runtime.evaluate', { expression: `${type}.prototype` });
      const { objects } = await debug.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId ?? '',
      });
      const functionDeclaration = `function () { return this.filter((it) => ${isLive}).length; }`;
      const live = await debug.send('Runtime.callFunctionOn', {
        ...{ functionDeclaration, objectId: objects.objectId ?? '', returnByValue: true },
      });
      await debug.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
      return Number(live.result.value);
    };
    const connections = await count(
      'RTCPeerConnection',
      `it.connectionState && it.connectionState !== 'closed'`,
    );
    const kept = await count('RTCPeerConnection', `it.connectionState === 'closed'`);
    const tracks = await count('MediaStreamTrack', `it.readyState === 'live'`);
    const timers = await this.#page.evaluate(() => bench.pendingTimers());
    await debug.detach();
    return { heap: usedSize, connections, kept, tracks, timers };
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}
