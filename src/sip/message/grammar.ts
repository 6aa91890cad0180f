/**
 * The parts of RFC 3261's grammar (section 25) that a message is judged by. Liberal in white space,
 * strict in structure. Every expression is anchored and unambiguous, so hostile text costs linear time.
 */

export const TOKEN = "[\\w.!%*+`'~-]+";
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const HOST = '(?:[\\w.-]+|\\[[\\da-f:.]+\\])';
const SCHEME = '[a-z][a-z\\d+.-]*:';
export const VALUE = `(?:[\\w.!%*+\`'~:[\\]/-]+|${QUOTED})`;
export const PARAMETERS = `((?:\\s*;\\s*${TOKEN}(?:\\s*=\\s*${VALUE})?)*)\\s*$`;
const USER = "(?:[\\w.!~*'()&=+$,;?/:-]|%[\\da-f]{2})+";

export const METHOD = new RegExp(`^${TOKEN}$`);

/** Number and method. */
export const CSEQ = new RegExp(`^(\\d+)\\s+(${TOKEN})$`);

/** Name and value of one header line. */
export const HEADER_LINE = new RegExp(`^(${TOKEN})\\s*:(.*)$`, 's');

/** Any URI; what follows the scheme is opaque. */
export const ANY_URI = new RegExp(`^${SCHEME}[^\\s<>"]+$`, 'i');

const ADDRESSED = `^sips?:(?:(${USER})@)?(${HOST})(?::(\\d{1,5}))?((?:;[^\\s;?<>"]+)*)`;

/** SIP URI as a Request-URI: user, host, port, parameters. No headers (RFC 3261 section 19.1.1). */
export const SIP_URI = new RegExp(`${ADDRESSED}$`, 'i');

/** SIP URI as in Contact or Refer-To: the same, and headers. */
export const SIP_URI_WITH_HEADERS = new RegExp(`${ADDRESSED}(?:\\?([^\\s<>"]+))?$`, 'i');

/**
 * Display name, URI in brackets, bare URI, parameters. A bare URI has no `,` `;` `?` of its own
 * (RFC 3261 section 20).
 */
export const ADDRESS = new RegExp(
  `^(?:(${QUOTED}|${TOKEN}(?:\\s+${TOKEN})*)?\\s*<(${SCHEME}[^\\s<>"]+)>|(${SCHEME}[^\\s<>",;?]+))${PARAMETERS}`,
  'i',
);

/** Transport, host, port, parameters. */
export const VIA = new RegExp(
  `^SIP\\s*/\\s*[\\d.]+\\s*/\\s*(${TOKEN})\\s+(${HOST})(?:\\s*:\\s*(\\d{1,5}))?${PARAMETERS}`,
  'i',
);

/** Splits a list at the commas that stand outside quotes and angle brackets. */
export function splitList(value: string): string[] {
  // An unclosed quote or bracket runs to the end: no text is looked at twice.
  const marked = value.replace(/"(?:[^"\\]|\\.?)*"?|<[^>]*|(,)/gs, (part, comma) => (comma ? '\n' : part));
  return marked.split('\n').map((item) => item.trim());
}
