/** The calls an agent has at one time, oldest first, and the questions asked of them. Pure, like `call.ts`. */
import { isOver, isTalking, type Call, type CallId, type Live, type Offered, type Talking } from './call.js';
import { together } from './conference.js';

export type Calls = readonly Call[];

/** Callers who wait for the agent's yes or no. */
export function offered(calls: Calls): readonly Offered[] {
  return calls.filter((call) => call.phase === 'offered');
}

/** Calls in which the agent is heard, or would be if the microphone were on. Without a conference, two are a fault to mend. */
export function live(calls: Calls): readonly Live[] {
  return calls.filter((call) => call.phase === 'live');
}

export function talking(calls: Calls): readonly Talking[] {
  return calls.filter(isTalking);
}

/** The calls that must go on hold before the agent talks in `id`. */
export function liveBeside(calls: Calls, id: CallId): readonly Live[] {
  const company = together(calls, id);
  return live(calls).filter((call) => !company.includes(call.id));
}

/** The call that the agent-desktop session belongs to. */
export function callOfSession(calls: Calls, session: string): Call | undefined {
  return calls.find((call) => call.session.state === 'open' && call.session.id === session);
}

/** A call that is to be passed on, and the one in which it is asked for. */
export interface Consultation {
  readonly call: Talking;
  readonly consulted: Call;
}

/** The question that is being asked now, null if none is: in a conference all three talk it over. */
export function consultation(calls: Calls): Consultation | null {
  for (const consulted of calls) {
    const call = talking(calls).find(({ id }) => id === consulted.consultedFor);
    if (call && !isOver(consulted) && !together(calls, call.id).includes(consulted.id))
      return { call, consulted };
  }
  return null;
}

/** Whether one more caller may be offered when `most` calls are allowed at once. */
export function hasRoom(calls: Calls, most: number): boolean {
  return calls.filter((call) => !isOver(call)).length < most;
}
