/** From pasted text to digits that a call can send, or what is wrong with it. Pure: knows no clipboard and no call. */

export type Reading =
  | { readonly digits: string }
  | { readonly refused: 'empty' }
  | { readonly refused: 'tooLong'; readonly most: number }
  /** `character` can be shown: what is invisible stands by its code, `U+202E`. */
  | { readonly refused: 'wait' | 'character'; readonly character: string };

/** As many as the telephone sends at once. */
const MOST = 64;

/** Characters that are looked at: what is longer is none, however much of it is space. */
const LONGEST = 500;

/** How numbers are written for the eye. Not a dot for a pause, and not one of the signs for other things below. */
const SEPARATORS = /[\s()./\u2010-\u2013-]/gu;

/**
 * A comma is a pause of two seconds. Stored numbers also know `;`, `w` and `p`: to wait until the agent goes on, or until a
 * tone is heard. To send what comes after without waiting would be wrong, so such a text is refused as a whole.
 */
export function readDigits(text: string): Reading {
  const digits = text.slice(0, LONGEST + 1).replace(SEPARATORS, '');
  const [stranger] = /[^\d*#A-D,]/iu.exec(digits) ?? [];
  if (stranger !== undefined) {
    return { refused: /[;wp]/i.test(stranger) ? 'wait' : 'character', character: visible(stranger) };
  }
  if (text.length > LONGEST || digits.length > MOST) return { refused: 'tooLong', most: MOST };
  return digits === '' ? { refused: 'empty' } : { digits: digits.toUpperCase() };
}

/** Marks that join another character, controls and what turns the writing direction cannot be seen by themselves. */
function visible(character: string): string {
  if (!/[\p{C}\p{M}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
