/**
 * What the agent writes about a call, from its first second until the organisation has it. Pure: facts in, the next state
 * out.
 *
 *   talking ──callEnded──▶ open ──finished──▶ done ──written: completed──▶ (gone)
 *      └────────────────── a page that is gone leaves it `open` ──────────┘
 */
import { activityOf, type Activity, type Notes, type Stage } from './activity.js';
import type { Call, CallId, Ended } from './call.js';
import type { Customer } from './party.js';

/** Why a record could not be written: nobody is there, or the one who is does not answer, or says no. */
export type RecordFault = 'noHost' | 'silent' | 'refused';

export interface WrapUp {
  readonly activity: Activity;
  readonly call: CallId;
  /** The call goes on; the agent may write; the agent has written all there is to write. */
  readonly phase: 'talking' | 'open' | 'done';
  /** How far the organisation has it; null for not at all. */
  readonly written: Stage | null;
  /** Why it has no more of it than that, if the last attempt failed. */
  readonly fault: RecordFault | null;
  /** When it is done by itself; null for never, and while the agent is in another call. */
  readonly until: number | null;
  /** It comes from a page that is gone. */
  readonly leftOver: boolean;
}

/** The agent has written at this moment: as many milliseconds more are left at least. */
const WRITING = 20_000;

export function beginWrapUp(call: Call, id: string, followUpId: string): WrapUp {
  const activity = activityOf(call, id, followUpId);
  const nothing = { written: null, fault: null, until: null, leftOver: false };
  return { activity, call: call.id, phase: 'talking', ...nothing };
}

/** Who the call is with has become known, or it is over. The same object where nothing has changed. */
export function followCall(wrapUp: WrapUp, call: Call): WrapUp {
  const { activity } = wrapUp;
  if (wrapUp.phase !== 'talking') return wrapUp;
  if (call.phase === 'ended') return endWrapUp(wrapUp, call);
  if (call.customer === activity.customer && call.party === activity.party) return wrapUp;
  return { ...wrapUp, activity: activityOf(call, activity.id, activity.followUpId, activity.notes) };
}

function endWrapUp(wrapUp: WrapUp, call: Ended): WrapUp {
  const { id, followUpId, notes } = wrapUp.activity;
  // There is something to write only about a conversation.
  const phase = call.outcome === 'answered' ? 'open' : 'done';
  return { ...wrapUp, activity: activityOf(call, id, followUpId, notes), phase };
}

/** The page that this comes from is gone: whoever takes it over offers it again, and no clock runs. */
export function takeOver(wrapUp: WrapUp): WrapUp {
  const phase = wrapUp.phase === 'talking' ? 'open' : wrapUp.phase;
  return { ...wrapUp, phase, fault: null, until: null, leftOver: true };
}

/** The page is about to go: the call ends with it. */
export function breakOff(wrapUp: WrapUp, at: number): WrapUp {
  if (wrapUp.phase !== 'talking') return wrapUp;
  return { ...wrapUp, phase: 'open', activity: { ...wrapUp.activity, endedAt: at, outcome: 'answered' } };
}

export function withNotes(wrapUp: WrapUp, change: Partial<Notes>, now: number): WrapUp {
  if (wrapUp.phase === 'done') return wrapUp;
  const notes = { ...wrapUp.activity.notes, ...change };
  const until = wrapUp.until === null ? null : Math.max(wrapUp.until, now + WRITING);
  return { ...wrapUp, activity: { ...wrapUp.activity, notes }, until };
}

/** Who it was has become known after the end of the call: a record that is closed already is written once more. */
export function identify(wrapUp: WrapUp, customer: Customer | null): WrapUp {
  const written = wrapUp.written === 'completed' ? 'ended' : wrapUp.written;
  return { ...wrapUp, activity: { ...wrapUp.activity, customer }, written };
}

/** How far the organisation is to have it by now. */
export function wanted({ phase }: WrapUp): Stage {
  return ({ talking: 'started', open: 'ended', done: 'completed' } as const)[phase];
}

export function isWritten(wrapUp: WrapUp): boolean {
  return wrapUp.written === wanted(wrapUp);
}
