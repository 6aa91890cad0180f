/**
 * What is true now: the calls with their lines, the notices, the line's and the host's state. Facts go in, the agent's
 * view comes out; nothing here asks anything of anybody.
 */
import { isOver, transition, type Call, type CallFact, type CallId, type Ended } from '../call/call.js';
import type { Calls } from '../call/calls.js';
import type { AgentView, Notice, NoticeContent } from '../agent-screen.js';
import type { Line } from '../softphone.js';

/** Ended calls that are kept for the agent to see and to redial. */
const RECENT = 20;

/** Notices beyond this number push out the oldest: a list that nobody reads to the end hides the newest. */
const NOTICES = 4;

type Circumstances = Pick<AgentView, 'registration' | 'host' | 'panel' | 'signIn'>;

export class Switchboard {
  readonly #changed: (view: AgentView) => void;
  readonly #lines = new Map<CallId, Line>();
  #view: AgentView = {
    registration: { state: 'signedOut' },
    host: { state: 'connecting' },
    panel: 'docked',
    signIn: null,
    calls: [],
    recent: [],
    notices: [],
  };
  #noticeCount = 0;

  constructor(changed: (view: AgentView) => void) {
    this.#changed = changed;
  }

  get view(): AgentView {
    return this.#view;
  }

  get calls(): Calls {
    return this.#view.calls;
  }

  call(id: CallId): Call | undefined {
    return this.calls.find((call) => call.id === id);
  }

  line(id: CallId): Line | undefined {
    return this.#lines.get(id);
  }

  add(line: Line, call: Call): void {
    this.#lines.set(line.id, line);
    this.#show({ calls: [...this.calls, call] });
  }

  /** Applies a fact to a call that is not over; gives the call before and after, or undefined if there is none. */
  apply(id: CallId, fact: CallFact): { readonly before: Call; readonly after: Call } | undefined {
    const before = this.call(id);
    if (!before) return undefined;
    const after = transition(before, fact);
    if (after === before) return { before, after };
    if (isOver(after)) this.#end(after);
    else this.#show({ calls: this.calls.map((call) => (call.id === id ? after : call)) });
    return { before, after };
  }

  set(circumstances: Partial<Circumstances>): void {
    this.#show(circumstances);
  }

  /** A notice of the same code about the same call replaces the one before. */
  notify(content: NoticeContent): void {
    this.#noticeCount += 1;
    const notice: Notice = { ...content, id: String(this.#noticeCount) };
    const others = this.#view.notices.filter((other) => subject(other) !== subject(notice));
    this.#show({ notices: [...others, notice].slice(-NOTICES) });
  }

  withdraw(unwanted: (notice: Notice) => boolean): void {
    const notices = this.#view.notices.filter((notice) => !unwanted(notice));
    if (notices.length < this.#view.notices.length) this.#show({ notices });
  }

  #end(call: Ended): void {
    this.#lines.delete(call.id);
    this.#show({
      calls: this.calls.filter(({ id }) => id !== call.id),
      recent: [call, ...this.#view.recent].slice(0, RECENT),
      // What was to be done about a call is done with when the call is; how it ended is not.
      notices: this.#view.notices.filter((notice) => !('call' in notice && notice.call === call.id)),
    });
  }

  #show(change: Partial<AgentView>): void {
    this.#view = { ...this.#view, ...change };
    this.#changed(this.#view);
  }
}

function subject(notice: Notice): string {
  if (notice.code === 'configuration') return `${notice.code} ${notice.problem.field}`;
  return notice.code === 'callEnded' || !('call' in notice) ? notice.code : `${notice.code} ${notice.call}`;
}
