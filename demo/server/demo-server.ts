/**
 * The whole demo on loopback ports: the agent desktop on one origin, the widget on another, as in Dynamics, the two other
 * providers on a third, and the SIP exchange. Used by the command, by the end-to-end tests and by the bench.
 */
import type { IncomingMessage } from 'node:http';
import type { DemoSettings } from '../../src/simulator/customer-phone/settings.js';
import { listen, type ExchangeServer } from '../../src/simulator/exchange/server.js';
import type { Certificate } from './certificate.js';
import { desktopHeaders, providerHeaders, widgetHeaders, type Origins } from './headers.js';
import { CHANNEL, knownProviders, SHARED_CHANNEL } from './known.js';
import { LIBRARY_PATH } from '../../src/simulator/desktop/provider.js';
import { LibraryService } from './library-service.js';
import { exchangeUsers, gatherPeople, type People } from './people.js';
import { probe, probedAddress } from './probe.js';
import { serve } from './web-server.js';

const DOMAIN = 'demo.example';

export interface DemoOptions {
  /** Of the desktop; the first one that is tried. 0 is any free one. */
  readonly port: number;
  /** How many ports from there on are tried. Default 100. */
  readonly tries?: number;
  /** The folder that the pages have been built into. */
  readonly pages: string;
  /** For the desktop on https; the other origins are on http, which browsers take for safe on this machine. */
  readonly certificate?: Certificate | undefined;
}

export interface Demo {
  /** The page with the agent desktop. */
  readonly desktopUrl: string;
  /** The page with the widget alone. */
  readonly standaloneUrl: string;
  readonly exchange: ExchangeServer;
  close(): Promise<void>;
}

export async function startDemo({ port, tries, pages, certificate }: DemoOptions): Promise<Demo> {
  const people = gatherPeople();
  // The names are different origins to a browser, though all are this machine: so is a provider's page in Dynamics.
  const origins = { desktop: '', widget: '', others: '', exchange: '' };
  const settings: MakeSettings = () => demoSettings(people, origins.exchange);
  const demo = `${pages}/demo`;
  const library = new LibraryService();
  const desktop = await serve({
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
  });
  origins.desktop = `${certificate ? 'https' : 'http'}://localhost:${desktop.port}`;
  const exchange = await listen({ port: 0, domain: DOMAIN, users: exchangeUsers(people) });
  origins.exchange = exchange.url;
  const next = desktop.port + 1;
  const widget = await serve({
    port: next,
    folders: { [CHANNEL]: `${pages}/channel`, [SHARED_CHANNEL]: `${pages}/channel`, '/': demo },
    // The customer's telephone is no part of the widget, and as free as it is beside the desktop.
    headers: (path) => (path === '/customer.html' ? desktopHeaders(origins, path) : widgetHeaders(origins)),
    answers: {
      [`${CHANNEL}config.json`]: () => widgetConfig(origins, ''),
      [`${SHARED_CHANNEL}config.json`]: () => widgetConfig(origins, 'softphone_default'),
      '/channel/credentials': ownPageOnly(() => people.agent),
      '/demo.json': ownPageOnly(settings),
    },
  });
  origins.widget = `http://127.0.0.1:${widget.port}`;
  const others = await serve({
    port: next,
    folders: { '/': `${pages}/providers` },
    headers: () => providerHeaders(origins),
    answers: { '/organizations.json': () => [origins.desktop] },
  });
  origins.others = `http://127.0.0.1:${others.port}`;
  return {
    desktopUrl: `${origins.desktop}/desktop.html`,
    standaloneUrl: `${origins.widget}/standalone.html`,
    exchange,
    async close() {
      await Promise.all([desktop, widget, others, exchange].map((server) => server.close()));
    },
  };
}

type MakeSettings = (request: IncomingMessage) => unknown;

function widgetConfig({ desktop, exchange }: Origins, defaultSessionTemplate: string): object {
  return {
    sip: { servers: [exchange], domain: DOMAIN },
    credentials: { from: 'endpoint', url: '/channel/credentials' },
    desktop: { origins: [desktop], defaultSessionTemplate },
  };
}

function demoSettings({ agent, customers }: People, server: string): DemoSettings {
  return { server, domain: DOMAIN, agent: agent.user, customers };
}

function probeFor({ url = '' }: IncomingMessage, desktop: string): unknown {
  const address = probedAddress(url);
  return address ? probe(address, desktop) : null;
}

/** Passwords, and what the server finds out, are given to our own pages only, never to one of another origin. */
function ownPageOnly(answer: MakeSettings): MakeSettings {
  return (request) => (request.headers['sec-fetch-site'] === 'same-origin' ? answer(request) : null);
}
