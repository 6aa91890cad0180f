/** One call as it is written down in a scenario: SIPp, behind Kamailio as it speaks no WebSocket. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { fileURLToPath } from 'node:url';
import { freePort } from '../machine/ports.js';
import type { Site } from './site.js';

export type Scenario = 'busy' | 'gives-up' | 'late-offer';

export interface SippOptions {
  readonly scenario: Scenario;
  readonly port: number;
  /** Whom it calls, and by way of which gateway; without, it is called. */
  readonly calls?: { readonly number: string; readonly proxy: string };
  /** What a scenario that waits for a sign waits for. */
  readonly sign?: Promise<unknown>;
}

const FOLDER = fileURLToPath(new URL('../scenarios/', import.meta.url));

/** Seconds after which a scenario that hangs is given up. */
const LIMIT = 30;

/** Resolves when the scenario has gone through. @throws Error it took another course, with what SIPp says */
export async function playScenario(site: Site, options: SippOptions): Promise<void> {
  const { scenario, port, calls, sign } = options;
  const { address, folder, reaper } = site;
  const callId = randomUUID();
  // Without one the scenario is given up in time, and says so.
  sign?.then(() => giveSign(callId, address, port)).catch(() => {});
  const args = [
    ...['-sf', `${FOLDER}${scenario}.xml`, '-m', '1', '-nostdin', '-trace_err'],
    ...['-error_file', folder.path(`${scenario}.err`), '-timeout', String(LIMIT), '-timeout_error'],
    ...[
      '-cid_str',
      callId,
      '-i',
      address,
      '-mi',
      address,
      '-p',
      String(port),
      '-mp',
      String(await freePort()),
    ],
    ...(calls ? ['-s', calls.number, calls.proxy] : []),
  ];
  const child = spawn('sipp', args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
    if (child.pid !== undefined) reaper.remember('group', child.pid);
  });
  if (child.pid !== undefined) reaper.forget('group', child.pid);
  if (code !== 0) throw new Error(`SIPp ended the scenario ${scenario} with ${String(code)}: ${said}`);
}

/** As a request within the call: for SIPp the Call-ID alone says which. */
function giveSign(callId: string, address: string, port: number): void {
  const lines = [
    `INFO sip:sipp@${address}:${port} SIP/2.0`,
    `Via: SIP/2.0/UDP ${address}:9;branch=z9hG4bKsign`,
    `From: <sip:lab@${address}>;tag=lab`,
    `To: <sip:sipp@${address}>`,
    `Call-ID: ${callId}`,
    'CSeq: 1 INFO',
    'Content-Length: 0',
  ];
  const socket = createSocket('udp4');
  socket.send([...lines, '', ''].join('\r\n'), port, address, () => socket.close());
}
