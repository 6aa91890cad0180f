/** The texts of the form that passes a call on: fetched with it. */
import type { Messages } from '../messages.js';

export interface TransferTexts {
  /** Field of the target, and why nothing is done while it is empty. */
  readonly nameOrNumber: string;
  /** Pass on without asking, and after asking. */
  readonly now: string;
  readonly askFirst: string;
  readonly choices: string;
  readonly noMatch: string;
  readonly connectWith: (who: string) => string;
}

const en: TransferTexts = {
  nameOrNumber: 'Name or number',
  now: 'Now',
  askFirst: 'Ask first',
  choices: 'Whom to transfer to',
  noMatch: 'No call with that name or number. It is dialled as you typed it.',
  connectWith: (who) => `Connect with ${who}`,
};

const de: TransferTexts = {
  nameOrNumber: 'Name oder Nummer',
  now: 'Sofort',
  askFirst: 'Erst fragen',
  choices: 'An wen abgegeben wird',
  noMatch: 'Kein Anruf mit diesem Namen oder dieser Nummer. Gewählt wird, was Sie getippt haben.',
  connectWith: (who) => `Mit ${who} verbinden`,
};

export function transferTexts({ locale }: Pick<Messages, 'locale'>): TransferTexts {
  return locale.startsWith('de') ? de : en;
}
