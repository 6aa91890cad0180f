/**
 * The provider's event handlers. A handler gets one argument, a JSON string, and must return a promise: a throw, a
 * rejection or anything else counts as a failure, and is told to the desktop as one.
 */
import type { Handling } from './protocol.js';

export type Handler = (payload: string) => unknown;

export interface Handled {
  readonly handling: Handling;
  /** What went wrong, in words; '' when nothing did. */
  readonly detail: string;
}

export class Handlers {
  readonly #byEvent = new Map<string, Set<Handler>>();

  add(event: string, handler: Handler): void {
    const handlers = this.#byEvent.get(event) ?? new Set();
    this.#byEvent.set(event, handlers.add(handler));
  }

  remove(event: string, handler: Handler): void {
    this.#byEvent.get(event)?.delete(handler);
  }

  /** Settles when every handler has; one that never does is never reported. */
  async deliver(event: string, payload: unknown): Promise<Handled> {
    const handlers = [...(this.#byEvent.get(event) ?? [])];
    const text = JSON.stringify(payload ?? null);
    const failures = await Promise.all(handlers.map((handler) => failureOf(handler, text)));
    const detail = failures.find((failure) => failure !== '') ?? '';
    return { handling: handlers.length === 0 ? 'unheard' : detail ? 'failed' : 'handled', detail };
  }
}

async function failureOf(handler: Handler, payload: string): Promise<string> {
  try {
    const result = handler(payload);
    if (!isThenable(result)) return 'The handler returned no promise.';
    await result;
    return '';
  } catch (error) {
    return `The handler failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
