/**
 * `npm run lab`: starts the servers of the lab, says what runs where, and stops them when it is stopped itself.
 * `--demo` opens the demo on them, so that a person can take a call from the telephone of the public network.
 */
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startDemo } from '../demo/server/demo-server.js';
import { requirePackages } from './install.js';
import { Lab } from './lab.js';
import { PSTN_CALLER } from './people.js';
import { customersVoice } from './voice.js';

const HELP = `
npm run lab              starts the servers and says what a telephone needs to use them
npm run lab -- --demo    and the demo with them: an agent desktop that the public network can call
npm run lab -- --help    this text
`;

const OPTIONS = { demo: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/** Apart from those of `npm start`. */
const DEMO_PORT = 8700;
const PAGES = '.cache/lab-demo';

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return;
  }
  requirePackages();
  if (values.demo) buildPages();
  const phone = values.demo ? { voice: customersVoice(PSTN_CALLER), answersItself: true } : {};
  const lab = await Lab.start({ phone });
  console.log(directory(lab));
  if (values.demo) await openDemo(lab);
  console.log('  Stop with Ctrl+C.\n');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void lab.close().then(() => process.exit(0)));
  }
}

function buildPages(): void {
  const rollup = ['node_modules/rollup/dist/bin/rollup', '-c', '--silent', '--configOut', PAGES];
  const { status } = spawnSync(process.execPath, rollup, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built; see above.');
}

/** What runs where, with the passwords of this run. */
function directory({ kamailio, rtpengine, turn, people, site, pstn }: Lab): string {
  const { agent, colleague } = people;
  return `
  SIP over WebSocket     ${kamailio.ws}   ${kamailio.wss}
  SIP over UDP           ${kamailio.udp}, for gateways
  Domain                 ${site.domain}
  Agents                 ${agent.user} ${agent.password}
                         ${colleague.user} ${colleague.password}
  Media                  ${site.address}, UDP ${rtpengine.ports.join(' to ')}
  TURN                   ${turn.url}   ${turn.username} ${turn.credential}
  Public network         ${pstn.number}, and every other number that begins with +
  Logs                   ${site.folder.path('')}
`;
}

/** The telephone takes whatever is called from the desktop, and calls the desktop when it is told to. */
async function openDemo(lab: Lab): Promise<void> {
  const { pstn, people } = lab;
  const demo = await startDemo({ port: DEMO_PORT, pages: PAGES, telephones: lab.telephones() });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const order = line.trim() === 'h' ? pstn.hangUp() : pstn.dial(people.agent.user);
    order.catch((error: unknown) => console.log(String(error)));
  });
  console.log(`  The agent desktop      ${demo.desktopUrl}

  ${PSTN_CALLER} calls the agent when you press Enter, and hangs up at h and Enter.`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
