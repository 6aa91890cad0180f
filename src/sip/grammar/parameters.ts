/** The parameters that a pattern has found valid: `;lr;transport=ws`, `; tag = 1 ;text="a;b"`. */

const PARAMETER = /;\s*([^\s;="]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]+))?/g;

/** By name in lower case; undefined for one without a value. Quotes and escapes stay. */
export type Parameters = Record<string, string | undefined>;

export function readParameters(text: string): Parameters {
  const parameters: Parameters = {};
  for (const [, name = '', value] of text.matchAll(PARAMETER)) {
    // By assignment: `__proto__` then comes to nothing, where an entry of that name would reach SIP.js.
    parameters[name.toLowerCase()] = value;
  }
  return parameters;
}

/** What stands between the quotes, where there are any; escapes stay. */
export function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}
