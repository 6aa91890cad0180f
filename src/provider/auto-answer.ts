/** The server's word in the place of the agent's yes, as long as nothing speaks against it. See `call/consent.ts`. */
import { isEngaged } from '../call/admission.js';
import { automaticAnswer } from '../call/consent.js';
import type { Line } from '../softphone.js';
import type { InboundParts } from './inbound.js';

/**
 * Resolves when the call is to be answered. Never, where the agent has turned to something else meanwhile or has not
 * heard the tone: the call rings then, and the agent is asked as ever.
 */
export function answerUnasked(line: Line, parts: InboundParts, withdrawn: AbortSignal): Promise<void> {
  const delay = automaticAnswer(line.answerAfter, parts.policy);
  return new Promise((resolve) => {
    if (delay === null) return;
    const timer = setTimeout(() => {
      if (!isHindered(parts)) return resolve();
      parts.log('call.notAnsweredUnasked', { call: line.id });
      parts.board.apply(line.id, { type: 'asked' });
    }, delay);
    withdrawn.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function isHindered({ board, isDeaf }: InboundParts): boolean {
  return isEngaged(board.calls) || board.view.doNotDisturb !== null || isDeaf();
}
