/**
 * The command `cif-desktop`, which is also `npm start`: runs the simulated agent desktop until it is told to stop, and
 * says where it is. `PORT` sets the first port to try where `--port` names none.
 */
import { fileURLToPath } from 'node:url';
import { appOf } from './arrangement/arrangement.js';
import { checkProviders } from './arrangement/check.js';
import { HELP } from './command/help.js';
import { desktopAddress, readOptions, UsageError, type CommandOptions } from './command/options.js';
import { makeCertificate } from './server/certificate.js';
import { startDemo, type Demo } from './server/demo-server.js';
import { knownProviders } from './server/known.js';
import { PortError } from './server/web-server.js';

/** Built, this file lies beside the folders of the pages. */
const PAGES = fileURLToPath(new URL('.', import.meta.url));
const FIRST_PORT = 8400;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  fail(error);
}

async function run(options: CommandOptions): Promise<void> {
  requireProviders(options);
  const certificate = options.certificate ?? (options.https ? await makeCertificate() : undefined);
  const port =
    options.port === null ? { port: firstPort(process.env.PORT) } : { port: options.port, tries: 1 };
  const demo = await startDemo({ ...port, pages: PAGES, certificate });
  console.log(greeting(demo, options));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}

/** @throws UsageError */
function requireProviders({ providers, query, https }: CommandOptions): void {
  const known = knownProviders({ widget: 'http://127.0.0.1', others: 'http://127.0.0.1' });
  const pageProtocol = https ? 'https:' : 'http:';
  const { problems } = checkProviders(providers, { known, app: appOf(query), pageProtocol });
  if (problems.length > 0) {
    throw new UsageError(
      problems.map(
        ({ provider, message }) =>
          `Provider ${provider + 1} (${providers[provider]?.provider ?? ''}): ${message}`,
      ),
    );
  }
}

/** @throws UsageError */
function firstPort(text: string | undefined): number {
  const port = Number(text ?? FIRST_PORT);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new UsageError(['PORT must be a number from 1024 to 65000.']);
}

function greeting({ desktopUrl, standaloneUrl }: Demo, options: CommandOptions): string {
  const desktop = `
  The agent desktop      ${desktopAddress(desktopUrl, options)}
`;
  if (options.providers.length > 0) return `${desktop}\n  Stop with Ctrl+C.\n`;
  return `${desktop}
  The softphone alone    ${standaloneUrl}
  Three providers        ${desktopUrl}?provider=softphone&provider=chat&provider=second-phone
  Stop with Ctrl+C.
`;
}

/** Wrong use ends with 2, as with the tools of the system. */
function fail(error: unknown): void {
  if (error instanceof UsageError) {
    console.error(`${error.faults.join('\n')}\nAll options: cif-desktop --help`);
    process.exitCode = 2;
  } else if (error instanceof PortError) {
    console.error(`--port: ${error.message}`);
    process.exitCode = 2;
  } else throw error;
}
