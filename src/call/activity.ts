/**
 * What is written down of one call in the organisation's records, and how far that is. Pure: knows neither who keeps
 * the records nor how the agent writes.
 */
import { isTalking, type Call, type Outcome } from './call.js';
import type { Customer, Party } from './party.js';

/** Something that is left to do for the customer. */
export interface FollowUp {
  readonly kind: 'task' | 'phonecall';
  readonly subject: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly due: number;
}

/** What the agent writes about a call. */
export interface Notes {
  /** One of the organisation's words for what came of it, or ''. */
  readonly outcome: string;
  readonly text: string;
  readonly followUp: FollowUp | null;
}

/** How far a record is: there since the call began, with its times since the call ended, closed with the agent's notes. */
export type Stage = 'started' | 'ended' | 'completed';

export interface Activity {
  /**
   * The record's key, chosen by us before anybody is asked to write: whoever does not know whether an attempt has succeeded
   * can make it again, and there is still one record. The same goes for the follow-up.
   */
  readonly id: string;
  readonly followUpId: string;
  readonly direction: Call['direction'];
  readonly party: Party;
  readonly customer: Customer | null;
  readonly begunAt: number;
  /** Null for a call that nobody answered. */
  readonly establishedAt: number | null;
  /** Null while the call goes on, and for one whose end was not seen: the page was gone. */
  readonly endedAt: number | null;
  /** Null as long as it is not known. */
  readonly outcome: Outcome | null;
  readonly notes: Notes;
}

const NO_NOTES: Notes = { outcome: '', text: '', followUp: null };

/** The record of a call, as far as the call is known now. */
export function activityOf(call: Call, id: string, followUpId: string, notes = NO_NOTES): Activity {
  const { direction, party, customer, begunAt } = call;
  const { endedAt, outcome } = call.phase === 'ended' ? call : { endedAt: null, outcome: null };
  return {
    id,
    followUpId,
    direction,
    party,
    customer,
    begunAt,
    ...{ establishedAt: answeredAt(call), endedAt, outcome, notes },
  };
}

/** Whether this call gets a record: outcomes are the organisation's choice, and asking a colleague is no customer's call. */
export function isRecorded(call: Call, outcomes: readonly Outcome[]): boolean {
  if (call.consultedFor !== null) return false;
  return call.phase === 'ended'
    ? outcomes.includes(call.outcome)
    : isTalking(call) && outcomes.includes('answered');
}

function answeredAt(call: Call): number | null {
  return isTalking(call) || call.phase === 'ended' ? call.establishedAt : null;
}
