/** Waits for what no event tells. */

const LIMIT = 20_000;
const AGAIN = 50;

/** Resolves once it is so. @throws Error it was not so in time; `what` says what was waited for, as it is known at the end */
export async function until(
  what: string | (() => string),
  isSo: () => boolean | Promise<boolean>,
  limit = LIMIT,
): Promise<void> {
  const end = performance.now() + limit;
  while (!(await isSo())) {
    if (performance.now() > end)
      throw new Error(`Not so in ${limit} ms: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}
