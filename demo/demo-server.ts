/**
 * The whole demo on three loopback ports: the agent desktop on one origin, the widget on another, as in Dynamics, and
 * the SIP exchange. Used by `npm start`, by the end-to-end tests and by the bench.
 */
import type { IncomingMessage } from 'node:http';
import type { DemoSettings } from '../src/simulator/customer-phone/settings.js';
import { listen, type ExchangeServer } from '../src/simulator/exchange/server.js';
import { desktopHeaders, widgetHeaders, type Origins } from './headers.js';
import { exchangeUsers, gatherPeople, type People } from './people.js';
import { serve } from './web-server.js';

const DOMAIN = 'demo.example';

export interface Demo {
  /** The page with the agent desktop. */
  readonly desktopUrl: string;
  /** The page with the widget alone. */
  readonly standaloneUrl: string;
  readonly exchange: ExchangeServer;
  close(): Promise<void>;
}

/** `port` is the first of the ports that are tried; `pages` the folder that they have been built into. */
export async function startDemo(port: number, pages = 'dist'): Promise<Demo> {
  const people = gatherPeople();
  const exchange = await listen({ port: 0, domain: DOMAIN, users: exchangeUsers(people) });
  // The names are different origins to a browser, though both are this machine: so is a provider's page in Dynamics.
  const origins = { desktop: '', widget: '', exchange: exchange.url };
  const demo = { '/': `${pages}/demo` };
  const settings = () => demoSettings(people, exchange.url);
  const widget = await serve({
    port,
    folders: { '/channel/': `${pages}/channel`, ...demo },
    headers: () => widgetHeaders(origins),
    answers: {
      '/channel/config.json': () => widgetConfig(origins),
      '/channel/credentials': (request) => (isFromOwnPage(request) ? people.agent : null),
      '/demo.json': (request) => (isFromOwnPage(request) ? settings() : null),
    },
  });
  origins.widget = `http://127.0.0.1:${widget.port}`;
  const desktop = await serve({
    port: widget.port + 1,
    folders: demo,
    headers: () => desktopHeaders(origins),
    answers: {
      '/demo.json': (request) => (isFromOwnPage(request) ? settings() : null),
      '/provider.json': () => ({ channelUrl: `${origins.widget}/channel/channel.html` }),
    },
  });
  origins.desktop = `http://localhost:${desktop.port}`;
  return {
    desktopUrl: `${origins.desktop}/desktop.html`,
    standaloneUrl: `${origins.widget}/standalone.html`,
    exchange,
    async close() {
      await Promise.all([desktop.close(), widget.close(), exchange.close()]);
    },
  };
}

function widgetConfig({ desktop, exchange }: Origins): object {
  return {
    sip: { servers: [exchange], domain: DOMAIN },
    credentials: { from: 'endpoint', url: '/channel/credentials' },
    desktop: { origins: [desktop] },
  };
}

function demoSettings({ agent, customers }: People, server: string): DemoSettings {
  return { server, domain: DOMAIN, agent: agent.user, customers };
}

/** Passwords are given to our own pages only, never to a page of another origin that happens to be open. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}
