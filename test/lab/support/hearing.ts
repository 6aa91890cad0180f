/** What the telephone of the public network hears. */
import type { PstnPhone } from '../../../lab/servers/pstn-phone.js';
import { AGENT_TONE } from './desk.js';
import { until } from './until.js';

/** The share that a tone has in a recording of it, with the noise of G.711. */
const CLEAR = 0.8;

export function customerHearsAgent(pstn: PstnPhone): Promise<void> {
  return until('the customer hears the tone of the agent', () => pstn.hearing(AGENT_TONE) > CLEAR);
}
