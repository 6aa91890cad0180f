/** STUN and TURN servers that an endpoint names, for a while. */
import type { ConfigProblem } from './config.js';
import { Fields } from './fields.js';
import { readServer } from './ice-servers.js';

/** Seconds that credentials from an endpoint may last. */
const LIFETIME = { least: 60, most: 604_800, unit: 'seconds' };

/** What an endpoint has given. */
export interface IceGrant {
  readonly iceServers: readonly RTCIceServer[];
  /** Seconds. */
  readonly lifetime: number;
}

/** Reads an endpoint's answer. One with any fault is refused: half of it could be the half that does not work. */
export function readIceGrant(
  json: unknown,
): { readonly grant: IceGrant } | { readonly problem: ConfigProblem } {
  const problems: ConfigProblem[] = [];
  const answer = new Fields(json, 'sip.iceEndpoint → ', problems);
  const iceServers = answer.sections('iceServers').flatMap(readServer);
  const lifetime = answer.number('ttl', LIFETIME.most, LIFETIME);
  const [problem] = problems;
  if (problem) return { problem };
  if (iceServers.length > 0) return { grant: { iceServers, lifetime } };
  return { problem: { field: 'sip.iceEndpoint → iceServers', ...NONE } };
}

const NONE = {
  problem: 'names no server',
  cure: 'The endpoint has to answer {"iceServers": [{"urls": […], "username", "credential"}], "ttl": seconds}.',
};
