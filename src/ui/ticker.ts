/** One second hand for all timers on the page. It stands still while nobody looks at it. */
export class Ticker {
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  get running(): boolean {
    return this.#timer !== undefined;
  }

  add(listener: () => void): void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#listeners.forEach((each) => each()), 1000);
  }

  remove(listener: () => void): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** Shared by every widget of the page; it holds nothing but who wants to be told. */
export const ticker = new Ticker();
