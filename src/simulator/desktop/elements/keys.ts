/** Hears the desktop's keys wherever in it the focus is, also where it is nowhere; not in the frames, whose pages have their own. */
import { commandOf } from './shortcuts.js';
import type { Command } from './shortcuts.js';
import type { ReactiveController, ReactiveElement } from 'lit';

export class Keys implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #obey: (command: Command) => void;

  constructor(host: ReactiveElement, obey: (command: Command) => void) {
    this.#host = host;
    this.#obey = obey;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#hear);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#hear);
  }

  readonly #hear = (event: KeyboardEvent): void => {
    const isOurs = document.activeElement === document.body || this.#host.matches(':focus-within');
    const command = isOurs ? commandOf(event) : null;
    if (!command) return;
    event.preventDefault();
    this.#obey(command);
  };
}
