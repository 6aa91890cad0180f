/** Tells the server how to serve the client library, as the switches `library` and `librarySeconds` are. */
import { DEFAULT_QUIRKS, type Quirks } from '../../src/simulator/quirks/quirks.js';
import { quirksQuery } from '../../src/simulator/quirks/query.js';
import type { Desktop } from '../../src/simulator/desktop/index.js';

type Service = Partial<Pick<Quirks, 'library' | 'librarySeconds'>>;

/** Before the first provider's page is loaded. Whether the server does it; a static host does not. */
export async function orderLibrary(service: Service): Promise<boolean> {
  const { library, librarySeconds } = { ...DEFAULT_QUIRKS, ...service };
  const query = quirksQuery({ ...DEFAULT_QUIRKS, library, librarySeconds }).toString();
  const response = await fetch(`library-service?${query}`, { method: 'POST' }).catch(() => null);
  return response?.ok ?? false;
}

/** Goes on ordering whenever one of the two is turned, and says so where the server does not play along. */
export function keepLibraryOrdered(desktop: Desktop, isOrdered: boolean): void {
  let { library, librarySeconds } = desktop.quirks;
  const isTurned = library !== DEFAULT_QUIRKS.library || librarySeconds > 0;
  if (isTurned && !isOrdered) desktop.timeline.record(UNMOVED);
  desktop.addEventListener('change', () => {
    const { quirks } = desktop;
    if (quirks.library === library && quirks.librarySeconds === librarySeconds) return;
    ({ library, librarySeconds } = quirks);
    void orderLibrary(quirks).then((isDone) => {
      if (!isDone) desktop.timeline.record(UNMOVED);
    });
  });
}

const UNMOVED = {
  kind: 'trouble',
  name: 'library',
  detail:
    'The server of this page serves its client library as it always does. Start the desktop by its command for “library” and “librarySeconds” to count.',
} as const;
