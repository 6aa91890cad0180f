/**
 * Who is at the far end, from the From header of a request (RFC 3261 section 20.20). Every character in it was
 * chosen by somebody we do not know.
 */
import type { Party } from '../call/call.js';

/** Long enough for a name with title and company, short enough for every place it is displayed in. */
const LONGEST_NAME = 80;
const LONGEST_NUMBER = 64;
/** What is longer costs more than it can tell. */
const LONGEST_HEADER = 2000;

/**
 * Controls, and invisible characters that turn the direction of text around: they could make a name lie. The
 * joiners U+200C and U+200D stay, because Persian and Indian names are misspelt without them.
 */
const DECEPTIVE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * `"Ada" <sip:+15550100@example.com>;tag=1`: with or without name, quotes and angle brackets. White space must have
 * been reduced to single spaces, else a long run of it costs quadratic time.
 */
const ADDRESS = /^ ?(?:"((?:[^"\\]|\\.)*)"|([^<"]*?)) ?<?(?:sips?:(?=[^>]*@)|tel:)([^>]*)/i;

export function partyOf(from: string): Party {
  const [, quoted, plain = '', address = ''] =
    ADDRESS.exec(from.slice(0, LONGEST_HEADER).replace(/\s+/g, ' ')) ?? [];
  const user = userOf(address);
  if (/^(anonymous|unknown|restricted|unavailable)$/i.test(user) || isAnonymous(address))
    return { name: '', number: '' };
  return {
    name: clean(quoted?.replace(/\\(.)/g, '$1') ?? plain),
    number: clean(user, LONGEST_NUMBER),
  };
}

/** The domain of those who want to be nobody (RFC 3323 section 4.1.1.3). */
export function isAnonymous(address: string): boolean {
  return /@anonymous\.invalid/i.test(address);
}

/** Who was dialled, as long as we know no more than what was dialled. */
export function dialledParty(target: string): Party {
  return { name: '', number: target };
}

/** The user part without password and parameters; of a tel: address the digits without visual separators. */
function userOf(address: string): string {
  const [user = ''] = decode(address.split('@')[0] ?? '').split(/[;:?]/);
  return /^\+?[\d\-.() *#]+$/.test(user) ? user.replace(/[-.() ]/g, '') : user;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text without what could make it lie, and no longer than that. */
export function clean(text: string, longest = LONGEST_NAME): string {
  const plain = text.replace(DECEPTIVE, '').replace(/\s+/g, ' ').trim();
  return Array.from(plain).slice(0, longest).join('');
}
