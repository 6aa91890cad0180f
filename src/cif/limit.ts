/** Limits on waiting: the host may stay silent for ever, the telephone may not. */
import { HostError } from './result.js';

/**
 * What the promise comes to, or a rejection with `silent` after so many milliseconds. An answer that comes later is
 * dropped here; who wants it keeps the promise.
 */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('silent')), milliseconds);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Resolves, with nothing, when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
