/**
 * The forms in which one telephone number may be stored. Organisations store what was typed or imported, so a search
 * has to try several, and to compare digits in the end.
 */
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';

export interface NumberForms {
  readonly digits: string;
  /** In the form of E.164; '' where it is no number of any country. */
  readonly e164: string;
  /** The country of a number that names none; '' where nobody knows. */
  readonly country: string;
  /** What the stored number may be equal to. */
  readonly equal: readonly string[];
  /** Digits that the stored number may contain, from the sure to the vague; none for a short number. */
  readonly endings: readonly string[];
}

/** Digits at the end that make two numbers the same one: without country and trunk prefix, and not by chance. */
const SAME_ENDING = 7;

/** The forms of a number, or null where it is none that could stand in a record: a name, two digits, `*21#`. */
export function numberForms(number: string, country = ''): NumberForms | null {
  const asIs = number.trim();
  const bare = asIs.replace(/[\s()./-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{3,15}$/.test(bare)) return null;
  const digits = bare.replace('+', '');
  const parsed = parse(bare, country);
  const plain = digits.length < SAME_ENDING ? [asIs, digits] : [asIs, `+${digits}`, digits];
  return {
    ...{ digits, country, e164: parsed?.number ?? '' },
    equal: [...new Set([...plain, ...(parsed ? writtenForms(parsed) : [])])],
    // Four digits stand together in almost every way of writing: `(555) 010-0123`, `+1 555 010 0123`.
    endings: digits.length < SAME_ENDING ? [] : [digits.slice(-SAME_ENDING), digits.slice(-4)],
  };
}

/** E.164 and as the number's own country writes it, which may have no four digits together: `01 23 45 67 89`. */
function writtenForms(number: PhoneNumber): readonly string[] {
  const national = number.formatNational();
  const e164 = number.number;
  return [e164, e164.slice(1), number.formatInternational(), national, national.replace(/\D/g, '')];
}

/** How well a stored number fits: the digits that agree from the end, or 0 where it is another number. */
export function likeness(forms: NumberForms, stored: string): number {
  const digits = stored.replace(/\D/g, '');
  if (digits === forms.digits) return Infinity;
  if (forms.e164 !== '' && parse(stored, forms.country)?.number === forms.e164) return Infinity;
  let agreeing = 0;
  while (agreeing < digits.length && digits.at(-1 - agreeing) === forms.digits.at(-1 - agreeing)) agreeing++;
  return agreeing >= SAME_ENDING ? agreeing : 0;
}

/** A number that there can be; null for any other, and where its country is not known. */
function parse(text: string, country: string): PhoneNumber | null {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, { extract: false, ...(home && { defaultCountry: home }) });
  return number?.isValid() ? number : null;
}
