/** A telephony provider as the organisation has configured it, and the frame that its page gets. */

/** The provider record, in the terms of the administrator. */
export interface ProviderOptions {
  /** Unique name, `cif_softphone`. */
  readonly name: string;
  /** Title of the communication panel. */
  readonly label: string;
  readonly channelUrl: string;
  /** Channel order; 0 is the first. */
  readonly order?: number;
  /** Whether the agent may call out by clicking a number. */
  readonly outbound?: boolean;
  readonly customParameters?: string;
  /** The client interface that the provider's page was written for; 2.0 by default. */
  readonly apiVersion?: ApiVersion;
  /** Domain or address that the page may come from besides its channel URL's. */
  readonly trustedDomain?: string;
  /** Whether the organisation keeps channel analytics of it; it does by default. */
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
  readonly trustedDomain: string;
  readonly analytics: boolean;
  /** What the frame loads; null when the channel URL is no address, which `fault` then says. */
  readonly frameUrl: string | null;
  /** Messages of the provider come from here. */
  readonly origin: string;
  readonly fault: string;
}

/** Where the organisation serves its client library. */
const LIBRARY_PATH = '/webresources/Widget/msdyn_ciLibrary.js';

/** Providers in channel order, their pages told where the library is. */
export function seatProviders(
  options: readonly ProviderOptions[],
  organizationUrl: string,
): readonly Provider[] {
  return options
    .map((provider) => seatProvider(provider, organizationUrl))
    .sort((one, other) => one.order - other.order);
}

function seatProvider(options: ProviderOptions, organizationUrl: string): Provider {
  const { name, label, order = 0, outbound = true, customParameters = '' } = options;
  const { apiVersion = '2.0', trustedDomain = '', analytics = true } = options;
  const url = frameUrl(options.channelUrl, organizationUrl);
  return {
    name,
    label,
    order,
    outbound,
    customParameters,
    apiVersion,
    trustedDomain,
    analytics,
    frameUrl: url?.href ?? null,
    origin: url?.origin ?? '',
    fault: url
      ? ''
      : `The channel URL “${options.channelUrl}” is no http or https address. Correct it in the provider’s record.`,
  };
}

/** The page learns the organisation from `ucilib`, unless its channel URL names it already (`ucilib` or `base`). */
function frameUrl(channelUrl: string, organizationUrl: string): URL | null {
  if (!URL.canParse(channelUrl)) return null;
  const url = new URL(channelUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!url.searchParams.has('ucilib') && !url.searchParams.has('base')) {
    url.searchParams.set('ucilib', new URL(LIBRARY_PATH, organizationUrl).href);
  }
  return url;
}
