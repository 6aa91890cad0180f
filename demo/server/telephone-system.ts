/** What connects the calls of the demo: the exchange that it brings along, or a SIP server that was started elsewhere. */
import type { SipConfig } from '../../src/config/config.js';
import { listen } from '../../src/simulator/exchange/server.js';
import { exchangeUsers, gatherPeople, type People } from './people.js';

const DOMAIN = 'demo.example';

export interface TelephoneSystem {
  readonly people: People;
  /** What the widget's configuration says of it. */
  readonly sip: Pick<SipConfig, 'servers' | 'domain'> & Partial<SipConfig>;
  /** Where the demo's pages may connect to, as a Content-Security-Policy names it. */
  readonly connectTo: string;
  close(): Promise<void>;
}

export async function startExchange(): Promise<TelephoneSystem> {
  const people = gatherPeople();
  const exchange = await listen({ port: 0, domain: DOMAIN, users: exchangeUsers(people) });
  const { url } = exchange;
  return {
    people,
    sip: { servers: [url], domain: DOMAIN },
    connectTo: url,
    close: () => exchange.close(),
  };
}
