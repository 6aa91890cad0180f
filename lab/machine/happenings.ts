/** What has happened and has not been asked for yet: whoever waits for something gets the first of it, once. */

interface Waiter<T> {
  readonly is: (happening: T) => boolean;
  readonly settle: (happening: T) => void;
}

export class Happenings<T> {
  readonly #past: T[] = [];
  #waiters: Waiter<T>[] = [];

  add(happening: T): void {
    const waiter = this.#waiters.find(({ is }) => is(happening));
    if (!waiter) return void this.#past.push(happening);
    this.#waiters = this.#waiters.filter((each) => each !== waiter);
    waiter.settle(happening);
  }

  /** What has not been asked for until now is not asked for any more. */
  forget(): void {
    this.#past.length = 0;
  }

  /** The first that is such, also one of the past. @throws Error it has not happened within `limit` milliseconds */
  async next(is: (happening: T) => boolean, what: string, limit: number): Promise<T> {
    const index = this.#past.findIndex(is);
    const [found] = index < 0 ? [] : this.#past.splice(index, 1);
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const settle = (happening: T) => {
        clearTimeout(timer);
        resolve(happening);
      };
      const waiter = { is, settle };
      this.#waiters.push(waiter);
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((each) => each !== waiter);
        reject(new Error(`${what} in ${limit} ms. Instead: ${JSON.stringify(this.#past)}`));
      }, limit);
    });
  }
}
