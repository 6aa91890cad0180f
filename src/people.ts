/** Port: finding whom to call by a name or a number. Who knows people, and how they are searched for, is not known here. */
import type { Customer } from './call/call.js';

/** Somebody who can be called. All texts come from outside: display them as text. */
export interface Person {
  readonly kind: 'customer' | 'colleague';
  readonly name: string;
  /** What tells namesakes apart; '' where there is nothing. */
  readonly detail: string;
  /** As it is stored. */
  readonly number: string;
  /** The record that the number stands in; null for a colleague. */
  readonly customer: Customer | null;
}

export interface People {
  /** Who has the words in the name, or the digits in the number. Always resolves; empty where nobody can say. */
  find(text: string, signal: AbortSignal): Promise<readonly Person[]>;
}
