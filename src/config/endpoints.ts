/**
 * What the organisation's endpoints tell this agent alone: credentials, and STUN and TURN servers. Fetched only where the
 * configuration names them.
 */
import type { Credentials } from '../softphone.js';
import type { ConfigProblem } from './config.js';
import { fetchJson, type Fetched } from './fetch-json.js';
import { Fields } from './fields.js';
import { readIceGrant, type IceGrant } from './ice-grant.js';

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
