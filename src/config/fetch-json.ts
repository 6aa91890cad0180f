/** Fetches JSON that others have written, and says in words what is wrong with it. */
import type { ConfigProblem } from './config.js';

/** Milliseconds after which a server that does not answer is called silent. */
const LIMIT = 10_000;

/** Characters that are read of an answer: no configuration is longer, and a stream may never end. */
const LONGEST = 200_000;

export type Fetched = { readonly json: unknown } | { readonly problem: ConfigProblem };

/** Always resolves; `field` is where the address stands, and names the problem. */
export async function fetchJson(
  url: string,
  field: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<Fetched> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(LIMIT) });
    if (!response.ok) {
      return {
        problem: { field, problem: `was answered with ${response.status}`, cure: cureFor(response.status) },
      };
    }
    return { json: JSON.parse(await textOf(response)) as unknown };
  } catch (error) {
    return { problem: { field, ...explain(error) } };
  }
}

/** @throws RangeError it is too long */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += part.value;
    if (text.length <= LONGEST) continue;
    reader?.cancel().catch(() => {});
    throw new RangeError('Too long');
  }
  return text;
}

function cureFor(status: number): string {
  if (status === 401 || status === 403)
    return 'Sign in to your organisation in this browser, then try again.';
  if (status === 404) return 'Put the file where the channel page looks for it: beside the page itself.';
  return 'Try again; if it stays, look into the log of the server that holds it.';
}

function explain(error: unknown): { problem: string; cure: string } {
  const name = error instanceof Error ? error.name : '';
  if (name === 'SyntaxError') {
    return { problem: 'is not JSON', cure: 'Correct it; a JSON checker names the line.' };
  }
  if (name === 'RangeError') {
    return {
      problem: `is longer than ${LONGEST} characters`,
      cure: 'Look whether the address leads to the right file.',
    };
  }
  if (name === 'TimeoutError') {
    return {
      problem: 'was not answered in 10 seconds',
      cure: 'Look whether the server that holds it is up.',
    };
  }
  return {
    problem: 'could not be fetched',
    cure: 'Look whether the address is right, the server is up, and the page’s connect-src allows it.',
  };
}
