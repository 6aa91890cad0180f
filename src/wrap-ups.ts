/**
 * Port: what the agent writes about calls. State goes to the screen, and what the agent wants of it comes back; where it
 * is kept, and who gets it in the end, is not known here.
 */
import type { Notes } from './call/activity.js';
import type { WrapUp } from './call/wrap-up.js';

export interface WrapUps {
  /** Those that are not with the organisation yet, oldest first. */
  readonly state: readonly WrapUp[];
  /** The organisation's words for what came of a call; none where it has not chosen any. */
  readonly outcomes: readonly string[];
  /** Tells of every change until the signal. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** By the id of the activity, as all below. */
  write(id: string, notes: Partial<Notes>): void;
  /** The agent has written all there is to write. */
  finish(id: string): void;
  /** Tries at once to bring to the organisation what it does not have yet. */
  retry(id: string): void;
  /** The agent gives up what could not be written. */
  discard(id: string): void;
}

/** Where wrap-ups are kept while the organisation does not have them. */
export interface Drafts {
  /** All that this page has now, for this agent; what was kept of this agent's is replaced, another's waits to be adopted. */
  keep(owner: string, drafts: readonly WrapUp[]): void;
  /** What pages that are gone have left of this agent's; each is given to one page only. Always resolves. */
  adopt(owner: string): Promise<readonly WrapUp[]>;
}
