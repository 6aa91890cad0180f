/**
 * A browser that blocks third-party storage, as Chromium does it: the properties are there and throw a SecurityError when
 * they are read. The page's own origin would have to be opaque for the browser to do so by itself, and then its modules,
 * its requests and its messages would not work either. So the library puts it there: what the page did before it loaded
 * the library, and workers of the page, are not concerned.
 */
const REFUSED = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const;

export function blockStorage(page: Window): void {
  for (const name of REFUSED) {
    Object.defineProperty(page, name, { configurable: true, get: () => refuse(name) });
  }
  // Cookies are not refused: they do not stick.
  Object.defineProperty(page.document, 'cookie', { configurable: true, get: () => '', set: () => {} });
}

function refuse(name: string): never {
  throw new DOMException(
    `Failed to read the '${name}' property from 'Window': Access is denied for this document.`,
    'SecurityError',
  );
}
