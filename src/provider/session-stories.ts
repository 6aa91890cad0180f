/**
 * Keeps the agent-desktop sessions true to their calls: title and context follow what the call does, who waits too long is
 * marked, and a call that the agent turns to in the widget asks for its session. Follows the calls, asks nothing of
 * them, and waits for no desktop. Fetched when the telephone is up.
 */
import type { AgentDesktop } from '../agent-desktop.js';
import type { AgentView } from '../agent-screen.js';
import { isOver, isTalking, type Call, type CallId } from '../call/call.js';
import type { Follower } from './followers.js';

export interface StoryParts {
  readonly desktop: Pick<AgentDesktop, 'tellStory' | 'markWaiting' | 'requestFocus'>;
  /** What a call is called, and what it is doing, in the agent's language. `calls` are those that there are. */
  readonly words: (call: Call, calls: readonly Call[]) => { readonly who: string; readonly state: string };
  /** That a caller has waited this long. */
  readonly waits: (seconds: number) => string;
}

export class SessionStories implements Follower {
  readonly #parts: StoryParts;
  /** What each session was told last, by its id. */
  readonly #told = new Map<string, string>();
  /** Sessions that are marked, with the reason. */
  readonly #marked = new Map<string, string>();
  #calls: readonly Call[] = [];
  #recent: readonly Call[] = [];

  constructor(parts: StoryParts) {
    this.#parts = parts;
  }

  follow(view: AgentView): void {
    const before = new Map([...this.#recent, ...this.#calls].map((call) => [call.id, call]));
    // The last word of a call, and what is known of its session only afterwards.
    const ended = view.recent.filter((call) => before.has(call.id) && before.get(call.id) !== call);
    this.#calls = view.calls;
    this.#recent = view.recent;
    for (const call of [...view.calls, ...ended]) this.#followCall(call, view, before.get(call.id));
    if (view.calls.length === 0) this.stop();
  }

  leave(): void {}

  stop(): void {
    this.#told.clear();
    this.#marked.clear();
  }

  #followCall(call: Call, view: AgentView, before: Call | undefined): void {
    if (call.session.state !== 'open') return;
    const session = call.session.id;
    // What lasts a moment is not worth a message to the desktop.
    if (call.phase !== 'holding' && call.phase !== 'resuming') this.#tell(session, call, view.calls);
    this.#mark(session, secondsOnHold(call.id, view));
    if (before && isTakenBack(before, call)) void this.#parts.desktop.requestFocus(session, false);
  }

  #tell(session: string, call: Call, calls: readonly Call[]): void {
    const { phase, party, customer } = call;
    const story = { ...this.#parts.words(call, calls), phase, party, customer };
    const text = JSON.stringify(story);
    if (this.#told.get(session) === text) return;
    this.#told.set(session, text);
    this.#parts.desktop.tellStory(session, story).catch(() => undefined);
  }

  #mark(session: string, seconds: number | null): void {
    const reason = seconds === null ? undefined : this.#parts.waits(seconds);
    if (this.#marked.get(session) === reason) return;
    if (reason === undefined) this.#marked.delete(session);
    else this.#marked.set(session, reason);
    this.#parts.desktop.markWaiting(session, reason ?? null).catch(() => undefined);
  }
}

/** How long the agent has been told that they wait; null where there is nothing to remind of. */
function secondsOnHold(id: CallId, { notices }: AgentView): number | null {
  const notice = notices.find((each) => each.code === 'heldTooLong' && each.call === id);
  return notice?.code === 'heldTooLong' ? notice.seconds : null;
}

/** Of a conference several come back at once, and the agent is in the session of one already. */
function isTakenBack(before: Call, now: Call): boolean {
  const isBack = isTalking(before) && before.phase === 'resuming' && now.phase === 'live';
  return isBack && !isOver(now) && now.joinedAt === null;
}
