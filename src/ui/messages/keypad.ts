/** The texts of the keypad of a call: fetched with it. */
import type { Reading } from '../digits.js';

export interface KeypadTexts {
  readonly digitsKeyed: string;
  /** Names of the keys that are no digits. */
  readonly star: string;
  readonly hash: string;
  /** Why nothing of what was pasted is sent, and what to do. */
  readonly refused: (reading: Exclude<Reading, { readonly digits: string }>) => string;
}

export const en: KeypadTexts = {
  digitsKeyed: 'Digits keyed',
  star: 'star',
  hash: 'hash',
  refused(reading) {
    switch (reading.refused) {
      case 'empty':
        return 'Nothing sent: there are no digits in what was pasted.';
      case 'tooLong':
        return `Nothing sent: more than ${reading.most} digits were pasted. Paste them in parts.`;
      case 'wait':
        return `Nothing sent: “${reading.character}” stands for waiting. Paste what comes before it, and the rest when it is time; a comma is a pause of two seconds.`;
      case 'character':
        return `Nothing sent: “${reading.character}” is no digit. Digits are 0 to 9, *, # and A to D; a comma is a pause of two seconds.`;
    }
  },
};

export const de: KeypadTexts = {
  digitsKeyed: 'Getippte Ziffern',
  star: 'Stern',
  hash: 'Raute',
  refused(reading) {
    switch (reading.refused) {
      case 'empty':
        return 'Nichts gesendet: Eingefügt wurde etwas ohne Ziffern.';
      case 'tooLong':
        return `Nichts gesendet: Eingefügt wurden mehr als ${reading.most} Ziffern. Fügen Sie sie in Teilen ein.`;
      case 'wait':
        return `Nichts gesendet: „${reading.character}“ steht für Warten. Fügen Sie ein, was davor steht, und den Rest, wenn es so weit ist; ein Komma ist eine Pause von zwei Sekunden.`;
      case 'character':
        return `Nichts gesendet: „${reading.character}“ ist keine Ziffer. Ziffern sind 0 bis 9, *, # und A bis D; ein Komma ist eine Pause von zwei Sekunden.`;
    }
  },
};
