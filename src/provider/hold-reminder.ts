/** Reminds the agent of a call that waits on hold, again and again until it is taken back. */
import type { Call, CallId } from '../call/call.js';

export class HoldReminder {
  readonly #timers = new Map<CallId, ReturnType<typeof setInterval>>();
  readonly #seconds: number;
  readonly #remind: (id: CallId) => void;

  /** `seconds` on hold until the first reminder and between two; 0 for none at all. */
  constructor(seconds: number, remind: (id: CallId) => void) {
    this.#seconds = seconds;
    this.#remind = remind;
  }

  /** To be told of every change of a call. */
  follow({ id, phase }: Call): void {
    if (phase === 'held') this.#start(id);
    else if (phase !== 'resuming') this.#stop(id);
  }

  stop(): void {
    for (const id of this.#timers.keys()) this.#stop(id);
  }

  #start(id: CallId): void {
    if (this.#timers.has(id) || this.#seconds === 0) return;
    this.#timers.set(
      id,
      setInterval(() => this.#remind(id), this.#seconds * 1000),
    );
  }

  #stop(id: CallId): void {
    clearInterval(this.#timers.get(id));
    this.#timers.delete(id);
  }
}
