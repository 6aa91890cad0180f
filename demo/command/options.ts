/** Reads the command line. Every option that is wrong is named, with what to write in its place. */
import { parseArgs } from 'node:util';
import { NOTHING_SAID, withProviders, type Field, type ProviderText } from '../arrangement/provider-text.js';
import { readApp, readCertificate, readParameters, readPort, readQuirks, readTemplates } from './values.js';
import type { Certificate } from '../server/certificate.js';

export interface CommandOptions {
  readonly help: boolean;
  readonly providers: readonly ProviderText[];
  /** The rest of the desktop's address: app, templates, switches. */
  readonly query: URLSearchParams;
  /** Null: the first free one will do. */
  readonly port: number | null;
  readonly https: boolean;
  /** The person's own. */
  readonly certificate: Certificate | null;
}

/** What is wrong with the command line, one sentence for each fault. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const OPTIONS = {
  provider: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  label: { type: 'string', multiple: true },
  order: { type: 'string', multiple: true },
  params: { type: 'string', multiple: true },
  'trusted-domain': { type: 'string', multiple: true },
  api: { type: 'string', multiple: true },
  outbound: { type: 'string', multiple: true },
  analytics: { type: 'string', multiple: true },
  app: { type: 'string' },
  templates: { type: 'string' },
  quirk: { type: 'string', multiple: true },
  port: { type: 'string' },
  https: { type: 'boolean' },
  cert: { type: 'string' },
  key: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Options about the provider before them, and the field that they fill. */
const ABOUT_PROVIDER: Readonly<Record<string, Field>> = {
  name: 'name',
  label: 'label',
  order: 'order',
  params: 'params',
  'trusted-domain': 'trusted',
  api: 'version',
  outbound: 'outbound',
  analytics: 'analytics',
};

/** @throws UsageError */
export function readOptions(args: readonly string[]): CommandOptions {
  const { values, tokens } = parsed(args);
  const faults: string[] = [];
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const options: CommandOptions = {
    help: values.help ?? false,
    providers: attempt(() => readProviders(tokens), []),
    query: attempt(() => readQuery(values), new URLSearchParams()),
    port: attempt(() => readPort(values.port), null),
    https: values.https ?? values.cert !== undefined,
    certificate: attempt(() => readCertificate(values.cert, values.key), null),
  };
  if (faults.length > 0) throw new UsageError(faults);
  return options;
}

/** Where the desktop is as this command wants it: a link that says everything. */
export function desktopAddress(page: string, { providers, query }: CommandOptions): string {
  const url = new URL(page);
  url.search = withProviders(query, providers).toString();
  return url.href;
}

type Parsed = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      strict: true,
      tokens: true,
      allowPositionals: false,
    });
  } catch (error) {
    throw new UsageError([error instanceof Error ? error.message : String(error)]);
  }
}

function readProviders(tokens: Parsed['tokens']): readonly ProviderText[] {
  const providers: ProviderText[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = token.value ?? '';
    const field = ABOUT_PROVIDER[token.name];
    if (token.name === 'provider') providers.push({ ...NOTHING_SAID, provider: value });
    if (!field) continue;
    const provider = providers.pop();
    if (!provider)
      throw new Error(
        `--${token.name} is about no provider. Put it behind the --provider that it belongs to.`,
      );
    providers.push({ ...provider, [field]: field === 'params' ? readParameters(value) : value });
  }
  return providers;
}

function readQuery({ app = 'multi', templates, quirk = [] }: Parsed['values']): URLSearchParams {
  const query = readQuirks(quirk);
  if (readApp(app) === 'single') query.set('app', 'single');
  if (templates !== undefined) query.set('templates', readTemplates(templates));
  return query;
}
