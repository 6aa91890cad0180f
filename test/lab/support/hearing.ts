/** What the telephone of the public network hears. */
import type { PstnPhone } from '../../../lab/servers/pstn-phone.js';
import { AGENT_TONE } from './desk.js';
import { until } from './until.js';

/** The share that a tone has in a recording of it, with the noise of G.711. */
const CLEAR = 0.8;

/** Milliseconds that are long enough to be no mere gap. */
const QUIET = 500;

export function customerHearsAgent(pstn: PstnPhone): Promise<void> {
  const before = pstn.arrived();
  const heard = () => `${Math.round(100 * pstn.hearing(AGENT_TONE))} % of what is heard`;
  const came = () => `${Math.round(pstn.arrived().sound - before.sound)} ms of sound have come`;
  return until(
    () => `the customer hears the tone of the agent, which is ${heard()}; ${came()}`,
    () => pstn.hearing(AGENT_TONE) > CLEAR,
  );
}

/** No packet comes: what is recorded has stopped to grow. */
export async function customerHearsNothing(pstn: PstnPhone): Promise<void> {
  await until('the customer hears nothing', () => pstn.isSilentFor(QUIET));
}
