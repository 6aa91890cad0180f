/** Waiting that can be cut short and leaves no timer behind. */

/** `setTimeout` takes no more than this; beyond it, it fires at once. */
const LONGEST = 2 ** 31 - 1;

/** Resolves after the milliseconds, or as soon as the signal aborts. Never rejects. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, Math.min(milliseconds, LONGEST));
    signal.addEventListener('abort', finish);
  });
}
