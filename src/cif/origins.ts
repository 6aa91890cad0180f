/**
 * Which origins the client library may come from. The address stands in the page's own query, where anybody can put
 * what he likes, so it is only ever compared with a list.
 */

/**
 * The origin of an address, or null where it is no plain web address. Whatever a browser would first have to repair
 * or could read in two ways (spaces, backslashes, user names, letters beyond ASCII) is none.
 */
export function originOf(address: string): string | null {
  if (!/^https?:\/\/[\w[][!-~]*$/i.test(address) || /[\\@]/.test(address) || !URL.canParse(address))
    return null;
  return new URL(address).origin;
}

/**
 * Whether an origin matches one of the patterns: scheme, host and port alike. A `*` that is a whole label stands for
 * exactly one label, a `*` at the end of a label for digits or nothing: `crm*` is `crm` and `crm4`. The last two
 * labels must be spelt out, so that no pattern can let the whole Internet in.
 */
export function isAllowed(origin: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(origin, pattern.toLowerCase().replace(/\/$/, '')));
}

function matches(origin: string, pattern: string): boolean {
  const wanted = pattern.split('.');
  const given = origin.split('.');
  if (wanted.length !== given.length || wanted.slice(-2).some((label) => label.includes('*'))) return false;
  return wanted.every((label, index) => labelMatches(given[index] ?? '', label));
}

function labelMatches(given: string, wanted: string): boolean {
  if (!wanted.endsWith('*')) return given === wanted;
  const start = wanted.slice(0, -1);
  const rest = start === '' || start.endsWith('//') ? /^[a-z\d-]+$/ : /^\d*$/;
  return given.startsWith(start) && rest.test(given.slice(start.length));
}
