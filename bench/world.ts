/** Everything that a call needs, started for one run of the bench: exchange, pages, a silent STUN server, a browser. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { serve } from '../demo/server/web-server.js';
import type { User } from '../src/simulator/exchange/users.js';
import { BROWSER_FLAGS, requireBrowser } from '../tools/browser.mjs';
import { FOLDERS, OBSERVER, OUR_HAND, SOAK_OBSERVER } from './build.js';
import { CAST, CONTESTANTS, CUSTOMER, REGISTERED, type Contestant, type Network } from './cast.js';
import type { Addresses, Orders } from './exchange-process.js';
import { startSilentServer } from './silent-server.js';
import { TelephonePage } from './telephone-page.js';

const DOMAIN = 'bench.example';
const FIRST_PORT = 8500;

/** Calls at once, of which the crowd's scenario needs all. */
export const MOST_CALLS = 10;

/** What pages have to be told. */
interface Settings {
  /** Each has a way to the exchange of his own, which can be cut. */
  readonly exchange: Addresses;
  readonly silentServer: string;
  readonly people: readonly User[];
  /** Origin of the desktop that our page believes to be in. */
  desktop: string;
}

export class World {
  readonly browser: Browser;
  readonly #exchange: ChildProcess;
  readonly #settings: Settings;
  readonly #origin: string;

  constructor(browser: Browser, exchange: ChildProcess, settings: Settings, origin: string) {
    this.browser = browser;
    this.#exchange = exchange;
    this.#settings = settings;
    this.#origin = origin;
  }

  /** A telephone in a browser that has never seen its page, registered. */
  openAgent(contestant: Contestant, network: Network, observer = OBSERVER): Promise<TelephonePage> {
    const { folder, page, ready } = CAST[contestant];
    const query = contestant === 'ours' ? `?base=${encodeURIComponent(this.#settings.desktop)}` : '';
    const scripts = contestant === 'ours' ? [observer, OUR_HAND] : [observer];
    const url = `${this.#origin}/${network}/${folder}/${page}${query}`;
    return TelephonePage.open(this.browser, url, scripts, ready);
  }

  /** The same, with nothing in it that could hold on to what is over. */
  openSoaked(contestant: Contestant): Promise<TelephonePage> {
    return this.openAgent(contestant, 'plain', SOAK_OBSERVER);
  }

  /** The far end; `withheld` as in page/customer.ts. */
  openCustomer({ withheld }: { readonly withheld: boolean }): Promise<TelephonePage> {
    const url = `${this.#origin}/plain/customer/index.html${withheld ? '?withheld' : ''}`;
    return TelephonePage.open(this.browser, url, [OBSERVER], REGISTERED);
  }

  /** The connection breaks; the server stays up. */
  cutConnection(contestant: Contestant): void {
    this.#exchange.send(contestant);
  }
}

/** Runs the story, and ends all that was started for it whatever becomes of it. */
export async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  const closing: (() => unknown)[] = [];
  const keep = <T>(thing: T, close: (thing: T) => unknown): T => {
    closing.unshift(() => close(thing));
    return thing;
  };
  try {
    const users = [CUSTOMER, ...CONTESTANTS.map((name) => CAST[name].user)];
    const people = users.map((name) => ({ name, password: randomUUID() }));
    const server = keep(
      fork(fileURLToPath(new URL('exchange-process.ts', import.meta.url))),
      // A signal to the whole bench has ended it, too.
      (each) => each.connected && each.disconnect(),
    );
    server.send({ domain: DOMAIN, users: people, names: CONTESTANTS } satisfies Orders);
    const [exchange] = (await once(server, 'message')) as [Addresses];
    const silent = keep(await startSilentServer(), (each) => each.close());
    const settings = { people, exchange, silentServer: silent.url, desktop: '' };
    const web = keep(await servePages(settings), (each) => each.close());
    settings.desktop = `http://localhost:${web.port}`;
    const browser = keep(
      await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] }),
      (each) => each.close(),
    );
    await story(new World(browser, server, settings, `http://127.0.0.1:${web.port}`));
  } finally {
    for (const close of closing) await close();
  }
}

/** `/plain/ours/channel.html`, its `config.json` and its `credentials`; so for each network and each telephone. */
function servePages(settings: Settings) {
  const folders: Record<string, string> = {};
  const answers: Record<string, () => unknown> = {};
  const add = (network: Network, folder: string, user: string, contestant?: Contestant) => {
    const path = `/${network}/${folder}/`;
    folders[path] = contestant === 'ours' ? FOLDERS.ours : `${FOLDERS.pages}/${folder}`;
    answers[`${path}config.json`] = () => config(settings, network, contestant);
    const { password } = settings.people.find(({ name }) => name === user) ?? {};
    answers[`${path}credentials`] = () => ({ user, password });
  };
  for (const contestant of CONTESTANTS) {
    const { folder, user } = CAST[contestant];
    add('plain', folder, user, contestant);
    add('silent', folder, user, contestant);
  }
  add('plain', 'customer', CUSTOMER);
  return serve({ port: FIRST_PORT, folders, answers, headers: () => ({}) });
}

function config(settings: Settings, network: Network, contestant: Contestant | undefined): object {
  const server = (contestant && settings.exchange.ways[contestant]) ?? settings.exchange.url;
  return {
    sip: {
      servers: [server],
      domain: DOMAIN,
      iceServers: network === 'silent' ? [{ urls: [settings.silentServer] }] : [],
    },
    credentials: { from: 'endpoint', url: 'credentials' },
    desktop: { origins: [settings.desktop] },
    calls: { most: MOST_CALLS },
  };
}
