/** What the telephone of the public network hears. */
import { MOMENT, type PstnPhone } from '../../../lab/servers/pstn-phone.js';
import { AGENT_TONE } from './desk.js';
import { until } from './until.js';

/** The share that a tone has in a recording of it, with the noise of G.711. */
const CLEAR = 0.8;

/** Bits per second: G.711 has 64,000. */
const SPEECH = 50_000;

/** From what comes in from now on: what came before is on record still. */
export function customerHearsAgent(pstn: PstnPhone): Promise<void> {
  const before = pstn.arrived().sound;
  const came = () => pstn.arrived().sound - before;
  const heard = () => `${Math.round(100 * pstn.hearing(AGENT_TONE))} % of what is heard`;
  return until(
    () => `the customer hears the tone of the agent, which is ${heard()}; ${Math.round(came())} ms have come`,
    () => came() > 1000 * MOMENT && pstn.hearing(AGENT_TONE) > CLEAR,
  );
}

/** After a hold, when the telephone of the public network writes down nothing any more, and counts only. */
export function soundReachesCustomer(pstn: PstnPhone): Promise<void> {
  return until(
    () => `sound reaches the customer, at ${pstn.bitsPerSecond()} bit/s`,
    () => pstn.bitsPerSecond() > SPEECH,
  );
}

export async function customerHearsNothing(pstn: PstnPhone): Promise<void> {
  await until('the customer hears nothing', () => pstn.bitsPerSecond() === 0);
}
