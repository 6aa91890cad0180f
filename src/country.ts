/** In which country the agent telephones. Pure. */

/** The configured country, or, where none is (''), the one that the language speaks for; '' where it speaks for none. */
export function countryOf(configured: string, language: string): string {
  return configured || regionOf(language);
}

/** `de` is most likely spoken in Germany: https://unicode.org/reports/tr35/#Likely_Subtags */
function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().region ?? '';
  } catch {
    return '';
  }
}
