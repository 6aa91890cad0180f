/** What the switches make of a provider's call: refused, never answered, answered late, or undone by a hasty agent. */
import { perform } from './acts.js';
import { answerWithout } from './features.js';
import { Refusal } from './refusal.js';
import type { Desktop } from './desktop.js';

export interface Answered {
  readonly value: unknown;
  /** Runs when the answer is on the way. */
  readonly afterwards?: () => void;
}

/** @throws Refusal */
export async function answerFaultily(
  desktop: Desktop,
  method: string,
  answer: () => Promise<Answered>,
): Promise<Answered> {
  const { rejecting, silent, slow, slowSeconds } = desktop.quirks;
  if (rejecting.includes(method)) {
    throw new Refusal('ServerError', `${method} fails, because the switch “rejecting” names it.`);
  }
  const instead = answerWithout(desktop.quirks, method);
  if (instead !== undefined) return { value: instead };
  if (silent.includes(method)) return new Promise<never>(() => {});
  const answered = method === 'createSession' ? closedHastily(desktop, await answer()) : await answer();
  if (slow.includes(method)) await passed(slowSeconds);
  return answered;
}

/** The agent closes the new session when the switch says so, which no person is quick enough to try. */
function closedHastily(desktop: Desktop, { value, afterwards }: Answered): Answered {
  const { agentCloses, agentClosesSeconds } = desktop.quirks;
  const close = () => {
    const session = desktop.sessions.all.find(({ id }) => id === value);
    if (session) perform(desktop, { type: 'closeSession', session: session.id });
  };
  const finish = () => {
    afterwards?.();
    if (agentCloses === 'opened') close();
    if (agentCloses === 'later') void passed(agentClosesSeconds).then(close);
  };
  if (agentCloses !== 'opening') return { value, afterwards: finish };
  close();
  return { value };
}

function passed(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}
