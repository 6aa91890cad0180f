/** Callers are let in, or turned away and noted, before anybody is disturbed. See `call/admission.ts` for the rules. */
import { admit, type Admission, type Obstacle } from '../call/admission.js';
import { turnedAwayCall } from '../call/call.js';
import { automaticAnswer } from '../call/consent.js';
import { redact } from '../log.js';
import type { Line } from '../softphone.js';
import { takeInboundCall, type InboundParts } from './inbound.js';

/** A caller who comes in place of another one needs no room, and has the agent's attention already. */
const TRANSFERRED: Admission = { admission: 'offer', alerting: 'usual' };

export function takeIn(line: Line, parts: InboundParts): void {
  const { calls, view } = parts.board;
  const automatic = automaticAnswer(line.answerAfter, parts.policy) !== null;
  const situation = { calls, automatic, doNotDisturb: view.doNotDisturb !== null };
  const admission = line.replaces === null ? admit(situation, parts.policy) : TRANSFERRED;
  if (admission.admission === 'offer') void takeInboundCall(line, admission.alerting, parts);
  else turnAway(line, admission.because, admission.status, parts);
}

/**
 * The agent is not to be disturbed from now on, or may be again. Whoever else comes to know of it, such as the desktop
 * by the agent's presence, has it set here.
 */
export function setDoNotDisturb(on: boolean, { board, log }: Pick<InboundParts, 'board' | 'log'>): void {
  if (on === (board.view.doNotDisturb !== null)) return;
  log(on ? 'doNotDisturb.on' : 'doNotDisturb.off');
  board.set({ doNotDisturb: on ? Date.now() : null });
}

function turnAway(
  line: Line,
  because: Obstacle,
  status: 480 | 486 | 603,
  { board, log }: InboundParts,
): void {
  const { id, party } = line;
  log('call.turnedAway', { number: redact(party.number), because });
  const outcome = because === 'full' ? 'busy' : because;
  board.keep(turnedAwayCall(id, party, Date.now(), outcome, status));
  if (because === 'full') board.notify({ code: 'turnedAway', party: party.name || party.number });
  line.reject(status);
}
