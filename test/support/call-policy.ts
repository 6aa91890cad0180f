/** What becomes of calls by the defaults of the configuration, so that a test names only what it is about. */
import type { CallPolicy } from '../../src/config/config.js';
import { parseConfig } from '../../src/config/parse.js';

export function callPolicy(policy: Partial<CallPolicy> = {}): CallPolicy {
  const { config } = parseConfig({ sip: { servers: ['wss://sip.example.com'], domain: 'example.com' } });
  if (!config) throw new Error('The parser does not take these servers or this domain');
  return { ...config.calls, ...policy };
}
