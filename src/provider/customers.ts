/** Who a caller is in the organisation's records: looked up while it rings, and never waited for long. */
import type { AgentDesktop } from '../agent-desktop.js';
import type { Line } from '../softphone.js';
import type { Switchboard } from './switchboard.js';

/**
 * Milliseconds that a toast waits for the matched record. The widget has rung all the while; a toast cannot be changed
 * once it is shown, and most organisations answer a search within this time.
 */
const PATIENCE = 300;

export class Customers {
  readonly #board: Switchboard;
  readonly #desktop: AgentDesktop;

  constructor(board: Switchboard, desktop: AgentDesktop) {
    this.#board = board;
    this.#desktop = desktop;
  }

  /** Looks the far end up and notes the best match in the call, however late. Resolves at the latest after `PATIENCE`. */
  identify(line: Line): Promise<void> {
    return new Promise((resolve) => {
      const patience = setTimeout(resolve, PATIENCE);
      void this.#lookUp(line).then(() => {
        clearTimeout(patience);
        resolve();
      });
    });
  }

  async #lookUp(line: Line): Promise<void> {
    const party = this.#board.call(line.id)?.party;
    if (!party?.number) return;
    const [customer] = await this.#desktop.lookUp(party.number, line.over).catch(() => []);
    // Meanwhile it may be somebody else's call.
    if (customer && this.#board.call(line.id)?.party.number === party.number)
      this.#board.apply(line.id, { type: 'identified', customer });
  }
}
