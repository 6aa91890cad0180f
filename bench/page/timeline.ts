/** What happened in a page since a round began, and when, by the page's own clock. Knows neither SIP nor audio. */
export class Timeline {
  readonly #moments = new Map<string, number>();
  readonly #awaited = new Map<string, () => void>();

  /** A new round: what happened before is forgotten. */
  begin(): void {
    this.#moments.clear();
    this.#awaited.clear();
  }

  /** Only the first time counts. `at` is in milliseconds since the page was opened. */
  note(moment: string, at = performance.now()): void {
    if (!this.#moments.has(moment)) this.#moments.set(moment, at);
    this.#awaited.get(moment)?.();
  }

  /** The latest of all times counts, which may be a duration as well. */
  noteWorst(moment: string, milliseconds: number): void {
    this.#moments.set(moment, Math.max(milliseconds, this.#moments.get(moment) ?? 0));
  }

  get moments(): Record<string, number> {
    return Object.fromEntries(this.#moments);
  }

  /** Resolves when it has happened. Rejects after `limit` milliseconds. */
  reached(moment: string, limit: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#moments.has(moment)) return resolve();
      const silence = setTimeout(
        () => reject(new Error(`"${moment}" did not happen within ${limit / 1000} s`)),
        limit,
      );
      this.#awaited.set(moment, () => {
        clearTimeout(silence);
        resolve();
      });
    });
  }
}
