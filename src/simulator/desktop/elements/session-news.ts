/** What a screen reader is told of the sessions, as the agent who sees them gets it from their marks. */
import type { Session } from '../sessions.js';

/** The marks that were not there before; '' when nothing is new. */
export function newsOf(before: readonly Session[], now: readonly Session[]): string {
  const known = new Map(before.map((session) => [session.id, session]));
  return now.flatMap((session) => newsOfOne(known.get(session.id), session)).join(' ');
}

function newsOfOne(before: Session | undefined, now: Session): readonly string[] {
  const isNewAttention = now.wantsAttention && before?.wantsAttention !== true;
  const isNewBreach = now.kpiBreached && before?.kpiBreached !== true;
  const isNewActivity = now.activity > (before?.activity ?? 0);
  return [
    isNewAttention ? `${now.title} wants attention.` : '',
    isNewBreach ? `${now.title} is overdue.` : '',
    isNewActivity ? `${now.title}: ${now.activity} new.` : '',
  ].filter(Boolean);
}
