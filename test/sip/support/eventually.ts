/** Waiting for what must happen, however busy the machine is. */
import { waitUntil } from '@open-wc/testing';

/** Resolves as soon as it is so. */
export function eventually(
  isSo: () => boolean | Promise<boolean>,
  what = 'what is waited for',
): Promise<void> {
  return waitUntil(isSo, what, { timeout: 8000, interval: 5 });
}
