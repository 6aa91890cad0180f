/**
 * Telephone numbers as the agent's country writes them, for the eye alone: what is dialled is always the number as it came.
 * Fetched when a telephone knows its country; without it, numbers are shown as they are.
 */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

/** Anything else is no number that a country would write: a name, `*21#`, an extension. Far longer than E.164 allows. */
const NUMBER = /^\+?\d[\d\s()./-]{4,30}$/;

/** Numbers that are remembered: each is written again with every picture, and reading one takes milliseconds. */
const MOST = 200;

/** How to write what may be a number; any other text is given back as it is. `country` is a code of ISO 3166, or ''. */
export function phoneNumbersOf(country: string): (text: string) => string {
  const home = isSupportedCountry(country) ? country : undefined;
  const known = new Map<string, string>();
  return (text) => {
    if (!NUMBER.test(text)) return text;
    const written = known.get(text) ?? write(text, home);
    if (known.size === MOST) known.clear();
    known.set(text, written);
    return written;
  };
}

function write(text: string, home: CountryCode | undefined): string {
  const number = parsePhoneNumberFromString(text, { extract: false, ...(home && { defaultCountry: home }) });
  if (!number?.isValid()) return text;
  const isHome = home !== undefined && number.countryCallingCode === getCountryCallingCode(home);
  const written = isHome ? number.formatNational() : number.formatInternational();
  // One that names no country may be the PBX's own: it is given room, and not a digit that it did not have.
  return text.startsWith('+') || digitsOf(written) === digitsOf(text) ? written : text;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
