/**
 * What is true now: the calls with their lines, the notices, the line's and the host's state. Facts go in, the agent's
 * view comes out; nothing here asks anything of anybody.
 */
import { isOver, transition } from '../call/call.js';
import type { Call, CallFact, CallId, Ended, SessionLink } from '../call/call.js';
import type { Calls } from '../call/calls.js';
import type { AgentView, Notice, NoticeContent } from '../agent-screen.js';
import type { Line } from '../softphone.js';
import { stillTrue, withNotice } from './notices.js';

/** Ended calls that are kept for the agent to see and to redial. */
const RECENT = 50;

type Circumstances = Pick<
  AgentView,
  'registration' | 'host' | 'panel' | 'signIn' | 'doNotDisturb' | 'seenAt' | 'voiceMail' | 'front'
>;

export class Switchboard {
  readonly #changed: (view: AgentView) => void;
  readonly #lines = new Map<CallId, Line>();
  #view: AgentView = {
    registration: { state: 'signedOut' },
    host: { state: 'connecting' },
    panel: 'docked',
    signIn: null,
    calls: [],
    front: null,
    recent: [],
    seenAt: 0,
    voiceMail: { state: 'unknown' },
    doNotDisturb: null,
    notices: [],
  };
  #noticeCount = 0;
  /** Whose calls those are that are over; '' before anybody has signed in. */
  #user = '';

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
    if (after !== before) this.#replace(before, after);
    return { before, after };
  }

  /** What became of a session may be known only after its call is over. */
  link(id: CallId, session: SessionLink): void {
    if (this.apply(id, { type: 'session', session })) return;
    const { recent } = this.#view;
    this.#show({ recent: recent.map((call) => (call.id === id ? { ...call, session } : call)) });
  }

  /** Notes a call that is over, and was never among the calls. */
  keep(call: Ended): void {
    this.#show({ recent: withRecent(this.#view.recent, call) });
  }

  /**
   * Another agent is at the telephone: whom the one before has talked to is nobody else's business, and who it was that
   * wanted no calls is not this one.
   */
  belongTo(user: string): void {
    if (this.#user !== '' && this.#user !== user) {
      this.#show({ recent: [], doNotDisturb: null, voiceMail: { state: 'unknown' } });
    }
    this.#user = user;
  }

  clearRecent(): void {
    this.#show({ recent: [] });
  }

  set(circumstances: Partial<Circumstances>): void {
    this.#show(circumstances);
  }

  notify(content: NoticeContent): void {
    this.#noticeCount += 1;
    const notice: Notice = { ...content, id: String(this.#noticeCount) };
    this.#show({ notices: withNotice(this.#view.notices, notice) });
  }

  withdraw(unwanted: (notice: Notice) => boolean): void {
    const notices = this.#view.notices.filter((notice) => !unwanted(notice));
    if (notices.length < this.#view.notices.length) this.#show({ notices });
  }

  #replace(before: Call, after: Call): void {
    const { calls, recent, notices } = this.#view;
    const changed = {
      calls: calls.flatMap((call) => (call !== before ? call : isOver(after) ? [] : after)),
      notices: before.phase === after.phase ? notices : stillTrue(notices, after),
    };
    if (!isOver(after)) return this.#show(changed);
    this.#lines.delete(after.id);
    this.#show({ ...changed, recent: withRecent(recent, after) });
  }

  #show(change: Partial<AgentView>): void {
    this.#view = { ...this.#view, ...change };
    this.#changed(this.#view);
  }
}

function withRecent(recent: readonly Ended[], call: Ended): readonly Ended[] {
  return [call, ...recent].slice(0, RECENT);
}
