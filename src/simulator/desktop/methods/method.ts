/** The form of a method: what a provider asked for, done to the desktop. Throws `Refusal` where it is not done. */
import type { Arguments } from '../arguments.js';
import type { Desktop } from '../desktop.js';
import type { Provider } from '../provider.js';

/** The result, or a promise of it, as plain data: its shape on the provider's side is the client library's affair. */
export type Method = (desktop: Desktop, provider: Provider, args: Arguments) => unknown;

/** A result, and what happens when it is already on its way to the provider. */
export class Staged {
  readonly value: unknown;
  readonly afterwards: () => void;

  constructor(value: unknown, afterwards: () => void) {
    this.value = value;
    this.afterwards = afterwards;
  }
}
