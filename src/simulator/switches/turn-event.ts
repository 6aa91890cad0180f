/** Somebody turned a switch. The element that shows it changes nothing itself. */
import type { Quirks } from '../quirks/quirks.js';

export const TURN = 'switch-turn';

export class TurnEvent extends Event {
  readonly change: Partial<Quirks>;

  constructor(change: Partial<Quirks>) {
    super(TURN, { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    [TURN]: TurnEvent;
  }
}
