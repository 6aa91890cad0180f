/**
 * What the agent or the host asks to dial, reduced to what may stand in the user part of a SIP address. The
 * result is plain ASCII without any delimiter, so nothing typed or clicked can become a header or a parameter.
 */
import { withoutSeparators } from '../call/dialled-number.js';
import { LineError } from '../softphone.js';

/** Longest target accepted: E.164 has 15 digits, dial plans and user names take more. */
const LONGEST = 64;

const NUMBER = /^\+?[0-9*#]+$/;
const USER_NAME = /^[A-Za-z0-9._-]*[A-Za-z][A-Za-z0-9._-]*$/;

/**
 * The user part to call: digits with `+ * #`, or a user name of this domain. `tel:` and `sip:` addresses of
 * this domain are reduced to it.
 * @throws LineError notDialable
 */
export function dialable(target: string, domain: string): string {
  const bare = withoutScheme(target.trim(), domain);
  const number = withoutSeparators(bare);
  if (bare.length <= LONGEST && NUMBER.test(number)) return number;
  if (bare.length <= LONGEST && USER_NAME.test(bare)) return bare;
  throw new LineError('notDialable');
}

function withoutScheme(target: string, domain: string): string {
  const own = `@${domain}`.toLowerCase();
  const address = target.replace(/^(?:tel|sip):/i, '');
  return address.toLowerCase().endsWith(own) ? address.slice(0, -own.length) : address;
}
