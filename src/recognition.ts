/**
 * Port: what can be done where a caller is not the one record that a number belongs to. Who is found for a number stands in
 * the call; where choices are kept, and how a form is opened, is not known here.
 */
import type { CallId, Customer } from './call/call.js';

/** The form of a new customer: `refused` did not open, `closed` was left. */
export type FormState = 'unasked' | 'open' | 'refused' | 'closed';

export interface Recognition {
  /** Which of the records with this number the agent has chosen before; what is out of date is forgotten. */
  recall(number: string, candidates: readonly Customer[]): Customer | null;
  /** The agent says which of the call's candidates it is; kept for the next call of that number. */
  pick(call: CallId, customer: Customer): void;
  /** Whether the agent can ask for the form of a new customer. */
  readonly offersForm: boolean;
  form(call: CallId): FormState;
  /** Opens the form of a new customer with what is known of the caller. */
  openForm(call: CallId): void;
  /** Tells of every change until the signal. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** Where the agent's choices among several records with one number are kept. */
export interface Choices {
  /** The record chosen for this number, as `keyOf` names it; null where none was. */
  recall(number: string): string | null;
  keep(number: string, record: string): void;
  forget(number: string): void;
}
