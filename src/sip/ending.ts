/** How calls end, read from what SIP says of it. */
import type { Ending } from '../call/call.js';

/** Ended by the agent; `status` where the call was never established. */
export function byAgent(status: number | null = null): Ending {
  return { by: 'agent', status, elsewhere: false };
}

export function byParty(status: number | null = null): Ending {
  return { by: 'party', status, elsewhere: false };
}

export function byNetwork(status: number | null = null): Ending {
  return { by: 'network', status, elsewhere: false };
}

/** The caller gave up, or another of the agent's phones took the call: RFC 3326 says which, in the CANCEL. */
export function cancelled(reason: string | undefined): Ending {
  const said = reason?.slice(0, 500) ?? '';
  const elsewhere = /\bSIP\b[^,]*;\s*cause\s*=\s*200\b|completed elsewhere/i.test(said);
  return { by: 'party', status: 487, elsewhere };
}

/** Refused: a server that could not (5xx) or a silence (408) is nobody's decision. */
export function refused(status: number): Ending {
  return status === 408 || (status >= 500 && status < 600) ? byNetwork(status) : byParty(status);
}
