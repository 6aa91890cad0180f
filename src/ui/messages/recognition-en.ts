/** English: callers who are not one known record. */
import type { RecognitionTexts } from './recognition.js';

export const recognition: RecognitionTexts = {
  whoIsIt: 'Several customers have this number. Who is it?',
  somebodyElse: 'Somebody else?',
  nobodyKnown: 'No customer has this number.',
  newCustomer: 'New customer',
  formRefused: 'The desktop did not open the form. Try again.',
};
