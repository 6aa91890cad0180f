/** The turns of a call that the provider does something about. */
import { isOver, isTalking, type Call } from '../call/call.js';

/** The agent is heard from now on, or again after a hold that was refused: somebody else may be there by now. */
export function hasComeUp(before: Call, after: Call): boolean {
  return after.phase === 'live' && before.phase !== 'live';
}

/** Something that the agent has to know of: they hung up, took us back or were not taken over, the connection broke. */
export function deservesAttention(before: Call, after: Call): boolean {
  if (isOver(after)) return after.ending.by !== 'agent';
  if (!isTalking(before) || !isTalking(after)) return false;
  const isBackFromTransfer = before.transfer !== null && after.transfer === null;
  const isBackFromHold = before.heldByParty && !after.heldByParty;
  return isBackFromTransfer || isBackFromHold || (before.connected && !after.connected);
}
