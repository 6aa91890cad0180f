/** What the page's address asks for: the app, its providers, the switches, the templates, what the workbench shows. */
import type { App } from '../../src/simulator/desktop/desktop.js';
import type { KnownProviders } from './known-providers.js';
import { NOTHING_SAID, providersOfQuery, type ProviderText } from './provider-text.js';

export const VIEWS = ['phone', 'inspector', 'switches', 'providers', 'folded'] as const;

/** What the workbench beside the desktop shows. */
export type View = (typeof VIEWS)[number];

export function appOf(query: URLSearchParams): App {
  return query.get('app') === 'single' ? 'singleSession' : 'multiSession';
}

/** Those of the address; the softphone where it names none and the server has one. */
export function providersOf(query: URLSearchParams, known: KnownProviders): readonly ProviderText[] {
  if (query.has('provider') || !('softphone' in known)) return providersOfQuery(query);
  return [{ ...NOTHING_SAID, provider: 'softphone' }];
}

export function viewOf(query: URLSearchParams): View | null {
  return VIEWS.find((view) => view === query.get('workbench')) ?? null;
}

/** Puts a parameter into the page's address, or takes it out where it is ''; the page is not loaded anew. */
export function rememberInAddress(name: string, value: string): void {
  const url = new URL(location.href);
  if (value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
}
