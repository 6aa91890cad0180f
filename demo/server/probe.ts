/**
 * Asks a channel URL, on behalf of the desktop's page, why a frame with it would stay empty: a browser does not tell a
 * page. Nothing of the answer is handed on but its status, the origin it comes from in the end and what its headers say
 * about framing; no cookies are sent, the body is not read, and it is over within seconds.
 */
import { framingRefusal } from './framing.js';
import type { Finding } from '../../src/simulator/desktop/probe.js';

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
export async function probe(url: URL, desktop: string, limit = LIMIT): Promise<Finding> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      headers: { Accept: 'text/html', 'Sec-Fetch-Dest': 'iframe' },
      signal: AbortSignal.timeout(limit),
    });
    await response.body?.cancel();
    const page = new URL(response.url || url).origin;
    const refusedBy = framingRefusal(response.headers, page, desktop);
    const status = response.ok ? '' : `HTTP ${response.status}`;
    return {
      reachable: true,
      framing: refusedBy ? 'refused' : 'allowed',
      detail: refusedBy || status,
      ...(page !== url.origin && { leadsTo: page }),
    };
  } catch (error) {
    return { reachable: false, framing: 'unknown', detail: causeOf(error) };
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  TimeoutError: 'no answer within seconds',
  ENOTFOUND: 'no such host',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed certificate',
  CERT_HAS_EXPIRED: 'expired certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate of another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no https at this port',
};

/** `fetch` says "fetch failed" of everything and hides the cause one or two levels down. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return CAUSES[name] ?? (error.cause === undefined ? wordsOf(name, error) : causeOf(error.cause));
}

/** A plain `Error` has its cause in its message only. */
function wordsOf(name: string, { message }: Error): string {
  return name === 'Error' ? message : name;
}
