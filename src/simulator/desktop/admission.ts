/**
 * Which of the configured providers the app shows. A 2.0 record belongs to the multi-session apps and a 1.0 record to the
 * single-session ones: the records are different tables, and neither is loaded by the other's apps (Microsoft's FAQ about
 * the framework). A single-session app has one provider at a time; the channel order decides, and nothing is documented
 * by which the agent could choose another.
 */
import { readProvider } from './provider.js';
import { VERSION_OF } from './apps.js';
import type { App } from './apps.js';
import type { Provider, ProviderOptions } from './provider.js';
import type { Trouble } from './trouble.js';

export interface LeftOut {
  readonly provider: Provider;
  readonly why: Trouble;
}

export interface Admission {
  /** In channel order. */
  readonly admitted: readonly Provider[];
  readonly leftOut: readonly LeftOut[];
}

export function admitProviders(
  options: readonly ProviderOptions[],
  organizationUrl: string,
  app: App,
): Admission {
  const admitted: Provider[] = [];
  const leftOut: LeftOut[] = [];
  const providers = options
    .map((record) => readProvider(record, organizationUrl, VERSION_OF[app]))
    .sort((one, other) => one.order - other.order);
  for (const provider of providers) {
    const why = hindrance(provider, app, admitted);
    if (why) leftOut.push({ provider, why });
    else admitted.push(provider);
  }
  return admitted.length > 0 ? { admitted, leftOut } : { admitted: excused(leftOut), leftOut };
}

function hindrance({ name, apiVersion }: Provider, app: App, before: readonly Provider[]): Trouble | null {
  if (apiVersion !== VERSION_OF[app]) return OTHER_APP[app];
  if (before.some((provider) => provider.name === name)) {
    return {
      cause: `There is another provider of the name “${name}”.`,
      cure: 'Give each provider a unique name.',
    };
  }
  const [first] = before;
  if (app === 'multiSession' || !first) return null;
  return {
    cause: `A single-session app shows one provider at a time, and “${first.label}” comes before this one.`,
    cure: 'Give the provider that is to be shown the lowest channel order.',
  };
}

const OTHER_APP: Readonly<Record<App, Trouble>> = {
  multiSession: {
    cause: 'The provider’s record is of API version 1.0, which the multi-session apps do not load.',
    cure: 'Make a record of API version 2.0 for it: a page written for 1.0 keeps working there.',
  },
  singleSession: {
    cause: 'The provider’s record is of API version 2.0, which the single-session apps do not load.',
    cure: 'Make a record of API version 1.0 for it, or open a multi-session app.',
  },
};

/** Where nobody is admitted, the place in the panel says why. */
function excused(leftOut: readonly LeftOut[]): readonly Provider[] {
  return leftOut.slice(0, 1).map(({ provider, why }) => ({ ...provider, frameUrl: null, fault: why }));
}
