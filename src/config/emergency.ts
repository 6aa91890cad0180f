/** The emergency numbers of a configuration. */
import type { EmergencyNumbers } from '../call/emergency.js';
import type { Fields } from './fields.js';

const NUMBERS = {
  problem: 'is not a number as it is dialled',
  cure: 'Give a list of digits without separators, such as ["112"], with every prefix that is dialled before them.',
  required: true,
};

/** Reads `emergency`. An entry without a number that can be used is left out. */
export function readEmergency(calls: Fields): readonly EmergencyNumbers[] {
  return calls.sections('emergency').flatMap((entry) => {
    const numbers = entry.list('numbers', (number) => /^\+?[\d*#]{2,20}$/.test(number), NUMBERS);
    const mode = entry.choice('mode', ['warn', 'block'], 'warn');
    const text = entry.text('text', '', (words) => words.length <= 300, {
      problem: 'is not a text of at most 300 characters',
      cure: 'Say in a sentence or two what the agent has to do.',
      required: false,
    });
    entry.rejectOthers();
    return numbers.length > 0 ? [{ numbers, mode, text }] : [];
  });
}
