/** What the bench asks of a telephone, whoever made it, and what it finds in every page. */
import type { Callers } from './callers.js';
import type { Timeline } from './timeline.js';

export interface Telephone {
  /** Answers the call that rings. */
  answer(): void;
  dial(user: string): void;
  /** Ends the only call there is. */
  hangUp(): void;
}

export interface Bench {
  readonly timeline: Timeline;
  /** There once the telephone can be asked for something. */
  telephone: Telephone | null;
  /** The many behind the customer; nobody else has them. */
  callers: Callers | null;
  readonly pendingTimers: () => number;
}

declare global {
  var bench: Bench;
}

/** The configuration file of our channel page, which the pages of the other telephones read too. */
interface PageConfig {
  readonly sip: {
    readonly servers: readonly [string];
    readonly domain: string;
    readonly iceServers?: RTCIceServer[];
  };
  readonly credentials: { readonly url: string };
}

export interface Account {
  readonly server: string;
  readonly domain: string;
  readonly iceServers: RTCIceServer[];
  readonly user: string;
  readonly password: string;
}

/** Reads them as our channel page does, one after the other: whoever registers first did not save this. */
export async function loadAccount(): Promise<Account> {
  const { sip, credentials } = await fetchJson<PageConfig>('config.json');
  const { user, password } = await fetchJson<Pick<Account, 'user' | 'password'>>(credentials.url);
  const { domain, iceServers = [] } = sip;
  return { server: sip.servers[0], domain, iceServers, user, password };
}

/** The answers come from the bench's own server (../pages.ts). */
async function fetchJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}
