/**
 * What the organisation's endpoints tell the telephone: who it is, and which STUN and TURN servers it has. What reads their
 * answers is fetched together with what reads the configuration that names them.
 */
import type { Config, ConfigProblem } from './config/config.js';
import type { IceGrant } from './config/ice-grant.js';
import { CredentialsError, type CredentialSource, type Granted } from './provider/sign-in.js';

const load = () => import('./configuration.js');

let part: ReturnType<typeof load> | null = null;

/** Whoever needs it when it could not be fetched fetches it again. */
export function fetchConfigurationPart(): ReturnType<typeof load> {
  const fetching = (part ??= load());
  fetching.catch(() => (part = null));
  return fetching;
}

const NOT_ASKED = {
  field: 'credentials.url',
  problem: 'could not be asked, as a part of this page is out of reach',
  cure: 'Look whether the network is up, then try again.',
};

/** An endpoint is asked at once: the page is drawn while its answer is on the way. */
export function credentialSource(config: Config['credentials']): CredentialSource {
  if (config.from === 'agent') return config;
  let first: Promise<Granted> | null = fetchCredentials(config);
  // It is told of when it is taken.
  first.catch(() => {});
  return {
    from: 'endpoint',
    fetch() {
      const asked = first ?? fetchCredentials(config);
      first = null;
      return asked;
    },
  };
}

type Endpoint = Exclude<Config['credentials'], { readonly from: 'agent' }>;

async function fetchCredentials(config: Endpoint): Promise<Granted> {
  const { loadCredentials, loadToken } = await fetchConfigurationPart().catch(() => {
    throw new CredentialsError(NOT_ASKED);
  });
  const loaded = await (config.from === 'token'
    ? loadToken(config.url, config.user)
    : loadCredentials(config.url));
  if ('problem' in loaded) throw new CredentialsError(loaded.problem);
  return loaded.credentials;
}

/** Undefined where none is configured. What is wrong with the endpoint is told once: it is asked again and again. */
export function iceServerSource(
  url: string,
  tell: (problem: ConfigProblem) => void,
): (() => Promise<IceGrant>) | undefined {
  let told = false;
  const fetch = async () => {
    const { loadIceServers } = await fetchConfigurationPart();
    const loaded = await loadIceServers(url);
    if ('grant' in loaded) {
      told = false;
      return loaded.grant;
    }
    if (!told) tell(loaded.problem);
    told = true;
    throw new Error(loaded.problem.problem);
  };
  return url === '' ? undefined : fetch;
}
