/**
 * Which organisation this copy of the library belongs to. In Dynamics the provider says it: by `data-crmurl` on the
 * script tag, or in its page's own query as `ucilib` (address of the library) or `base` (address of the organisation).
 */

/** The organisation's origin, to which every message goes and from which alone one is heard; null when nobody names it. */
export function organizationOrigin(page: Document): string | null {
  const tag = page.querySelector('script[data-cifid="CIFMainLibrary"]');
  const query = new URL(page.URL).searchParams;
  const named = [tag?.getAttribute('data-crmurl'), query.get('ucilib'), query.get('base')];
  return named.map(originOf).find((origin) => origin !== null) ?? null;
}

function originOf(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
