/** Measures what a test waits for, and tells it: to whoever reads the test's output, and to the table. */
import type { TestContext } from 'node:test';
import { FIGURES, record, type FigureName } from '../../../tools/lab/figures.js';

export function tell(test: TestContext, name: FigureName, milliseconds: number): void {
  const { fault, what } = FIGURES[name];
  const rounded = Math.round(milliseconds);
  test.diagnostic(`${fault}: ${what}: ${rounded} ms`);
  record(name, rounded);
}

/** Tells how long it takes. */
export async function timed(test: TestContext, name: FigureName, what: Promise<void>): Promise<void> {
  const begin = performance.now();
  await what;
  tell(test, name, performance.now() - begin);
}
