/**
 * What is said aloud when the view changes, for those who do not see it. Pure: two views in, sentences out; each
 * change is said once. Not said here: ringing, which is an alert of the root element, and messages, which are a log.
 */
import type { AgentView } from '../agent-screen.js';
import { isTalking, type Call, type Transfer } from '../call/call.js';
import { conference, phaseOf, type Conference } from '../call/conference.js';
import { wordsOf } from './call-state.js';
import { lineStateOf } from './line-state.js';
import type { Messages } from './messages.js';
import { aloudTexts } from './messages/aloud.js';
import { nameOf, recordOf } from './who.js';

/** Sentences for what has changed from the one view to the next, the most important last. */
export function announce(before: AgentView, now: AgentView, messages: Messages): readonly string[] {
  return [...line(before, now, messages), ...calls(before, now, messages)];
}

function line(before: AgentView, now: AgentView, messages: Messages): readonly string[] {
  const state = lineStateOf(now);
  return state === lineStateOf(before) ? [] : [messages.line[state]];
}

function calls(before: AgentView, now: AgentView, messages: Messages): readonly string[] {
  const known = new Map(before.calls.map((call) => [call.id, call]));
  const talk = conference(now.calls);
  const isOwn = (call: Call) => !talk?.calls.some(({ id }) => id === call.id);
  const changed = now.calls.flatMap((call) => changes(known.get(call.id), call, isOwn(call), messages));
  const present = new Set(now.calls.map((call) => call.id));
  const gone = before.calls.filter((call) => !present.has(call.id));
  const ends = gone.map((call) => `${nameOf(call, messages)}: ${endOf(call, now, messages)}`);
  return [...ends, ...changed, ...(talk ? conferring(conference(before.calls), talk, messages) : [])];
}

/** What happens to all of a conference is said of it, once. */
function conferring(before: Conference | null, now: Conference, messages: Messages): readonly string[] {
  const [one, other] = now.calls.map((call) => nameOf(call, messages));
  if (!before) return [aloudTexts(messages).conferenceOf(one ?? '', other ?? '')];
  const phase = phaseOf(now);
  const isMuted = mutes(now);
  const said = [
    phaseOf(before) !== phase && messages.phase[phase],
    mutes(before) !== isMuted && (isMuted ? messages.muted : aloudTexts(messages).unmuted),
  ];
  return said.filter((what) => typeof what === 'string').map((what) => `${messages.conference}: ${what}`);
}

function mutes({ calls }: Conference): boolean {
  return calls.every(({ muted }) => muted);
}

function endOf({ id }: Call, { recent }: AgentView, messages: Messages): string {
  const target = recent.find((call) => call.id === id)?.transferredTo;
  return target ? messages.transferredTo(messages.phoneNumber(target)) : messages.phase.ended;
}

/** A call of its own has its own phases, and is muted alone. */
function changes(
  before: Call | undefined,
  call: Call,
  isOwn: boolean,
  messages: Messages,
): readonly string[] {
  const isNews =
    isOwn && call.phase !== 'offered' && (before?.phase !== call.phase || isFurther(before, call));
  const isIdentified = before && !before.customer && call.customer;
  const said = [
    isNews && (call.phase === 'ringing' ? wordsOf(call, messages) : messages.phase[call.phase]),
    before && isOther(before, call, messages) && aloudTexts(messages).otherParty,
    isIdentified && recordOf(call, messages),
    ...talk(before, call, isOwn, messages),
  ];
  return said.filter((what) => typeof what === 'string').map((what) => `${nameOf(call, messages)}: ${what}`);
}

/** Another person, or one whose name nobody has known; a matched record is said by itself. */
function isOther(before: Call, now: Call, messages: Messages): boolean {
  if (before.party.number !== now.party.number) return true;
  return before.party.name !== now.party.name && nameOf(before, messages) !== nameOf(now, messages);
}

/** The far network has got further with a call of ours. */
function isFurther(before: Call | undefined, now: Call): boolean {
  if (before?.phase !== 'ringing' || now.phase !== 'ringing') return false;
  return before.progress !== now.progress || before.said !== now.said;
}

function talk(before: Call | undefined, now: Call, isOwn: boolean, messages: Messages) {
  if (!before || !isTalking(before) || !isTalking(now)) return [];
  return [
    transfer(before.transfer, now.transfer, messages),
    isOwn && before.muted !== now.muted && (now.muted ? messages.muted : aloudTexts(messages).unmuted),
    before.heldByParty !== now.heldByParty &&
      (now.heldByParty ? messages.heldByParty : aloudTexts(messages).notHeldByParty),
    before.connected !== now.connected &&
      (now.connected ? aloudTexts(messages).connectionBack : messages.connectionLost),
  ];
}

/** That it came to nothing is told by the call, which is back, and by a message that says why. */
function transfer(before: Transfer | null, now: Transfer | null, messages: Messages) {
  if (!now || now.done) return false;
  if (before?.to !== now.to) return messages.transferringTo(messages.phoneNumber(now.to));
  return !before.ringing && now.ringing && messages.ringingThere;
}
