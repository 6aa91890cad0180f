/** Who a caller is in the organisation's records: looked up while it rings, and never waited for long. */
import type { AgentDesktop } from '../agent-desktop.js';
import type { Recognition } from '../recognition.js';
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
  readonly #recall: Recognition['recall'];

  constructor(board: Switchboard, desktop: AgentDesktop, recall: Recognition['recall']) {
    this.#board = board;
    this.#desktop = desktop;
    this.#recall = recall;
  }

  /** Looks the far end up and notes what is found in the call, however late. Resolves at the latest after `PATIENCE`. */
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
    const candidates = await this.#desktop.lookUp(party.number, line.over).catch(() => null);
    const call = this.#board.call(line.id);
    // Meanwhile it may be somebody else's call.
    if (!candidates || call?.customer || call?.party.number !== party.number) return;
    const [only = null, ...others] = candidates;
    const chosen = this.#recall(party.number, candidates);
    const customer = others.length > 0 ? chosen : only;
    this.#board.apply(line.id, { type: 'identified', customer, candidates });
  }
}
