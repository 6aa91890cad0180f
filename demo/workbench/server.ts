/** What the demo server tells its own page. On a static host there is nobody to ask, and the page goes without. */
import { probeByFetch, type Finding, type Probe } from '../../src/simulator/desktop/probe.js';
import type { KnownProviders } from '../arrangement/known-providers.js';

export async function fetchKnownProviders(): Promise<KnownProviders> {
  const answer = await fetchJson('providers.json');
  return isRecord(answer) ? Object.fromEntries(Object.entries(answer).filter(isKnown)) : {};
}

/** The server sees what the browser hides from a page: why a frame stays empty. */
export const probeByServer: Probe = async (url) => {
  const answer = await fetchJson(`probe?${new URLSearchParams({ url }).toString()}`);
  return isFinding(answer) ? answer : probeByFetch(url);
};

function isFinding(answer: unknown): answer is Finding {
  if (!isRecord(answer) || typeof answer.reachable !== 'boolean') return false;
  const { detail, leadsTo = '' } = answer;
  return typeof detail === 'string' && typeof leadsTo === 'string';
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function isKnown(entry: [string, unknown]): entry is [string, KnownProviders[string]] {
  const [, provider] = entry;
  return isRecord(provider) && isRecord(provider.alone) && isRecord(provider.beside);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
