/** The story of one inbound call: it rings, the agent is asked, and the caller is answered or refused. */
import { offeredCall, type Alerting, type CallId } from '../call/call.js';
import { redact, type Log } from '../log.js';
import type { AgentDesktop, ToastOutcome } from '../agent-desktop.js';
import { LineError, MicrophoneError, type Line } from '../softphone.js';
import type { CallPolicy } from '../config/config.js';
import { decide, type Decision, type Questions } from './consent.js';
import { answerUnasked } from './auto-answer.js';
import type { Customers } from './customers.js';
import type { LineRequests } from './line-requests.js';
import type { Sessions } from './sessions.js';
import type { Switchboard } from './switchboard.js';
import type { WidgetChoices } from './widget-choices.js';

export interface InboundParts {
  readonly board: Switchboard;
  readonly desktop: AgentDesktop;
  readonly customers: Customers;
  readonly sessions: Sessions;
  readonly policy: CallPolicy;
  readonly log: Log;
  readonly requests: LineRequests;
  readonly choices: WidgetChoices;
  /** The agent does not hear the tones now. */
  readonly isDeaf: () => boolean;
}

/** What becomes of the toast on a desktop that does not keep its promise to resolve. */
const NOT_SHOWN: ToastOutcome = { toast: 'notShown', cause: 'clientError' };

/** Resolves when the call is answered, refused or over. */
export async function takeInboundCall(line: Line, alerting: Alerting, parts: InboundParts): Promise<void> {
  const { board, desktop, customers, log } = parts;
  board.add(line, offeredCall(line.id, line.party, Date.now(), alerting));
  log('call.offered', { call: line.id, number: redact(line.party.number) });
  void desktop.show();
  const identified = customers.identify(line);
  if (isTransferredHere(line, parts) && (await answer(line, parts))) return;

  // One toast a call: when the answer could not be sent, the agent is asked again in the widget.
  let toast: Promise<void> | null = identified;
  let automatic = alerting === 'automatic';
  while (!line.over.aborted) {
    const decision = await askAgent(line, toast, automatic, parts);
    toast = null;
    automatic = false;
    if (decision.decision === 'callerGone') return;
    log(`consent.${decision.decision}`, { call: line.id, by: decision.by });
    if (decision.decision === 'reject') line.reject(decision.status);
    if (decision.decision === 'reject' || (await answer(line, parts))) return;
  }
}

/**
 * A colleague has passed on the far end of a call that the agent is in: who talks there need not say yes again. Whoever
 * is not heard there, on hold or muted, has not said yes to being heard by somebody else.
 */
function isTransferredHere({ id, replaces }: Line, { board, log }: InboundParts): boolean {
  const replaced = replaces === null ? undefined : board.call(replaces);
  if (replaced?.phase !== 'live' || replaced.muted) return false;
  log('call.transferredHere', { call: id, replaced: replaced.id });
  return true;
}

function askAgent(
  line: Line,
  toast: Promise<void> | null,
  automatic: boolean,
  parts: InboundParts,
): Promise<Decision> {
  const { board, desktop, policy, log, choices } = parts;
  const byToast = async (identified: Promise<void>, withdrawn: AbortSignal) => {
    await identified;
    const customer = board.call(line.id)?.customer ?? null;
    const outcome = await desktop.offer({ party: line.party, customer }, withdrawn).catch(() => NOT_SHOWN);
    log(`toast.${outcome.toast}`, { call: line.id, ...outcome });
    return outcome;
  };
  const questions: Questions = {
    byToast: toast && ((withdrawn) => byToast(toast, withdrawn)),
    byServer: automatic ? (withdrawn) => answerUnasked(line, parts, withdrawn) : null,
    inWidget: (withdrawn) => choices.ask(line.id, withdrawn),
    askedHere(cause) {
      log('consent.askedHere', { call: line.id, cause });
      if (cause !== 'noHost') board.notify({ code: 'askedHere', call: line.id, cause });
    },
  };
  return decide(questions, policy, line.over);
}

/**
 * Sends the answer, and only then opens the session: the customer never waits for the desktop. False when the caller
 * is still ringing because the answer could not be sent.
 */
async function answer(line: Line, { board, sessions, requests, log }: InboundParts): Promise<boolean> {
  board.apply(line.id, { type: 'answering' });
  requests.turnTo(line.id);
  try {
    await line.answer();
  } catch (error) {
    board.apply(line.id, { type: 'answerFailed' });
    if (line.over.aborted) return true;
    if (error instanceof MicrophoneError) board.notify({ code: 'microphone', fault: error.fault });
    else board.notify(refusal(line.id, error));
    log('call.answerFailed', { call: line.id, error: String(error) });
    return false;
  }
  void sessions.open(line.id);
  return true;
}

function refusal(call: CallId, error: unknown) {
  const reason = error instanceof LineError ? error.reason : 'refused';
  return { code: 'requestRefused', call, act: 'answer', reason } as const;
}
