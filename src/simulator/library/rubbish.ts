/** What a method resolves with that resolves with rubbish, in place of its result. */

/** More than any widget should have to parse; a text of some megabytes. */
const HUGE = 4_000_000;

export const RUBBISH = {
  null: () => null,
  undefined: () => undefined,
  empty: () => '',
  brace: () => '{',
  number: () => 42,
  huge: () => 'x'.repeat(HUGE),
  object: () => ({ unexpected: true }),
} as const;

export type Rubbish = keyof typeof RUBBISH;
