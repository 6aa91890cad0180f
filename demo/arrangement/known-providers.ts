/**
 * The providers that the demo server brings along. Each can be named in place of a channel URL: `?provider=softphone`.
 * With others beside it a provider needs a default session, because home is nobody's then: so each is known twice.
 */
import { NOTHING_SAID, type ProviderText } from './provider-text.js';

export interface KnownProvider {
  /** The organisation's only one. */
  readonly alone: Partial<ProviderText>;
  readonly beside: Partial<ProviderText>;
}

export type KnownProviders = Readonly<Record<string, KnownProvider>>;

/** What was said of a provider, over what is known of the one that it names. */
export function completed(text: ProviderText, known: KnownProviders, isAlone: boolean): ProviderText {
  const found = Object.hasOwn(known, text.provider) ? known[text.provider] : undefined;
  if (!found) return text;
  const said = Object.entries(text).filter(([field, value]) => value !== '' && field !== 'provider');
  return { ...NOTHING_SAID, ...(isAlone ? found.alone : found.beside), ...Object.fromEntries(said) };
}
