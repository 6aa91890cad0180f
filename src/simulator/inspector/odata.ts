/** The two mistakes in OData filters that come from names and texts put into them as they are. */

/** The filter of a query as it was sent: up to the next option, which begins with a dollar sign. */
export function filterOf(query: string): string {
  return /[?&]\$filter=(.*?)(?=&\$|$)/s.exec(query.startsWith('?') ? query : `?${query}`)?.[1] ?? '';
}

/** Texts stand between quotes, and a quote within is doubled. */
const TEXT = /'(?:[^']|'')*'/y;

/** Whether a text ends where none can: after one come a space, a bracket, a comma, or the end of the filter. */
export function hasUnescapedQuote(filter: string): boolean {
  const decoded = decode(filter);
  let place = decoded.indexOf("'");
  while (place !== -1) {
    TEXT.lastIndex = place;
    if (!TEXT.test(decoded) || !/^(?:$|[\s),])/.test(decoded.slice(TEXT.lastIndex, TEXT.lastIndex + 1)))
      return true;
    place = decoded.indexOf("'", TEXT.lastIndex);
  }
  return false;
}

/** An ampersand within a text that was not encoded ends the whole option there. */
export function hasBareAmpersand(filter: string): boolean {
  const texts = filter.match(/'(?:[^']|'')*'/g) ?? [];
  return !hasUnescapedQuote(filter) && texts.some((text) => text.includes('&'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
