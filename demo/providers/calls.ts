/**
 * The one call of the second telephone. There is no network behind it: what would come from there, a ring, an answer,
 * a hang-up, comes from buttons and a clock.
 *
 *     ringing ── consent ──▶ talking ── hang up ──▶ over
 *     dialling ─ answered ───▲          (ringing and dialling end, too)
 */
import { NOBODY, type Contact } from './at-home.js';

export interface Call {
  readonly id: number;
  readonly number: string;
  readonly contact: Contact;
  readonly phase: 'ringing' | 'dialling' | 'talking' | 'over';
  /** The desktop's session; null before it exists, and after it was closed. */
  readonly session: string | null;
  /** Why it is over. */
  readonly ending: string;
}

/** Keeps the call, and knows a change that comes too late for it. */
export class Calls {
  readonly #changed: () => void;
  #current: Call | null = null;
  #begun = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): Call | null {
    return this.#current;
  }

  /** No other call may be going on. */
  begin(number: string, phase: 'ringing' | 'dialling'): Call {
    this.#begun += 1;
    this.#current = { id: this.#begun, number, contact: NOBODY, phase, session: null, ending: '' };
    this.#changed();
    return this.#current;
  }

  /** The call as it is now, if it is still going on. */
  live(id: number): Call | null {
    return this.#current?.id === id && this.#current.phase !== 'over' ? this.#current : null;
  }

  get isFree(): boolean {
    return this.#current === null || this.#current.phase === 'over';
  }

  change(id: number, change: Partial<Omit<Call, 'id' | 'number'>>): void {
    if (this.#current?.id !== id) return;
    this.#current = { ...this.#current, ...change };
    this.#changed();
  }
}

export function nameOf({ contact, number }: Call): string {
  return contact.name || number;
}

/** Only characters that can be dialled; '' when none is left. What was clicked can be any text. */
export function dialled(text: string): string {
  return text.replace(/[^\d+*#]/g, '').slice(0, 32);
}
