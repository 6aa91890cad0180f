/**
 * What a person says of a provider, as text: in the page's address, in the form, on the command line. In an address the
 * parameters that follow a `provider` are about that one: `?provider=https://…&label=One&provider=https://…&label=Two`.
 */

/** The parameters of a provider, `provider` (its channel URL) first. */
export const FIELDS = [
  'provider',
  'name',
  'label',
  'order',
  'params',
  'trusted',
  'outbound',
  'version',
  'analytics',
] as const;

export type Field = (typeof FIELDS)[number];

/** '' where nothing was said. */
export type ProviderText = Readonly<Record<Field, string>>;

export const NOTHING_SAID: ProviderText = {
  provider: '',
  name: '',
  label: '',
  order: '',
  params: '',
  trusted: '',
  outbound: '',
  version: '',
  analytics: '',
};

function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** The providers of an address. What stands before the first `provider` is nobody's. */
export function providersOfQuery(query: URLSearchParams): readonly ProviderText[] {
  const providers: ProviderText[] = [];
  for (const [name, value] of query) {
    const said = { [name]: value.trim() };
    if (name === 'provider') providers.push({ ...NOTHING_SAID, ...said });
    else if (isField(name) && providers.length > 0)
      providers.push({ ...NOTHING_SAID, ...providers.pop(), ...said });
  }
  return providers;
}

/** The address's query with these providers in place of those it had; all else in it stays. */
export function withProviders(query: URLSearchParams, providers: readonly ProviderText[]): URLSearchParams {
  const others = [...query].filter(([name]) => !isField(name));
  const said = providers.flatMap((provider) =>
    FIELDS.filter((field) => field === 'provider' || provider[field] !== '').map((field) => [
      field,
      provider[field],
    ]),
  );
  return new URLSearchParams([...said, ...others]);
}
