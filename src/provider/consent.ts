/**
 * The agent is asked twice at once, by toast and in the widget, and the first answer counts; the other question is
 * withdrawn. The caller may give up at any moment. See `call/consent.ts` for what each end of a toast means.
 */
import { judge, type AskCause, type ConsentPolicy } from '../call/consent.js';
import type { ToastOutcome } from '../agent-desktop.js';

export type Decision =
  | { readonly decision: 'answer'; readonly by: 'toast' | 'widget' | 'server' }
  | { readonly decision: 'reject'; readonly by: 'toast' | 'widget'; readonly status: 480 | 486 | 603 }
  | { readonly decision: 'callerGone' };

export interface Questions {
  /** Shows the toast; aborted, it is taken away. It may never settle. Null where no toast is to be shown. */
  readonly byToast: ((withdrawn: AbortSignal) => Promise<ToastOutcome>) | null;
  /** Resolves when the call is to be answered by the word of the server. Null where the agent alone decides. */
  readonly byServer: ((withdrawn: AbortSignal) => Promise<void>) | null;
  /** Resolves with the agent's choice in the widget. */
  inWidget(withdrawn: AbortSignal): Promise<'answer' | 'decline'>;
  /** The toast settled nothing: the widget's question is the only one left. */
  askedHere(cause: AskCause): void;
}

const ANSWERED: Decision = { decision: 'answer', by: 'server' };

/** The agent's decision on a call that rings, or that the caller is gone. */
export async function decide(
  questions: Questions,
  policy: ConsentPolicy,
  over: AbortSignal,
): Promise<Decision> {
  const decided = new AbortController();
  const withdrawn = AbortSignal.any([over, decided.signal]);
  try {
    const decision = await Promise.race([
      aborted(over),
      questions.inWidget(withdrawn).then((choice) => chosenInWidget(choice, policy)),
      decidedByToast(questions, policy, withdrawn),
      questions.byServer?.(withdrawn).then(() => ANSWERED) ?? forever(),
    ]);
    // The caller may have given up in the very moment in which the agent chose.
    return decision && !over.aborted ? decision : { decision: 'callerGone' };
  } finally {
    decided.abort();
  }
}

function chosenInWidget(choice: 'answer' | 'decline', policy: ConsentPolicy): Decision {
  if (choice === 'answer') return { decision: 'answer', by: 'widget' };
  return { decision: 'reject', by: 'widget', status: policy.declineStatus };
}

async function decidedByToast(
  questions: Questions,
  policy: ConsentPolicy,
  withdrawn: AbortSignal,
): Promise<Decision> {
  if (!questions.byToast) return forever();
  const outcome = await questions.byToast(withdrawn);
  if (withdrawn.aborted) return forever();
  const verdict = judge(outcome, policy);
  switch (verdict.verdict) {
    case 'answer':
      return { decision: 'answer', by: 'toast' };
    case 'reject':
      return { decision: 'reject', by: 'toast', status: verdict.status };
    case 'askHere':
      questions.askedHere(verdict.cause);
      return forever();
  }
}

/** Resolves when the signal is aborted, at once if it is already. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A question that is left open: the race is decided by the other one, or by the caller. */
function forever(): Promise<never> {
  return new Promise(() => {});
}
