/** Fetches what the administrator has put beside the channel page, and the credentials from the organisation. */
import type { ConfigProblem } from './config.js';
import type { Credentials } from '../softphone.js';
import { Fields } from './fields.js';
import { readIceGrant, type IceGrant } from './ice-servers.js';
import type { Layer } from './layers.js';
import { parseConfig, type ParsedConfig } from './parse.js';

/** Milliseconds after which a server that does not answer is called silent. */
const LIMIT = 10_000;

/** Characters that are read of an answer: no configuration is longer, and a stream may never end. */
const LONGEST = 200_000;

/** The configuration file at `url`. Always resolves: a file that is not there is a problem like any other. */
export async function loadConfig(url: string, fetch = globalThis.fetch): Promise<ParsedConfig> {
  const file = await fetchJson(url, 'config.json', {}, fetch);
  return 'problem' in file ? { ...parseConfig({}), problems: [file.problem] } : parseConfig(file.json);
}

/**
 * The file at `url`, unread, or the one beside it that the page's query names: `config=eu.json`, for several organisations
 * on one server. Only a name, so that no other server can be meant. Always resolves.
 */
export async function loadFile(url: string, query: string, fetch = globalThis.fetch): Promise<Layer> {
  const wanted = new URLSearchParams(query).get('config') ?? '';
  const named = /^[\w-]{1,60}\.json$/.test(wanted)
    ? new URL(wanted, new URL(url, document.baseURI)).href
    : url;
  const source = /[^/]*$/.exec(named)?.[0] ?? named;
  const file = await fetchJson(named, source, {}, fetch);
  return 'problem' in file
    ? { source, json: {}, problems: [file.problem] }
    : { source, json: file.json, problems: [] };
}

/** Credentials, and how many seconds they last; undefined for those that do not expire. */
export interface CredentialsGrant extends Credentials {
  readonly lifetime: number | undefined;
}

export type LoadedCredentials =
  { readonly credentials: CredentialsGrant } | { readonly problem: ConfigProblem };

/** The agent's SIP credentials from an endpoint that knows the agent by cookie. Always resolves. */
export async function loadCredentials(url: string, fetch = globalThis.fetch): Promise<LoadedCredentials> {
  return readGrant(await fetchJson(url, 'credentials.url', AS_THE_AGENT, fetch), (fields) => ({
    user: fields.text('user', '', isUser, MISSING),
    password: fields.text('password', '', (text) => text !== '', MISSING),
    authorizationUser: fields.text('authorizationUser', '') || undefined,
  }));
}

/** The same with a token in the place of a password; `user` is whom it is for where the endpoint does not say. */
export async function loadToken(
  url: string,
  user: string,
  fetch = globalThis.fetch,
): Promise<LoadedCredentials> {
  return readGrant(await fetchJson(url, 'credentials.url', AS_THE_AGENT, fetch), (fields) => ({
    user: fields.text('user', user, isUser, { ...NOBODY, required: user === '' }),
    password: '',
    token: fields.text('access_token', '', isToken, NO_TOKEN),
  }));
}

function readGrant(answer: Fetched, read: (fields: Fields) => Credentials): LoadedCredentials {
  if ('problem' in answer) return answer;
  const problems: ConfigProblem[] = [];
  const fields = new Fields(answer.json, 'credentials.url → ', problems);
  const credentials = {
    ...read(fields),
    displayName: fields.text('displayName', '') || undefined,
    lifetime: fields.number('expires_in', 0, LIFETIME) || undefined,
  };
  const [problem] = problems;
  return problem ? { problem } : { credentials };
}

/** Seconds: shorter ones would be fetched without end, and a timer knows no longer ones. */
const LIFETIME = { least: 60, most: 2_000_000, unit: 'seconds' };

const NO_TOKEN = {
  problem: 'is missing, or no token',
  cure: 'The endpoint has to answer a JSON object with the text "access_token" (RFC 6749 section 5.1).',
  required: true,
};

const NOBODY = {
  problem: 'is no SIP user',
  cure: 'Name the user in credentials.user, or let the endpoint answer it as "user".',
};

/** RFC 6750 section 2.1, as it stands in a header; no real one is longer. */
function isToken(text: string): boolean {
  return /^[\w.~+/-]{1,8000}=*$/.test(text);
}

/** STUN and TURN servers with credentials that expire, from such an endpoint. Always resolves. */
export async function loadIceServers(
  url: string,
  fetch = globalThis.fetch,
): Promise<{ readonly grant: IceGrant } | { readonly problem: ConfigProblem }> {
  const answer = await fetchJson(url, 'sip.iceEndpoint', AS_THE_AGENT, fetch);
  return 'problem' in answer ? answer : readIceGrant(answer.json);
}

/** What is told to this agent alone, and changes. */
const AS_THE_AGENT: RequestInit = { credentials: 'include', cache: 'no-store' };

const MISSING = {
  problem: 'is missing or empty',
  cure: 'The endpoint has to answer a JSON object with the texts "user" and "password".',
  required: true,
};

/** The user part of a SIP address without anything that would have to be escaped (RFC 3261 section 25.1). */
function isUser(text: string): boolean {
  return /^[\w.!~*'()&=+$,-]{1,64}$/.test(text);
}

type Fetched = { readonly json: unknown } | { readonly problem: ConfigProblem };

async function fetchJson(
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
