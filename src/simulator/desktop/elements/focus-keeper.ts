/**
 * Keeps the keyboard focus in the desktop. What has it may go with the next update: a session is closed, a toast is
 * withdrawn, a provider opens another page. The browser would give the focus to `body`, and the agent begins anew.
 */
import { updatesIn } from './updates.js';
import type { ReactiveController, ReactiveElement } from 'lit';

export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #fallback: () => void;
  #hadFocus = false;

  /** `fallback` gives the focus to what makes sense now. */
  constructor(host: ReactiveElement, fallback: () => void) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus ||= this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    if (this.#hadFocus) void this.#restore();
  }

  async #restore(): Promise<void> {
    this.#hadFocus = false;
    await updatesIn(this.#host);
    if (!this.#host.matches(':focus-within')) this.#fallback();
  }
}
