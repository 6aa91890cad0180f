/** The story of one outbound call: it is dialled, and gets the session of the customer it goes to. */
import { dialledCall, type CallId, type Customer } from '../call/call.js';
import { hasRoom } from '../call/calls.js';
import { redact, type Log } from '../log.js';
import { LineError, MicrophoneError, type Line, type LineRefusal, type Softphone } from '../softphone.js';
import type { Customers } from './customers.js';
import type { Emergency } from './emergency.js';
import type { LineRequests } from './line-requests.js';
import type { Sessions } from './sessions.js';
import type { Switchboard } from './switchboard.js';

export interface OutboundParts {
  readonly board: Switchboard;
  readonly softphone: Softphone;
  readonly requests: LineRequests;
  readonly customers: Customers;
  readonly sessions: Sessions;
  readonly emergency: Emergency;
  readonly log: Log;
  /** Calls that may be there at once. */
  readonly most: number;
}

/** Whom to call: what was typed or clicked, with what the desktop knows of it. */
export interface Destination {
  readonly target: string;
  readonly name: string;
  readonly customer: Customer | null;
  /** The call on whose account they are asked something, if there is one. */
  readonly consultedFor?: CallId;
}

/** Resolves when the call is on its way with its session, or when the agent has been told why it is not. */
export async function placeOutboundCall(destination: Destination, parts: OutboundParts): Promise<void> {
  const { board, requests, customers, sessions, emergency, log } = parts;
  if (emergency.blocks(destination.target)) return;
  const line = dial(destination, parts);
  if (!line) return;
  const { customer, consultedFor = null } = destination;
  const party = { ...line.party, name: line.party.name || destination.name };
  board.add(line, { ...dialledCall(line.id, party, Date.now()), customer, consultedFor });
  log('call.dialled', { call: line.id, number: redact(party.number) });
  emergency.dialled(destination.target, line.id);
  requests.turnTo(line.id);
  const identified = customer ? Promise.resolve() : customers.identify(line);
  try {
    await line.invite();
  } catch (error) {
    log('call.inviteFailed', { call: line.id, error: String(error) });
    if (error instanceof MicrophoneError) board.notify({ code: 'microphone', fault: error.fault });
    return;
  }
  // Dialling is the agent's consent: the session need not wait for the far end.
  await identified;
  // Whoever is asked on a customer's account is no customer.
  if (consultedFor === null) await sessions.open(line.id);
}

/** Tells the agent that, and why, this cannot be dialled now. */
export function refuseToDial(
  { target, consultedFor }: Pick<Destination, 'target' | 'consultedFor'>,
  reason: LineRefusal,
  { board, log }: OutboundParts,
): void {
  log('call.dialRefused', { number: redact(target), reason });
  const account = consultedFor === undefined ? {} : { call: consultedFor };
  board.notify({ code: 'dialRefused', target, reason, ...account });
}

function dial(destination: Destination, parts: OutboundParts): Line | undefined {
  const { target } = destination;
  const { board, softphone, emergency, most } = parts;
  try {
    if (!hasRoom(board.calls, most) && !emergency.isOne(target)) throw new LineError('tooMany');
    const line = softphone.dial(target);
    board.withdraw(({ code }) => code === 'dialRefused' || code === 'emergencyBlocked');
    return line;
  } catch (error) {
    refuseToDial(destination, error instanceof LineError ? error.reason : 'refused', parts);
    emergency.failed(target);
    return undefined;
  }
}
