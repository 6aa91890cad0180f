/**
 * What counts as the agent's yes. A call is answered, and a session begun, only with consent; this says what a toast's
 * end means for the caller. Pure: who shows toasts, and how, is not known here.
 */

/** What the agent, or the host, did with the toast of an offered call. */
export type ToastOutcome =
  | { readonly toast: 'accepted'; readonly automatic: boolean }
  | { readonly toast: 'declined' }
  /** Nobody answered: the countdown ran out, on screen or in the queue. */
  | { readonly toast: 'expired'; readonly where: 'onScreen' | 'inQueue' }
  /** We withdrew it. */
  | { readonly toast: 'withdrawn' }
  /** The agent never saw it. */
  | { readonly toast: 'notShown'; readonly cause: ToastFault };

export type ToastFault = 'queueFull' | 'templateMissing' | 'clientError' | 'noHost' | 'unintelligible';

export interface ConsentPolicy {
  /** What a toast that accepted by itself counts as. */
  readonly autoAccept: 'answer' | 'ask';
  /** A call is answered without the agent's doing where the server wants it so. */
  readonly autoAnswer: boolean;
  /** 486 lets the agent's colleagues ring on; 603 stops every phone of the forked call (RFC 3261 section 16.7). */
  readonly declineStatus: 486 | 603;
}

/** Milliseconds in which the agent hears the tone and sees who it is: nobody is put through unawares. */
const NOTICE = 1500;

/** Milliseconds until a call is answered by the word of the server alone; null where the agent is asked as ever. */
export function automaticAnswer(answerAfter: number | null, { autoAnswer }: ConsentPolicy): number | null {
  return autoAnswer && answerAfter !== null ? Math.max(answerAfter * 1000, NOTICE) : null;
}

export type Verdict =
  | { readonly verdict: 'answer' }
  /** 480 Temporarily Unavailable: nobody was there; 486 or 603: the agent said no. */
  | { readonly verdict: 'reject'; readonly status: 480 | 486 | 603 }
  /** The toast settled nothing: the call rings on in the widget, where consent is asked. */
  | { readonly verdict: 'askHere'; readonly cause: AskCause };

export type AskCause = ToastFault | 'autoAccept' | 'withdrawn';

/** What becomes of the caller when the toast ends like this. */
export function judge(outcome: ToastOutcome, policy: ConsentPolicy): Verdict {
  switch (outcome.toast) {
    case 'accepted':
      return outcome.automatic && policy.autoAccept === 'ask'
        ? { verdict: 'askHere', cause: 'autoAccept' }
        : { verdict: 'answer' };
    case 'declined':
      return { verdict: 'reject', status: policy.declineStatus };
    case 'expired':
      return { verdict: 'reject', status: 480 };
    case 'withdrawn':
      return { verdict: 'askHere', cause: 'withdrawn' };
    case 'notShown':
      return { verdict: 'askHere', cause: outcome.cause };
  }
}
