/** A conference: calls whose far ends hear each other as well as the agent. Pure, like `call.ts`. */
import { isTalking, type Call, type CallId, type Talking } from './call.js';
import type { Grade } from './quality.js';

export interface Conference {
  /** At least two, oldest first. */
  readonly calls: readonly Talking[];
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** The conference that there is, or null. A call whose others have gone is a call like any other. */
export function conference(calls: readonly Call[]): Conference | null {
  const joined = calls.filter((call): call is Talking => isTalking(call) && call.joinedAt !== null);
  if (joined.length < 2) return null;
  return { calls: joined, since: Math.max(...joined.map(({ joinedAt }) => joinedAt ?? 0)) };
}

/** What is held, resumed and muted as one with this call: all of its conference, or the call alone. */
export function together(calls: readonly Call[], id: CallId): readonly CallId[] {
  const joined = conference(calls)?.calls.map((call) => call.id) ?? [];
  return joined.includes(id) ? joined : [id];
}

/** What the agent has of it: it is live as long as one of the far ends hears the agent. */
export function phaseOf({ calls }: Conference): Talking['phase'] {
  const phases = calls.map(({ phase }) => phase);
  const order = ['live', 'holding', 'resuming'] as const;
  return order.find((phase) => phases.includes(phase)) ?? 'held';
}

const FROM_BEST: readonly Grade[] = ['good', 'unknown', 'fair', 'poor', 'none'];

/** Who hears, or is heard, worst: a conference is as good as that. */
export function weakest({ calls }: Conference): Talking | undefined {
  return [...calls].sort((one, other) => weakness(other) - weakness(one))[0];
}

function weakness({ quality }: Talking): number {
  const grades = quality ? [quality.sent.grade, quality.received.grade] : [];
  return Math.max(-1, ...grades.map((grade) => FROM_BEST.indexOf(grade)));
}
