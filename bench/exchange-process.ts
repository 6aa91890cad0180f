/**
 * The exchange, and each telephone's way to it, in a process of their own: a telephone's server does nothing else either,
 * and what the bench is doing is not to be measured. It ends with the bench.
 */
import { once } from 'node:events';
import { listen } from '../src/simulator/exchange/server.js';
import type { User } from '../src/simulator/exchange/users.js';
import { startRelay, type Relay } from './relay.js';

/** What the process is told first; then the name of each way that is to be cut. */
export interface Orders {
  readonly domain: string;
  readonly users: readonly User[];
  /** Who gets a way of their own. */
  readonly names: readonly string[];
}

/** What it says when everything listens. */
export interface Addresses {
  readonly url: string;
  readonly ways: Readonly<Record<string, string>>;
}

process.once('disconnect', () => process.exit());
const [{ domain, users, names }] = (await once(process, 'message')) as [Orders];
// The others know MD5 alone.
const { url } = await listen({ port: 0, domain, users, algorithms: ['MD5'] });
const relays = new Map<string, Relay>();
for (const name of names) relays.set(name, await startRelay(url));
process.on('message', (name: string) => relays.get(name)?.cut());
const ways = Object.fromEntries([...relays].map(([name, relay]) => [name, relay.url]));
process.send?.({ url, ways } satisfies Addresses);
