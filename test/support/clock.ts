/** A clock that stands still until it is told to go on. Time is data in a test, never something to wait for. */
interface Timer {
  readonly due: number;
  readonly ring: () => void;
}

export class Clock {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  readonly #timers = new Map<number, Timer>();
  #now = 0;
  #last = 0;

  constructor() {
    const set = (ring: () => void, milliseconds = 0) => {
      this.#timers.set(++this.#last, { due: this.#now + milliseconds, ring });
      return this.#last;
    };
    const clear = (timer?: number) => {
      if (timer !== undefined) this.#timers.delete(timer);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  /** Timers that have not rung yet. */
  get pending(): number {
    return this.#timers.size;
  }

  restore(): void {
    Object.assign(globalThis, this.#real);
  }

  /** Lets every promise settle that can settle without time passing. */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  }

  /** Lets time pass: every timer rings in its order, and promises settle in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await this.settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [id, timer] = next;
      this.#timers.delete(id);
      this.#now = timer.due;
      timer.ring();
      await this.settle();
    }
    this.#now = end;
  }

  #next(end: number): [number, Timer] | undefined {
    const due = [...this.#timers].filter(([, timer]) => timer.due <= end);
    return due.sort(([, one], [, other]) => one.due - other.due)[0];
  }
}
