/**
 * In which language the element speaks, and how it writes numbers. Both are fetched and come after the first picture; where
 * they cannot be had, the element goes on in English and shows numbers as they are.
 */
import type { CifSoftphone } from './ui/cif-softphone.js';
import { en } from './ui/messages/en.js';

/** English is built in. Of two wishes the later one counts, however long its file takes. */
export async function speak(element: CifSoftphone, language: string): Promise<void> {
  element.lang = language;
  const messages = /^de\b/i.test(language) ? await loadGerman() : en;
  if (element.lang !== language) return;
  if (messages) element.messages = { ...messages, phoneNumber: element.messages.phoneNumber };
  element.lang = element.messages.locale;
}

function loadGerman() {
  return import('./ui/messages/de.js').then(
    ({ de }) => de,
    () => null,
  );
}

/** Writes numbers as they are written in the country, by its code of ISO 3166. */
export async function writeNumbers(element: CifSoftphone, country: string): Promise<void> {
  const numbers = await import('./ui/phone-numbers.js').catch(() => null);
  if (numbers) element.messages = { ...element.messages, phoneNumber: numbers.phoneNumbersOf(country) };
}
