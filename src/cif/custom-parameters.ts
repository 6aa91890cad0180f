/**
 * The Custom Parameters of the provider's record, which the host gives with the environment. Asked for before there is a
 * telephone, because they may say what it is to be.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/administer/configure-channel-provider
 */
import type { Framework } from './framework.js';
import { Host } from './host.js';
import { loadLibrary, type Page } from './library.js';
import { findOrganization } from './organization.js';
import { fieldsOf, type Fields } from './result.js';

/** Both names were seen. */
const KEYS = ['customParams', 'msdyn_customparams'];

/** Resolves with the text, '' where there is none; never where the host does not answer. */
export async function readCustomParameters(page: Page, origins: readonly string[]): Promise<string> {
  const { location, parent } = page;
  const claim = { query: location.search, configured: null, framed: parent !== page };
  const organization = findOrganization(claim, origins);
  if (typeof organization !== 'string') return '';
  const loading = await loadLibrary(page, organization, origins);
  return ask('framework' in loading ? loading.framework : await loading.late);
}

async function ask(framework: Framework): Promise<string> {
  const environment = new Host(framework, () => {}).call('getEnvironment').catch(() => null);
  return textIn(fieldsOf(await environment) ?? {});
}

/** Text as it stands in the record, or the data that a host has made of it. */
function textIn(environment: Fields): string {
  const given =
    KEYS.map((key) => environment[key]).find((value) => value !== undefined && value !== null) ?? '';
  return typeof given === 'string' ? given : JSON.stringify(given);
}
