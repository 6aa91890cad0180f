/** Addresses that a configuration may name. */

/** https anywhere, or a path on the page's own origin. */
export function isFetchable(text: string): boolean {
  if (!text.startsWith('https://')) return /^(?!\/\/)[\w./-]+$/.test(text);
  const url = parseUrl(text);
  return url !== null && !hasSecret(url);
}

/** Browsers refuse to fetch such an address, and it is shown in places where no secret belongs. */
export function hasSecret({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
