/**
 * The story of what an organisation counts of its calls: put aside from the first moment of a call, handed over once its
 * session has told which conversation it is. A call without one is not counted, and what is refused once is not asked for
 * again in that call.
 */
import type { AgentView } from '../agent-screen.js';
import type { Call, CallId } from '../call/call.js';
import { milestonesBetween, type Milestone } from '../call/milestones.js';
import type { ChannelAnalytics, CountedCall } from '../channel-analytics.js';
import type { Log } from '../log.js';
import type { Follower } from './followers.js';

/** Of one call that has no conversation yet: who holds and resumes all day is not counted to the last. */
const MOST_WAITING = 50;

interface Counted {
  call: Call;
  /** Not handed over yet. */
  waiting: Milestone[];
  /** Null until its session is open; it resolves with null where there is no conversation. */
  conversation: Promise<CountedCall | null> | null;
  linked: string;
  isBusy: boolean;
  isOver: boolean;
}

export class CallCounter implements Follower {
  readonly #analytics: ChannelAnalytics;
  readonly #log: Log;
  readonly #counted = new Map<CallId, Counted>();
  /** Calls that are over and have been seen to. */
  #seen: ReadonlySet<CallId> = new Set();

  constructor(analytics: ChannelAnalytics, log: Log) {
    this.#analytics = analytics;
    this.#log = log;
  }

  follow({ calls, recent }: AgentView): void {
    for (const call of calls) this.#followCall(call);
    for (const call of recent) if (!this.#seen.has(call.id)) this.#followCall(call);
    this.#seen = new Set(recent.map(({ id }) => id));
  }

  leave(): void {}

  stop(): void {
    this.#counted.clear();
  }

  #followCall(call: Call): void {
    // A colleague who is asked is no customer's conversation.
    if (call.consultedFor !== null) return;
    const known = this.#counted.get(call.id);
    const counted = known ?? {
      ...{ call, waiting: [], conversation: null },
      ...{ linked: '', isBusy: false, isOver: false },
    };
    this.#counted.set(call.id, counted);
    counted.waiting.push(...milestonesBetween(known?.call ?? null, call, Date.now()));
    counted.waiting.splice(0, counted.waiting.length - MOST_WAITING);
    counted.call = call;
    counted.isOver = call.phase === 'ended';
    if (call.session.state === 'open')
      counted.conversation ??= this.#conversationOf(call.id, call.session.id);
    // Its session may still be asked for: then it is over without one, as far as anybody is told.
    if (counted.isOver && !counted.conversation) this.#counted.delete(call.id);
    else void this.#handOver(counted);
  }

  async #conversationOf(call: CallId, session: string): Promise<CountedCall | null> {
    const conversation = await this.#analytics.conversationOf(session);
    if (conversation === null) this.#log('analytics.none', { call });
    return conversation === null ? null : { conversation, session, call };
  }

  /** In their order, one after the other. */
  async #handOver(counted: Counted): Promise<void> {
    if (counted.isBusy || !counted.conversation) return;
    counted.isBusy = true;
    const conversation = await counted.conversation;
    let isTaken = conversation !== null;
    while (conversation && isTaken && this.#counted.has(conversation.call)) {
      await this.#link(counted, conversation);
      const next = counted.waiting.shift();
      if (!next) break;
      isTaken = await this.#analytics.log(conversation, next);
    }
    // Refused, or without a conversation: it costs nothing more.
    if (!isTaken) counted.waiting = [];
    counted.isBusy = !isTaken;
    if (counted.isOver) this.#counted.delete(counted.call.id);
  }

  async #link(counted: Counted, { conversation }: CountedCall): Promise<void> {
    const { customer } = counted.call;
    if (!customer || counted.linked === customer.id) return;
    counted.linked = customer.id;
    await this.#analytics.link(conversation, customer);
  }
}
