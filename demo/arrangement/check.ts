/**
 * Turns what was said of providers into provider records, and says what is wrong with it: the field, the fault, the cure.
 * What is wrong is replaced by the default, so that the desktop opens in any case.
 */
import { VERSION_OF, type App } from '../../src/simulator/desktop/apps.js';
import { FAULTS } from './faults.js';
import { completed, type KnownProviders } from './known-providers.js';
import { FIELDS, type Field, type ProviderText } from './provider-text.js';
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

/** What the providers come into. */
export interface Surroundings {
  readonly known: KnownProviders;
  readonly app: App;
  /** Of the page that the desktop is in, `https:` or `http:`. */
  readonly pageProtocol: string;
}

const MOST_PROVIDERS = 20;

export function checkProviders(texts: readonly ProviderText[], surroundings: Surroundings): Checked {
  const whole = texts
    .slice(0, MOST_PROVIDERS)
    .map((text) => completed(text, surroundings.known, texts.length === 1));
  const problems = whole.flatMap((text, place) => problemsOf(text, place, surroundings));
  const providers = whole.map((text, place) =>
    recordOf(withoutFaults(text, surroundings), place, surroundings.app),
  );
  const taken = takenNames(providers);
  return {
    // Frames and sessions are told apart by the name, so a second one of the same name gets another.
    providers: providers.map((provider, place) =>
      taken.has(place) ? { ...provider, name: `${provider.name}_${place + 1}` } : provider,
    ),
    problems: [
      ...problems,
      ...[...taken].map((place) => nameTaken(place, providers[place]?.name ?? '')),
      ...(texts.length > MOST_PROVIDERS ? [TOO_MANY] : []),
    ],
  };
}

function problemsOf(text: ProviderText, place: number, { pageProtocol }: Surroundings): readonly Problem[] {
  return FIELDS.flatMap((field) => {
    const message = FAULTS[field](text[field], pageProtocol);
    return message === '' ? [] : [{ provider: place, field, message }];
  });
}

/** A wrong address stays: the panel says what is wrong with it. */
function withoutFaults(text: ProviderText, { pageProtocol }: Surroundings): ProviderText {
  const faulty = FIELDS.filter((field) => field !== 'provider' && FAULTS[field](text[field], pageProtocol));
  return { ...text, ...Object.fromEntries(faulty.map((field) => [field, ''])) };
}

function recordOf(text: ProviderText, place: number, app: App): ProviderOptions {
  return {
    name: text.name || `provider_${place + 1}`,
    label: text.label || text.name || `Provider ${place + 1}`,
    channelUrl: text.provider,
    order: text.order === '' ? place : Number(text.order),
    outbound: text.outbound !== 'no',
    customParameters: text.params,
    apiVersion: text.version === '1.0' || text.version === '2.0' ? text.version : VERSION_OF[app],
    trustedDomain: text.trusted,
    analytics: text.analytics !== 'no',
  };
}

/** Places of those whose name an earlier one has. */
function takenNames(providers: readonly ProviderOptions[]): ReadonlySet<number> {
  const names = providers.map(({ name }) => name.toLowerCase());
  return new Set(names.flatMap((name, place) => (names.indexOf(name) < place ? [place] : [])));
}

function nameTaken(place: number, name: string): Problem {
  const message = `Another provider is called ${name}. Give this one a unique name of its own.`;
  return { provider: place, field: 'name', message };
}

const TOO_MANY: Problem = {
  provider: MOST_PROVIDERS,
  field: 'provider',
  message: `Only the first ${MOST_PROVIDERS} providers are opened. Remove the others.`,
};
