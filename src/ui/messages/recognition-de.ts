/** German: callers who are not one known record. */
import type { RecognitionTexts } from './recognition.js';

export const recognition: RecognitionTexts = {
  whoIsIt: 'Mehrere Kunden haben diese Nummer. Wer ist es?',
  somebodyElse: 'Jemand anderes?',
  nobodyKnown: 'Kein Kunde hat diese Nummer.',
  newCustomer: 'Neuer Kunde',
  formRefused: 'Der Desktop hat das Formular nicht geöffnet. Versuchen Sie es noch einmal.',
};
