/** Reads the command line. Every option that is wrong is named, with what to write in its place. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOTHING_SAID, withProviders, type Field, type ProviderText } from '../arrangement/provider-text.js';

export interface CommandOptions {
  readonly help: boolean;
  readonly providers: readonly ProviderText[];
  /** The rest of the desktop's address: app, templates, switches. */
  readonly query: URLSearchParams;
  /** Null: the first free one will do. */
  readonly port: number | null;
  readonly https: boolean;
  /** Files of the person's own certificate. */
  readonly certificate: { readonly cert: string; readonly key: string } | null;
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
    certificate: attempt(() => readFiles(values.cert, values.key), null),
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
    providers.push({ ...provider, [field]: field === 'params' ? parameters(value) : value });
  }
  return providers;
}

/** Text that begins as JSON does is taken as it stands; anything else is the name of a file. */
function parameters(value: string): string {
  return /^\s*[[{"]/.test(value) ? value : fileText('--params', value).trim();
}

function readQuery({ app = 'multi', templates, quirk = [] }: Parsed['values']): URLSearchParams {
  if (app !== 'multi' && app !== 'single')
    throw new Error(`--app ${app} is no app. Write --app multi or --app single.`);
  const query = new URLSearchParams(app === 'single' ? { app } : {});
  if (templates !== undefined)
    query.set('templates', compactJson('--templates', fileText('--templates', templates)));
  for (const each of quirk) {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(each) ?? [];
    if (name === '')
      throw new Error(`--quirk ${each} turns nothing. Write it as NAME=VALUE, such as --quirk toastLimit=0.`);
    query.append(name, value);
  }
  return query;
}

function readPort(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_000) return port;
  throw new Error(`--port ${text} is no port. Give a number from 1024 to 65000, or 0 for any free one.`);
}

function readFiles(cert: string | undefined, key: string | undefined): CommandOptions['certificate'] {
  if (cert === undefined && key === undefined) return null;
  if (cert !== undefined && key !== undefined) {
    return { cert: fileText('--cert', cert), key: fileText('--key', key) };
  }
  throw new Error('--cert and --key belong together. Give the files of both, or neither and --https.');
}

function fileText(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${option}: the file ${file} cannot be read. Give the path of a file that exists.`);
  }
}

function compactJson(option: string, text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    throw new Error(
      `${option}: the file is not JSON (${error instanceof Error ? error.message : ''}). Correct it.`,
      { cause: error },
    );
  }
}
