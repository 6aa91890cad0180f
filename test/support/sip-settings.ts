/** A telephone's settings with the defaults of the configuration, so that a test names only what it is about. */
import type { SipConfig } from '../../src/config/config.js';
import { parseConfig } from '../../src/config/parse.js';

export function sipSettings(settings: Partial<SipConfig> & Pick<SipConfig, 'servers' | 'domain'>): SipConfig {
  const { config } = parseConfig({ sip: { servers: settings.servers, domain: settings.domain } });
  if (!config) throw new Error('The parser does not take these servers or this domain');
  return { ...config.sip, ...settings };
}
