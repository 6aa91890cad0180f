/** When to write: as soon as the browser has nothing better to do, and before the page goes. */

export interface Writer {
  /** There is something to write. */
  readonly request: () => void;
  readonly stop: () => void;
}

/** The longest that a change waits in a page that is never idle, in milliseconds. */
const LATEST = 1_000;

export function writeSoon(write: () => void): Writer {
  let isRequested = false;
  const now = (): void => {
    if (!isRequested) return;
    isRequested = false;
    write();
  };
  window.addEventListener('pagehide', now);
  return {
    request: () => {
      if (!isRequested) whenIdle(now);
      isRequested = true;
    },
    stop: () => {
      isRequested = false;
      window.removeEventListener('pagehide', now);
    },
  };
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, LATEST);
}
