/** A number as somebody has typed or stored it. Pure. */

/** What people and records put between digits; the dashes and the no-break space come from word processors. */
const SEPARATORS = /[-. ()/\u00a0\u2010-\u2015]/g;

export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
