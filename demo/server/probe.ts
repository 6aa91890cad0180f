/**
 * Asks a channel URL, on behalf of the desktop's page, why a frame with it would stay empty: a browser does not tell a
 * page. Nothing of the answer is handed on but its status and what its headers say about framing; no cookies are sent,
 * the body is not read, and it is over within seconds.
 */
import { framingRefusal } from './framing.js';

/** What the desktop's panel turns into a sentence. */
export interface ProbeAnswer {
  readonly reachable: boolean;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** The header by which the page refuses to be framed by this desktop; '' when none does. */
  readonly refusedBy: string;
  /** Why there was no answer: `ENOTFOUND`, `ECONNREFUSED`, `timeout` …; '' when there was one. */
  readonly cause: string;
}

/** Milliseconds. */
const LIMIT = 8_000;

/** The address that a request of `/probe?url=…` asks about; null when it is none that a frame could load. */
export function probedAddress(requestUrl: string): URL | null {
  const address = new URL(requestUrl, 'http://localhost').searchParams.get('url') ?? '';
  if (address.length > 4_000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.username === '' && url.password === '';
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Never rejects. */
export async function probe(url: URL, desktop: string, limit = LIMIT): Promise<ProbeAnswer> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      headers: { Accept: 'text/html', 'Sec-Fetch-Dest': 'iframe' },
      signal: AbortSignal.timeout(limit),
    });
    await response.body?.cancel();
    const page = new URL(response.url || url).origin;
    const refusedBy = framingRefusal(response.headers, page, desktop);
    return { reachable: true, status: response.status, refusedBy, cause: '' };
  } catch (error) {
    return { reachable: false, status: 0, refusedBy: '', cause: causeOf(error) };
  }
}

/** `fetch` says "fetch failed" of everything and hides the cause one or two levels down. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'timeout';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : causeOf(error.cause);
}
