/**
 * The whole demo on loopback ports: the agent desktop on one origin, the widget on another, as in Dynamics, the two other
 * providers on a third, and what connects the calls. Used by the command, by the end-to-end tests and by the bench.
 */
import type { IncomingMessage } from 'node:http';
import type { DemoSettings } from '../../src/simulator/customer-phone/settings.js';
import type { Certificate } from './certificate.js';
import { desktopHeaders, providerHeaders, widgetHeaders, type Origins } from './headers.js';
import { CHANNEL, knownProviders, SHARED_CHANNEL } from './known.js';
import { LIBRARY_PATH } from '../../src/simulator/desktop/provider.js';
import { LibraryService } from './library-service.js';
import { startExchange, type TelephoneSystem } from './telephone-system.js';
import { probe, probedAddress } from './probe.js';
import { serve } from './web-server.js';

export interface DemoOptions {
  /** Of the desktop; the first one that is tried. 0 is any free one. */
  readonly port: number;
  /** How many ports from there on are tried. Default 100. */
  readonly tries?: number;
  /** The folder that the pages have been built into. */
  readonly pages: string;
  /** For the desktop on https; the other origins are on http, which browsers take for safe on this machine. */
  readonly certificate?: Certificate | undefined;
  /** What connects the calls, in the place of an exchange of the demo's own. It is closed with the demo. */
  readonly telephones?: TelephoneSystem;
}

export interface Demo {
  /** The page with the agent desktop. */
  readonly desktopUrl: string;
  /** The page with the widget alone. */
  readonly standaloneUrl: string;
  close(): Promise<void>;
}

export async function startDemo(options: DemoOptions): Promise<Demo> {
  const running: Running[] = [];
  const keep: Keep = (server) => {
    running.push(server);
    return server;
  };
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
  };
  try {
    return { ...(await startServers(options, keep)), close };
  } catch (error) {
    // What is up already would keep the process alive: a port that is taken would look like a start that takes long.
    await close();
    throw error;
  }
}

interface Running {
  close(): Promise<void>;
}

type Keep = <Server extends Running>(server: Server) => Server;

async function startServers(options: DemoOptions, keep: Keep): Promise<Omit<Demo, 'close'>> {
  const { port, tries, pages, certificate } = options;
  const telephones = keep(options.telephones ?? (await startExchange()));
  // The names are different origins to a browser, though all are this machine: so is a provider's page in Dynamics.
  const origins = { desktop: '', widget: '', others: '', telephones: telephones.connectTo };
  const settings: MakeSettings = () => demoSettings(telephones);
  const demo = `${pages}/demo`;
  const library = new LibraryService();
  const desktop = keep(
    await serve({
      port,
      ...(tries !== undefined && { tries }),
      certificate,
      folders: { '/': demo },
      headers: (path) => desktopHeaders(origins, path),
      answers: {
        '/demo.json': ownPageOnly(settings),
        '/providers.json': ownPageOnly(() => knownProviders(origins)),
        '/probe': ownPageOnly((request) => probeFor(request, origins.desktop)),
        '/library-service': ownPageOnly((request) => library.order(request)),
      },
      intercepts: { [LIBRARY_PATH]: library.respond },
    }),
  );
  origins.desktop = `${certificate ? 'https' : 'http'}://localhost:${desktop.port}`;
  const next = desktop.port + 1;
  const widget = keep(
    await serve({
      port: next,
      folders: { [CHANNEL]: `${pages}/channel`, [SHARED_CHANNEL]: `${pages}/channel`, '/': demo },
      // The customer's telephone is no part of the widget, and as free as it is beside the desktop.
      headers: (path) => (path === '/customer.html' ? desktopHeaders(origins, path) : widgetHeaders(origins)),
      answers: {
        [`${CHANNEL}config.json`]: () => widgetConfig(origins, telephones, ''),
        [`${SHARED_CHANNEL}config.json`]: () => widgetConfig(origins, telephones, 'cifphone_default'),
        '/channel/credentials': ownPageOnly(() => telephones.people.agent),
        '/demo.json': ownPageOnly(settings),
      },
    }),
  );
  origins.widget = `http://127.0.0.1:${widget.port}`;
  const others = keep(
    await serve({
      port: next,
      folders: { '/': `${pages}/providers` },
      headers: () => providerHeaders(origins),
      answers: { '/organizations.json': () => [origins.desktop] },
    }),
  );
  origins.others = `http://127.0.0.1:${others.port}`;
  return {
    desktopUrl: `${origins.desktop}/desktop.html`,
    standaloneUrl: `${origins.widget}/standalone.html`,
  };
}

type MakeSettings = (request: IncomingMessage) => unknown;

function widgetConfig(
  { desktop }: Origins,
  { sip }: TelephoneSystem,
  defaultSessionTemplate: string,
): object {
  return {
    sip,
    credentials: { from: 'endpoint', url: '/channel/credentials' },
    desktop: { origins: [desktop], defaultSessionTemplate },
  };
}

function demoSettings({ people: { agent, customers }, sip }: TelephoneSystem): DemoSettings {
  const { servers, domain } = sip;
  return { server: servers[0] ?? '', domain, agent: agent.user, customers };
}

function probeFor({ url = '' }: IncomingMessage, desktop: string): unknown {
  const address = probedAddress(url);
  return address ? probe(address, desktop) : null;
}

/** Passwords, and what the server finds out, are given to our own pages only, never to one of another origin. */
function ownPageOnly(answer: MakeSettings): MakeSettings {
  return (request) => (request.headers['sec-fetch-site'] === 'same-origin' ? answer(request) : null);
}
