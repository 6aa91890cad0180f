/** Fetches the configuration that the administrator has put beside the channel page. */
import { fetchJson } from './fetch-json.js';
import type { Layer } from './layers.js';
import { parseConfig, type ParsedConfig } from './parse.js';

/** The configuration file at `url`. Always resolves: a file that is not there is a problem like any other. */
export async function loadConfig(url: string, fetch = globalThis.fetch): Promise<ParsedConfig> {
  const file = await fetchJson(url, 'config.json', {}, fetch);
  return 'problem' in file ? { ...parseConfig({}), problems: [file.problem] } : parseConfig(file.json);
}

/**
 * The file at `url`, unread, or the one beside it that the page's query names: `config=eu.json`, for several organisations
 * on one server. Only a name, so that no other server can be meant. Always resolves.
 */
export async function loadFile(url: string, query: string, fetch = globalThis.fetch): Promise<Layer> {
  const wanted = new URLSearchParams(query).get('config') ?? '';
  const named = /^[\w-]{1,60}\.json$/.test(wanted)
    ? new URL(wanted, new URL(url, document.baseURI)).href
    : url;
  const source = /[^/]*$/.exec(named)?.[0] ?? named;
  const file = await fetchJson(named, source, {}, fetch);
  return 'problem' in file
    ? { source, json: {}, problems: [file.problem] }
    : { source, json: file.json, problems: [] };
}
