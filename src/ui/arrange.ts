/** Which call has the stage and which ones wait beside it. Pure. */
import type { AgentView } from '../agent-screen.js';
import { isTalking, type Call, type CallId, type Phase } from '../call/call.js';
import { conference, type Conference } from '../call/conference.js';

export interface Arrangement {
  /** The call that the agent is in, or has to decide on; of a conference the oldest; null while idle. */
  readonly current: Call | null;
  /** The conference that the current call is in. */
  readonly conference: Conference | null;
  /** The rest, newest first, so that a call that is added never moves those that are there. */
  readonly others: readonly Call[];
}

/** A conversation is never pushed off the stage by a newcomer; a call on hold makes room for one that rings. */
const PRECEDENCE: readonly Phase[] = [
  'live',
  'holding',
  'resuming',
  'answering',
  'ringing',
  'dialling',
  'offered',
  'held',
];

/** `front`: the call that the agent has gone to in the desktop; whoever rings or is being called is more urgent. */
export function arrange(calls: readonly Call[], front: CallId | null = null): Arrangement {
  const rank = (call: Call) => PRECEDENCE.indexOf(call.phase);
  const urgent = calls.filter((call) => call.phase !== 'ended').sort((a, b) => rank(a) - rank(b))[0] ?? null;
  const wanted = calls.find((call) => call.id === front && isTalking(call));
  const first = urgent && isTalking(urgent) ? (wanted ?? urgent) : urgent;
  const talk = conference(calls);
  const company: readonly Call[] = talk?.calls ?? [];
  const isJoined = first !== null && company.includes(first);
  const staged: readonly (Call | null)[] = isJoined ? company : [first];
  return {
    current: staged[0] ?? null,
    conference: isJoined ? talk : null,
    others: calls.filter((call) => !staged.includes(call)).reverse(),
  };
}

/** The agent turns to another call: it has come onto the stage, or has just been dialled. */
export function turnsToAnother(before: Front, now: Front): boolean {
  const known = new Set(before.calls.map(({ id }) => id));
  const isDialled = now.calls.some(({ direction, id }) => direction === 'outbound' && !known.has(id));
  return isDialled || staged(before)?.id !== staged(now)?.id;
}

type Front = Pick<AgentView, 'calls' | 'front'>;

function staged({ calls, front }: Front): Call | null {
  return arrange(calls, front).current;
}

/** A call rings that did not before. */
export function ringsAnew(before: readonly Call[], now: readonly Call[]): boolean {
  const known = new Set(before.filter(({ phase }) => phase === 'offered').map(({ id }) => id));
  return now.some(({ phase, id }) => phase === 'offered' && !known.has(id));
}

/** The call rings here and waits for the agent's decision, or for its answer to get through. */
export function isIncoming(call: Call): boolean {
  return call.phase === 'offered' || call.phase === 'answering';
}

/** Both sides hear each other now. */
export function isAudible(call: Call): boolean {
  return isTalking(call) && call.phase === 'live' && !call.heldByParty && call.connected;
}
