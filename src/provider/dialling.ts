/** What the agent dials: a number that is typed, or one that is activated in the desktop. Knows nothing of the desktop's page. */
import type { ClickToAct } from '../agent-desktop.js';
import type { Customer } from '../call/call.js';
import type { ClickPolicy } from '../config/config.js';
import type { Clicks } from './click-to-act.js';
import { placeOutboundCall, refuseToDial, type OutboundParts } from './outbound.js';

export class Dialling {
  readonly #policy: ClickPolicy;
  readonly #parts: OutboundParts;
  /** Fetched at the first click. */
  #clicks: Clicks | null = null;

  constructor(policy: ClickPolicy, parts: OutboundParts) {
    this.#policy = policy;
    this.#parts = parts;
  }

  /** A number that the agent was asked about is dialled with the record that it stands in. */
  dial(target: string, customer: Customer | null = null): void {
    const typed = { target, name: customer?.name ?? '', customer };
    void placeOutboundCall(this.#clicks?.confirmed(target) ?? typed, this.#parts);
  }

  /** Without what judges a number nothing is dialled that nobody has confirmed. */
  async click(click: ClickToAct): Promise<void> {
    try {
      const { Clicks } = await import('./click-to-act.js');
      this.#clicks ??= new Clicks(this.#policy, this.#parts);
      this.#clicks.act(click);
    } catch {
      refuseToDial({ target: click.number }, 'noAnswer', this.#parts);
    }
  }
}
