/** Time that passes when the test says so: timers, `Date.now` and `performance.now` of the page. */

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  dateNow: Date.now.bind(Date),
  performanceNow: performance.now.bind(performance),
};

export class VirtualTime {
  #now = 1_700_000_000_000;
  /** No browser gets so far with its own numbers. */
  #last = 2 ** 40;
  readonly #timers = new Map<number, Timer>();

  /** Timers that have not fired yet. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Timers of less than `from` milliseconds go on with the time of the clock on the wall. */
  install({ from = 0 } = {}): void {
    const setTimeout = (run: () => void, delay = 0) => {
      if (delay < from) return real.setTimeout(run, delay);
      this.#timers.set(++this.#last, { at: this.#now + delay, run });
      return this.#last;
    };
    const clearTimeout = (id: number) => {
      if (!this.#timers.delete(id)) real.clearTimeout(id);
    };
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = () => this.#now;
    performance.now = () => this.#now;
  }

  uninstall(): void {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.dateNow;
    performance.now = real.performanceNow;
  }

  /** Lets the milliseconds pass, timer by timer, with everything that is awaited in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let due = this.#next(end); due; due = this.#next(end)) {
      const [id, timer] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await settle();
    }
    this.#now = end;
  }

  #next(end: number): [number, Timer] | undefined {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

/** Resolves when all promises have gone as far as they can: a task of its own comes after every microtask. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
