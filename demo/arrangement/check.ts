/**
 * Turns what was said of providers into provider records, and says what is wrong with it: the field, the fault, the cure.
 * What is wrong is replaced by the default, so that the desktop opens in any case.
 */
import { completed, type KnownProviders } from './known-providers.js';
import type { Field, ProviderText } from './provider-text.js';
import type { ProviderOptions } from '../../src/simulator/desktop/provider.js';

export interface Problem {
  /** Place of the provider in the list, from 0. */
  readonly provider: number;
  readonly field: Field;
  /** What is wrong, and what to do about it. */
  readonly message: string;
}

export interface Checked {
  readonly providers: readonly ProviderOptions[];
  readonly problems: readonly Problem[];
}

/** What an administrator's form takes for the custom parameters. */
const LONGEST_PARAMETERS = 2_000;
const MOST_PROVIDERS = 20;

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  '': true,
  yes: true,
  no: false,
  true: true,
  false: false,
};

/** `pageProtocol`: of the page that the desktop is in, `https:` or `http:`. */
export function checkProviders(
  texts: readonly ProviderText[],
  known: KnownProviders,
  pageProtocol: string,
): Checked {
  const isAlone = texts.length === 1;
  const checked = texts
    .slice(0, MOST_PROVIDERS)
    .map((text, place) => checkProvider(completed(text, known, isAlone), place, pageProtocol));
  const providers = checked.map(({ provider }) => provider);
  const problems = [...checked.flatMap((each) => each.problems), ...tooMany(texts)];
  const twice = duplicateNames(providers);
  return {
    // Frames and sessions are told apart by the name, so a second one of the same name gets another.
    providers: providers.map((each, place) =>
      twice.has(place) ? { ...each, name: `${each.name}_${place + 1}` } : each,
    ),
    problems: [...problems, ...[...twice].map((place) => taken(place, providers[place]?.name ?? ''))],
  };
}

function checkProvider(
  text: ProviderText,
  place: number,
  pageProtocol: string,
): { readonly provider: ProviderOptions; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const say = (field: Field, message: string) =>
    void (message && problems.push({ provider: place, field, message }));
  const take = (field: Field, isRight: boolean, message: string) => {
    if (!isRight) say(field, message);
    return isRight ? text[field] : '';
  };

  say('provider', addressFault(text.provider, pageProtocol));
  const name = take('name', /^([a-z]\w{0,99})?$/i.test(text.name), NAME_FAULT);
  const order = take(
    'order',
    /^\d{0,6}$/.test(text.order),
    'The channel order is a whole number from 0; 0 is the first.',
  );
  const version = take('version', /^([12]\.0)?$/.test(text.version), 'The API version is 1.0 or 2.0.');
  const params = take('params', text.params.length <= LONGEST_PARAMETERS, tooLong(text.params.length));
  const trusted = take(
    'trusted',
    isDomain(text.trusted),
    'The trusted domain is a host or its https address, such as phone.example.com.',
  );
  const outbound = take('outbound', text.outbound in YES_OR_NO, 'Outbound communication is yes or no.');
  const analytics = take('analytics', text.analytics in YES_OR_NO, 'Analytics is yes or no.');

  const provider = {
    name: name || `provider_${place + 1}`,
    label: text.label || name || `Provider ${place + 1}`,
    channelUrl: text.provider,
    order: order === '' ? place : Number(order),
    outbound: YES_OR_NO[outbound] ?? true,
    customParameters: params,
    apiVersion: version === '1.0' ? version : '2.0',
    trustedDomain: trusted,
    analytics: YES_OR_NO[analytics] ?? true,
  } as const;
  return { provider, problems };
}

const NAME_FAULT =
  'The unique name begins with a letter and has only letters, digits and underscores, at most 100: contoso_phone.';

function tooLong(length: number): string {
  return `The custom parameters have ${length} characters. Shorten them to ${LONGEST_PARAMETERS}, which is the most that the organisation stores.`;
}

/** '' when a frame of this page may load the address. */
function addressFault(address: string, pageProtocol: string): string {
  if (address === '') return 'The channel URL is missing. Give the address of the provider’s page.';
  if (!URL.canParse(address))
    return `“${address}” is no address. Write it whole, such as https://phone.example.com/channel.html.`;
  const { protocol, username, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    return `The channel URL begins with ${protocol}. It must begin with https:// (or http:// for a page of this machine).`;
  if (username !== '') return 'The channel URL has a user name in it. Take it out: browsers do not send it.';
  if (protocol === 'http:' && pageProtocol === 'https:' && !isThisMachine(hostname))
    return 'This desktop is on https, and a browser loads no http page into it. Give the provider’s https address, or open the desktop on http.';
  return '';
}

/** Browsers take http of this machine for as safe as https (W3C Secure Contexts, section 3.1). */
function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
  );
}

function isDomain(text: string): boolean {
  return text === '' || /^(https?:\/\/)?(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*(:\d{1,5})?\/?$/i.test(text);
}

/** Places of those whose name an earlier one has. */
function duplicateNames(providers: readonly ProviderOptions[]): ReadonlySet<number> {
  const names = providers.map(({ name }) => name.toLowerCase());
  return new Set(names.flatMap((name, place) => (names.indexOf(name) < place ? [place] : [])));
}

function taken(place: number, name: string): Problem {
  return {
    provider: place,
    field: 'name',
    message: `Another provider is called ${name}. Give this one a unique name of its own.`,
  };
}

function tooMany({ length }: readonly ProviderText[]): readonly Problem[] {
  if (length <= MOST_PROVIDERS) return [];
  return [
    {
      provider: MOST_PROVIDERS,
      field: 'provider',
      message: `There are ${length} providers. Take ${MOST_PROVIDERS} at most.`,
    },
  ];
}
