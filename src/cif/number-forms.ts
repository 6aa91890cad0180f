/**
 * The forms in which one telephone number may be stored. Organisations store what was typed or imported, so a search
 * has to try several, and to compare digits in the end.
 */
export interface NumberForms {
  readonly digits: string;
  /** What the stored number may be equal to. */
  readonly equal: readonly string[];
  /** Digits that the stored number may contain, from the sure to the vague; none for a short number. */
  readonly endings: readonly string[];
}

/** Digits at the end that make two numbers the same one: without country and trunk prefix, and not by chance. */
const SAME_ENDING = 7;

/** The forms of a number, or null where it is none that could stand in a record: a name, two digits, `*21#`. */
export function numberForms(number: string): NumberForms | null {
  const asIs = number.trim();
  const bare = asIs.replace(/[\s()./-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{3,15}$/.test(bare)) return null;
  const digits = bare.replace('+', '');
  const isLong = digits.length >= SAME_ENDING;
  const equal = new Set(isLong ? [asIs, `+${digits}`, digits] : [asIs, digits]);
  // Four digits stand together in almost every way of writing: `(555) 010-0123`, `+1 555 010 0123`.
  return { digits, equal: [...equal], endings: isLong ? [digits.slice(-SAME_ENDING), digits.slice(-4)] : [] };
}

/** How well a stored number fits: the digits that agree from the end, or 0 where it is another number. */
export function likeness(forms: NumberForms, stored: string): number {
  const digits = stored.replace(/\D/g, '');
  if (digits === forms.digits) return Infinity;
  let agreeing = 0;
  while (agreeing < digits.length && digits.at(-1 - agreeing) === forms.digits.at(-1 - agreeing)) agreeing++;
  return agreeing >= SAME_ENDING ? agreeing : 0;
}
