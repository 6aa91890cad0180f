/** The turning points of a call that an organisation counts. Pure: two views of the calls in, what has happened between them out. */
import { isOver, isTalking, type Call, type Ended, type Phase, type Talking } from './call.js';

export type MilestoneName =
  | 'callOffered'
  | 'callDialled'
  | 'callAnswered'
  | 'callHeld'
  | 'callResumed'
  | 'callTransferred'
  | 'callEnded'
  | 'callQuality';

export interface Milestone {
  readonly name: MilestoneName;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Why, in a word; '' where there is nothing to be said. */
  readonly reason: string;
  /** Nothing in them says who it was. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** @param before null for a call that is new. @param now for what has no time of its own */
export function milestonesBetween(before: Call | null, after: Call, now: number): readonly Milestone[] {
  if (before?.phase === after.phase) return [];
  const begun = before ? [] : [beginning(after)];
  if (isOver(after)) return [...begun, ...answering(before, after), ...ending(after)];
  if (!isTalking(after)) return begun;
  return [...begun, ...answering(before, after), ...holding(before?.phase ?? null, after.phase, now)];
}

function beginning({ direction, begunAt }: Call): Milestone {
  return milestone(direction === 'inbound' ? 'callOffered' : 'callDialled', begunAt, direction);
}

/** Once, also where its end is the first that is seen of the conversation. */
function answering(
  before: Call | null,
  { direction, begunAt, establishedAt }: Talking | Ended,
): readonly Milestone[] {
  if (establishedAt === null || (before && isTalking(before))) return [];
  const facts = { secondsToAnswer: seconds(begunAt, establishedAt) };
  return [milestone('callAnswered', establishedAt, direction, facts)];
}

function holding(before: Phase | null, after: Phase, now: number): readonly Milestone[] {
  if (after === 'held' && before !== 'resuming') return [milestone('callHeld', now)];
  const isBack = after === 'live' && (before === 'held' || before === 'resuming');
  return isBack ? [milestone('callResumed', now)] : [];
}

function ending({ endedAt, establishedAt, outcome, ending: { by, status }, transferredTo, quality }: Ended) {
  const talked = establishedAt === null ? 0 : seconds(establishedAt, endedAt);
  const scores = { sent: quality?.sent.average, sentWorst: quality?.sent.worst };
  const others = { received: quality?.received.average, receivedWorst: quality?.received.worst };
  const known = Object.entries({ ...scores, ...others }).flatMap(([name, score]) =>
    score == null ? [] : [[name, Math.round(score * 10) / 10] as const],
  );
  return [
    ...(transferredTo === null ? [] : [milestone('callTransferred', endedAt)]),
    ...(known.length === 0
      ? []
      : [milestone('callQuality', endedAt, quality?.warnings.join(' '), Object.fromEntries(known))]),
    milestone('callEnded', endedAt, outcome, {
      by,
      secondsTalked: talked,
      ...(status === null ? {} : { status }),
    }),
  ];
}

function milestone(name: MilestoneName, at: number, reason = '', facts: Milestone['facts'] = {}): Milestone {
  return { name, at, reason, facts };
}

function seconds(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
