/** A telephony provider as the organisation has configured it: what its record says, and what is wrong with that. */
import type { Trouble } from './trouble.js';

/** The provider record, in the terms of the administrator. */
export interface ProviderOptions {
  /** Unique name, `cif_softphone`. */
  readonly name: string;
  /** Title of the communication panel. */
  readonly label: string;
  readonly channelUrl: string;
  /** Channel order; 0 is the first. */
  readonly order?: number;
  /** Whether the agent may call out by clicking a number; by default yes, unlike in a new record of Dynamics. */
  readonly outbound?: boolean;
  /** Text that `getEnvironment` hands to the page, 2,000 characters at most. */
  readonly customParameters?: string;
  /** The framework that the record is for; by default the one of the app. */
  readonly apiVersion?: ApiVersion;
  /** Domain or address that the page may come from besides its channel URL's, as `phone.example.com`. */
  readonly trustedDomain?: string;
  /** Whether channel analytics are enabled; by default yes, unlike in a new record of Dynamics. */
  readonly analytics?: boolean;
}

export type ApiVersion = '1.0' | '2.0';

export interface Provider {
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly outbound: boolean;
  readonly customParameters: string;
  readonly apiVersion: ApiVersion;
  readonly analytics: boolean;
  /** What the frame loads; null when the record cannot be used, which `fault` then explains. */
  readonly frameUrl: string | null;
  /** Origins that messages of the provider may come from: the channel URL's, and the trusted domain's. */
  readonly origins: readonly string[];
  readonly fault: Trouble | null;
}

/** Where the organisation serves its client library. */
export const LIBRARY_PATH = '/webresources/Widget/msdyn_ciLibrary.js';

/** Lengths of the columns of `msdyn_channelprovider`. */
const LONGEST_CHANNEL_URL = 1_024;
const LONGEST_CUSTOM_PARAMETERS = 2_000;

/** Reads a record. Never throws: a record that cannot be used has a fault. */
export function readProvider(
  options: ProviderOptions,
  organizationUrl: string,
  version: ApiVersion,
): Provider {
  const { name, label, order = 0, outbound = true, customParameters = '', analytics = true } = options;
  const channel = webAddress(options.channelUrl);
  const trusted = trustedOrigin(options.trustedDomain ?? '', channel);
  const fault = faultOf(options, organizationUrl, channel, trusted);
  return {
    name,
    label,
    order,
    outbound,
    customParameters,
    apiVersion: options.apiVersion ?? version,
    analytics,
    frameUrl: channel && !fault ? withLibrary(channel, organizationUrl) : null,
    origins: [channel?.origin, trusted].filter((origin) => typeof origin === 'string'),
    fault,
  };
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // Chromium keeps a space in a host, escaped, where the standard has a failure.
  const isHost = !url.hostname.includes('%');
  return isHost && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** A bare domain is of the channel URL's scheme. Null where none is named, or what is named is no domain. */
function trustedOrigin(trustedDomain: string, channel: URL | null): string | null {
  const domain = trustedDomain.trim();
  if (domain === '') return null;
  const address = domain.includes('://') ? domain : `${channel?.protocol ?? 'https:'}//${domain}`;
  return webAddress(address)?.origin ?? null;
}

function faultOf(
  { channelUrl, trustedDomain = '', customParameters = '' }: ProviderOptions,
  organizationUrl: string,
  channel: URL | null,
  trusted: string | null,
): Trouble | null {
  if (!channel) return faulty(`The channel URL “${shortened(channelUrl)}” is no http or https address.`);
  if (channelUrl.length > LONGEST_CHANNEL_URL) {
    return faulty(`The channel URL is longer than ${LONGEST_CHANNEL_URL} characters.`);
  }
  if (channel.username !== '' || channel.password !== '') {
    return faulty('The channel URL has a user name or a password in it, and browsers load no such frame.');
  }
  if (isBlockedIn(channel, organizationUrl)) {
    return faulty(`The channel URL is http, and a desktop at an https address can show https pages only.`);
  }
  if (trusted === null && trustedDomain.trim() !== '') {
    return faulty(`The trusted domain “${shortened(trustedDomain)}” is no domain.`);
  }
  if (customParameters.length > LONGEST_CUSTOM_PARAMETERS) {
    return faulty(`The custom parameters are longer than ${LONGEST_CUSTOM_PARAMETERS} characters.`);
  }
  return null;
}

function faulty(cause: string): Trouble {
  return { cause, cure: 'Correct it in the provider’s record.' };
}

/** Mixed content: a browser lets only pages of this very machine be loaded by http (W3C Secure Contexts). */
function isBlockedIn({ protocol, hostname }: URL, organizationUrl: string): boolean {
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return protocol === 'http:' && !isLocal && new URL(organizationUrl).protocol === 'https:';
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The page learns the organisation from `ucilib`, unless its channel URL names it already (`ucilib` or `base`). */
function withLibrary(channel: URL, organizationUrl: string): string {
  const url = new URL(channel);
  if (!url.searchParams.has('ucilib') && !url.searchParams.has('base')) {
    url.searchParams.set('ucilib', new URL(LIBRARY_PATH, organizationUrl).href);
  }
  return url.href;
}
