/** What the browser does not let the agent hear. One notice stands for all of it. */
import type { Log } from '../log.js';
import type { Switchboard } from './switchboard.js';

/** What the agent hears, by who plays it. */
export type Sound = 'voices' | 'tones';

export class BlockedSounds {
  readonly #board: Switchboard;
  readonly #log: Log;
  readonly #blocked = new Set<Sound>();

  constructor(board: Switchboard, log: Log) {
    this.#board = board;
    this.#log = log;
  }

  get any(): boolean {
    return this.#blocked.size > 0;
  }

  has(sound: Sound): boolean {
    return this.#blocked.has(sound);
  }

  report(blocked: boolean, sound: Sound): void {
    if (blocked) this.#blocked.add(sound);
    else this.#blocked.delete(sound);
    this.#log(blocked ? 'sound.blocked' : 'sound.released', { sound });
    if (!this.any) this.#board.withdraw(({ code }) => code === 'soundBlocked');
    else if (blocked) this.#board.notify({ code: 'soundBlocked' });
  }
}
