/** Values that change only when there is something in it: what flickers tells an agent nothing. Pure but for its memory. */

export interface Limits {
  /** Above this it is bad. */
  readonly above: number;
  /** Below this it is good again. In between it stays what it was. */
  readonly below: number;
  /** Measurements in a row above the limit until the warning is raised. */
  readonly raise: number;
  /** Measurements in a row below the limit until it is cleared. */
  readonly clear: number;
}

/** One warning, with hysteresis in height and in time. */
export class Alarm {
  readonly #limits: Limits;
  #raised = false;
  /** Measurements in a row that speak against what is said now. */
  #contrary = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether it is to be warned of after this measurement. What is not known changes nothing. */
  after(value: number | null): boolean {
    if (value === null) return this.#raised;
    const { above, below, raise, clear } = this.#limits;
    this.#contrary = (this.#raised ? value < below : value > above) ? this.#contrary + 1 : 0;
    if (this.#contrary >= (this.#raised ? clear : raise)) {
      this.#raised = !this.#raised;
      this.#contrary = 0;
    }
    return this.#raised;
  }
}

/** A value that is taken over when it has come so many times in a row; the first one at once. */
export class Settled<T> {
  readonly #times: number;
  #value: T | undefined;
  #next: T | undefined;
  #count = 0;

  constructor(times: number) {
    this.#times = times;
  }

  after(next: T): T {
    this.#count = next === this.#next ? this.#count + 1 : 1;
    this.#next = next;
    if (this.#value === undefined || this.#count >= this.#times) this.#value = next;
    return this.#value;
  }
}
