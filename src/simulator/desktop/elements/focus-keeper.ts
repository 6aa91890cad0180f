/**
 * Keeps the keyboard focus in the desktop. What has it may go with the next update: a session is closed, a toast is
 * withdrawn, a provider opens another page. The browser would give the focus to `body`, and the agent begins anew.
 */
import { updatesIn } from './updates.js';
import type { ReactiveController, ReactiveElement } from 'lit';

export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #fallback: (part: string) => void;
  /** Name of the part that had the focus before the update; null when none had. */
  #holder: string | null = null;

  /** `fallback` gives the focus to what makes sense after it was lost in this part. */
  constructor(host: ReactiveElement, fallback: (part: string) => void) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#holder = this.#host.shadowRoot?.activeElement?.localName ?? this.#holder;
  }

  hostUpdated(): void {
    if (this.#holder !== null) void this.#restore(this.#holder);
  }

  async #restore(holder: string): Promise<void> {
    this.#holder = null;
    await updatesIn(this.#host);
    if (isLost()) this.#fallback(holder);
  }
}

/** Not `:focus-within`, which does not match while a page of another origin in one of our frames has the focus. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
