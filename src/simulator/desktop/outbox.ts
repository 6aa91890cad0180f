/**
 * What the desktop says to the page of one provider, on its way out: held back while the desktop is silent, and events late
 * or twice, as the switches are. Knows no frame; `post` does.
 */
import type { DesktopMessage } from '../library/protocol.js';
import type { Quirks } from '../quirks/quirks.js';

type OutboxQuirks = Pick<Quirks, 'silentNow' | 'silentSeconds' | 'eventsTwice' | 'eventSeconds'>;

export class Outbox {
  readonly #quirks: OutboxQuirks;
  readonly #post: (message: DesktopMessage) => void;
  readonly #late = new Set<ReturnType<typeof setTimeout>>();
  #held: DesktopMessage[] = [];
  #isStarting = false;

  constructor(quirks: OutboxQuirks, post: (message: DesktopMessage) => void) {
    this.#quirks = quirks;
    this.#post = post;
  }

  /** Another page's library has started: what was meant for the page before it is gone. */
  restart(): void {
    for (const timer of this.#late) clearTimeout(timer);
    this.#late.clear();
    this.#held = [];
    this.#isStarting = this.#quirks.silentSeconds > 0;
    if (!this.#isStarting) return;
    this.#later(this.#quirks.silentSeconds, () => {
      this.#isStarting = false;
      this.release();
    });
  }

  send(message: DesktopMessage): void {
    const { eventSeconds, eventsTwice } = this.#quirks;
    if (message.type !== 'event') return this.#say(message);
    const times = eventsTwice ? [message, message] : [message];
    if (eventSeconds === 0) times.forEach((each) => this.#say(each));
    else this.#later(eventSeconds, () => times.forEach((each) => this.#say(each)));
  }

  /** The switches are other ones now: a silence that has ended is over. */
  release(): void {
    for (const message of this.#held.splice(0)) this.#say(message);
  }

  #say(message: DesktopMessage): void {
    // How the library is to behave is no word of the host's.
    if (message.type !== 'welcome' && (this.#isStarting || this.#quirks.silentNow)) this.#held.push(message);
    else this.#post(message);
  }

  #later(seconds: number, what: () => void): void {
    const timer = setTimeout(() => {
      this.#late.delete(timer);
      what();
    }, seconds * 1_000);
    this.#late.add(timer);
  }
}
