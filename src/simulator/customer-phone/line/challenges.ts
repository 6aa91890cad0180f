/**
 * SIP.js 0.21 answers only the first challenge of a 401 or 407, and only if it is for MD5, while a server may offer
 * several in its order of preference (RFC 8760 section 2.4). Without the others it finds the one it can answer.
 */

/** A whole header line with a challenge whose algorithm is named and is not MD5. */
const FOREIGN =
  /^(?:WWW|Proxy)-Authenticate[ \t]*:[^\r\n]*\balgorithm[ \t]*=(?![ \t]*"?MD5"?[ \t]*(?:,|$))[^\r\n]*\r\n/gim;

/** The message without the challenges that SIP.js cannot answer; any other message as it is. */
export function withoutForeignDigests(message: string): string {
  return /^SIP\/2\.0 40[17] /.test(message) ? message.replace(FOREIGN, '') : message;
}
