/** Puts together what the sessions of the desktop say of their calls. Fetched when the telephone is up. */
import type { AgentDesktop } from './agent-desktop.js';
import { isOver, isTalking, type Call } from './call/call.js';
import { consultation } from './call/calls.js';
import { conference } from './call/conference.js';
import { SessionStories } from './provider/session-stories.js';
import { wordsOf } from './ui/call-state.js';
import type { Messages } from './ui/messages.js';
import { sessionTexts } from './ui/messages/session.js';
import { nameOf } from './ui/who.js';

/** `messages`: of the agent's language, which may come later than this. */
export function createSessionStories(desktop: AgentDesktop, messages: () => Messages): SessionStories {
  return new SessionStories({
    desktop,
    words: (call, calls) => ({
      who: whoIsThere(call, calls, messages()),
      state: stateOf(call, calls, messages()),
    }),
    waits: (seconds) => sessionTexts(messages()).waits(seconds),
  });
}

/** The far end, and in a conference the others, too. */
function whoIsThere(call: Call, calls: readonly Call[], messages: Messages): string {
  const joined = conference(calls)?.calls ?? [];
  const others = joined.some(({ id }) => id === call.id) ? joined.filter(({ id }) => id !== call.id) : [];
  const names = [call, ...others].map((each) => nameOf(each, messages));
  return new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(names);
}

/** Nothing that changes by the second, nor anything that is the agent's alone, such as a microphone that is off. */
function stateOf(call: Call, calls: readonly Call[], messages: Messages): string {
  if (isOver(call)) {
    return call.transferredTo === null
      ? messages.phase.ended
      : messages.transferredTo(messages.phoneNumber(call.transferredTo));
  }
  if (conference(calls)?.calls.some(({ id }) => id === call.id)) return messages.conference;
  const asked = consultation(calls);
  if (asked?.call.id === call.id) return sessionTexts(messages).asks(nameOf(asked.consulted, messages));
  return wordsOf(isTalking(call) ? { ...call, muted: false } : call, messages);
}
