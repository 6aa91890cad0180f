/** Time that passes only when it is told to. */
import type { Cancel, Clock } from '../../../src/simulator/exchange/clock.js';

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

export class VirtualClock implements Clock {
  #now = 1_800_000_000_000;
  #timers: readonly Timer[] = [];

  /** Timers that are still to ring. */
  get pending(): number {
    return this.#timers.length;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): Cancel {
    const timer = { due: this.#now + milliseconds, callback };
    this.#timers = [...this.#timers, timer];
    return () => this.#drop(timer);
  }

  /** Lets so many seconds pass; what falls due on the way rings at its own time and in its order. */
  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.due;
      this.#drop(next);
      next.callback();
    }
    this.#now = end;
  }

  #next(end: number): Timer | undefined {
    const due = this.#timers.filter((timer) => timer.due <= end);
    return due.sort((one, other) => one.due - other.due)[0];
  }

  #drop(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }
}
