/** When the browser says that the network is another one. It says so late, and not of every change. */

/** Calls back until the signal aborts. `navigator.connection` is Chromium's alone. */
export function watchNetwork(changed: () => void, signal: AbortSignal): void {
  addEventListener('online', changed, { signal });
  const { connection } = navigator as { connection?: EventTarget };
  connection?.addEventListener('change', changed, { signal });
}
