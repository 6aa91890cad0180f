/**
 * Gathers the configuration: the file beside the page, over it the Custom Parameters of the provider's record, over those
 * the page's address. The desktop may be slow, and the telephone comes first: it waits for the desktop a moment only.
 */
import { readCustomParameters } from './cif/custom-parameters.js';
import type { Page } from './cif/library.js';
import type { ConfigProblem } from './config/config.js';
import { addressParameters, combine, customParameters, type Layer } from './config/layers.js';
import { parseConfig, type ParsedConfig } from './config/parse.js';

// One file is there sooner than two.
export { loadCredentials, loadIceServers, loadToken } from './config/endpoints.js';

/** Milliseconds that the telephone waits for what the desktop has to say of it. */
export const PATIENCE = 3_000;

export interface Gathered {
  readonly parsed: ParsedConfig;
  /** The sources that say anything, for the diagnostics. */
  readonly sources: readonly string[];
  /** Resolves if Custom Parameters come after all that are not in it. */
  readonly late: Promise<ConfigProblem>;
}

export async function gatherConfiguration(file: Layer, page: Page = window): Promise<Gathered> {
  const { desktop } = parseConfig(file.json);
  const parameters = readCustomParameters(page, desktop.origins);
  const text = await Promise.race([parameters, pause(PATIENCE)]);
  const layers = [file, customParameters(text ?? ''), addressParameters(page.location.search)];
  return {
    parsed: combine(layers),
    sources: layers
      .filter(({ json, problems }) => says(json) || problems.length > 0)
      .map(({ source }) => source),
    late: text === null ? parameters.then(tooLate) : new Promise(() => {}),
  };
}

function says(json: unknown): boolean {
  return typeof json !== 'object' || json === null || Object.keys(json).length > 0;
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** Empty ones are no loss. */
function tooLate(text: string): Promise<ConfigProblem> | ConfigProblem {
  if (text.trim() === '') return new Promise(() => {});
  return {
    field: 'Custom Parameters',
    problem: 'came too late and are not used: the desktop was slow',
    cure: 'Load the page again.',
  };
}
