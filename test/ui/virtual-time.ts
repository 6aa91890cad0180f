/** Time that passes only when a test says so. It stands in for the page's clocks and its interval timer. */
export class VirtualTime {
  readonly #real = {
    now: Date.now.bind(Date),
    measure: performance.now.bind(performance),
    start: setInterval,
    stop: clearInterval,
  };
  readonly #listeners = new Map<number, () => void>();
  #passed = 0;

  /** How many intervals are running. */
  get intervals(): number {
    return this.#listeners.size;
  }

  constructor() {
    const begin = Date.now();
    const start = (listener: () => void) => {
      const id = this.#listeners.size + 1;
      this.#listeners.set(id, listener);
      return id;
    };
    Date.now = () => begin + this.#passed;
    performance.now = () => begin + this.#passed;
    Object.assign(globalThis, {
      setInterval: start,
      clearInterval: (id: number) => this.#listeners.delete(id),
    });
  }

  /** Lets whole seconds pass; every interval here is of one second. */
  tick(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      this.#passed += 1000;
      for (const listener of this.#listeners.values()) listener();
    }
  }

  restore(): void {
    Date.now = this.#real.now;
    performance.now = this.#real.measure;
    Object.assign(globalThis, { setInterval: this.#real.start, clearInterval: this.#real.stop });
  }
}
