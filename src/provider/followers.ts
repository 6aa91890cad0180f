/**
 * Who is told of everything and asked for nothing: what stands beside the calls and is fetched after them. A fault of
 * theirs is theirs alone, and so is their time: they are told when the calls have been seen to.
 */
import type { AgentView } from '../agent-screen.js';
import { inAnotherTask } from '../another-task.js';
import type { Log } from '../log.js';

export interface Follower {
  /** The agent has something left to do with it, beside the calls. */
  readonly isBusy?: boolean;
  /** To be told of every change. */
  follow(view: AgentView): void;
  /** The page is about to go, and every call with it. */
  leave(): void;
  /** Nothing more will be told. */
  stop(): void;
}

export class Followers {
  readonly #log: Log;
  readonly #all = new Set<Follower>();
  readonly #untold: AgentView[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  /** As things are now. */
  get isBusy(): boolean {
    this.#catchUp();
    return [...this.#all].some(({ isBusy }) => isBusy === true);
  }

  /** It catches up with what there is by now. */
  add(follower: Follower, view: AgentView): void {
    this.#catchUp();
    this.#all.add(follower);
    this.#tell((each) => each === follower && each.follow(view));
  }

  follow(view: AgentView): void {
    this.#untold.push(view);
    inAnotherTask(() => this.#tellNext());
  }

  leave(): void {
    this.#catchUp();
    this.#tell((each) => each.leave());
  }

  stop(): void {
    this.#catchUp();
    this.#tell((each) => each.stop());
    this.#all.clear();
  }

  /** One in a task: what the agent does comes between, however many calls come at once. */
  #tellNext(): void {
    const view = this.#untold.shift();
    if (view) this.#tell((each) => each.follow(view));
  }

  #catchUp(): void {
    while (this.#untold.length > 0) this.#tellNext();
  }

  #tell(tell: (follower: Follower) => unknown): void {
    for (const follower of this.#all) {
      try {
        tell(follower);
      } catch (error) {
        this.#log('follower.failed', { error: error instanceof Error ? error.name : typeof error });
      }
    }
  }
}
