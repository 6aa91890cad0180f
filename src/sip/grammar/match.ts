/** The groups of a pattern in a text, or a SyntaxError: a reader that begins with it is about valid text alone. */
export function match(pattern: RegExp, text: string): readonly (string | undefined)[] {
  const groups = pattern.exec(text);
  if (!groups) throw new SyntaxError('Not in the form of RFC 3261 section 25.1');
  return groups;
}
