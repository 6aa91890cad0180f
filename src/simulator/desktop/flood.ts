/** How many messages of one provider are read: far more than any widget sends, far less than would be felt. */

const MOST_PER_SECOND = 250;

export class Flood {
  #second = 0;
  #count = 0;

  /** `now` in milliseconds. */
  judge(now: number): 'bearable' | 'floodBegins' | 'flooded' {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count <= MOST_PER_SECOND) return 'bearable';
    return this.#count === MOST_PER_SECOND + 1 ? 'floodBegins' : 'flooded';
  }
}
