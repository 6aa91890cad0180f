/** Port: where an organisation counts its calls. None of it is ever waited for in the path of a call. */
import type { Customer } from './call/call.js';
import type { Milestone } from './call/milestones.js';

/** One call, as the desktop knows it. */
export interface CountedCall {
  readonly conversation: string;
  readonly session: string;
  readonly call: string;
}

export interface ChannelAnalytics {
  /** The conversation that belongs to a session; null where the organisation keeps none. Always resolves. */
  conversationOf(session: string): Promise<string | null>;
  /** Says who the conversation is with, or which case it is about. Always resolves: whether it was taken. */
  link(conversation: string, customer: Customer): Promise<boolean>;
  /** Always resolves: whether it was taken. */
  log(call: CountedCall, milestone: Milestone): Promise<boolean>;
}
