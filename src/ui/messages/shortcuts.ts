/** The texts of the shortcuts: fetched with their list and their settings. */
import type { KeyRefusal } from '../../key-combination.js';

export interface ShortcutTexts {
  readonly heading: string;
  /** Keys by their names in `aria-keyshortcuts`, where a keyboard says something else. */
  readonly keys: Readonly<Record<string, string>>;
  readonly list: string;
  readonly digits: string;
  readonly close: string;
  /** What they need: the focus. */
  readonly scope: string;
  readonly use: string;
  readonly change: (act: string) => string;
  readonly press: string;
  readonly reset: string;
  readonly refused: Readonly<Record<Exclude<KeyRefusal, 'incomplete'>, (keys: string) => string>>;
  readonly taken: (keys: string, act: string) => string;
  readonly adopted: (keys: string, act: string) => string;
}

const en: ShortcutTexts = {
  heading: 'Keyboard shortcuts',
  keys: { Control: 'Ctrl', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space' },
  list: 'This list',
  digits: 'Send digits in a call',
  close: 'Close',
  scope: 'They work while the telephone has the focus. They can be changed and switched off in the settings.',
  use: 'Use keyboard shortcuts',
  change: (act) => `Change keys: ${act}`,
  press: 'Press the new keys; Esc leaves it as it is',
  reset: 'As at the beginning',
  refused: {
    typing: (keys) => `${keys} writes a character. Take keys with Ctrl and Shift, or a function key.`,
    browser: (keys) =>
      `${keys} belongs to the browser or its menus. Take others with Ctrl and Shift, or Alt and a digit.`,
    system: (keys) => `${keys} belongs to the operating system. Take keys with Ctrl and Shift.`,
    unusable: (keys) => `${keys} cannot be used. Take a letter, a digit or a function key.`,
  },
  taken: (keys, act) => `${keys} stands for “${act}” already. Take others, or change those first.`,
  adopted: (keys, act) => `${act}: ${keys}`,
};

const de: ShortcutTexts = {
  heading: 'Tastenkürzel',
  keys: {
    ...en.keys,
    Control: 'Strg',
    Shift: 'Umschalt',
    Delete: 'Entf',
    Enter: 'Eingabe',
    ' ': 'Leertaste',
  },
  list: 'Diese Liste',
  digits: 'Im Gespräch Ziffern senden',
  close: 'Schließen',
  scope:
    'Sie gelten, solange das Telefon den Fokus hat. Ändern und abschalten lassen sie sich in den Einstellungen.',
  use: 'Tastenkürzel verwenden',
  change: (act) => `Tasten ändern: ${act}`,
  press: 'Neue Tasten drücken; Esc lässt es, wie es ist',
  reset: 'Wie am Anfang',
  refused: {
    typing: (keys) =>
      `${keys} schreibt ein Zeichen. Nehmen Sie Tasten mit Strg und Umschalt oder eine Funktionstaste.`,
    browser: (keys) =>
      `${keys} gehört dem Browser oder seinen Menüs. Nehmen Sie andere mit Strg und Umschalt oder Alt und eine Ziffer.`,
    system: (keys) => `${keys} gehört dem Betriebssystem. Nehmen Sie Tasten mit Strg und Umschalt.`,
    unusable: (keys) =>
      `${keys} lässt sich nicht verwenden. Nehmen Sie einen Buchstaben, eine Ziffer oder eine Funktionstaste.`,
  },
  taken: (keys, act) => `${keys} steht schon für „${act}“. Nehmen Sie andere oder ändern Sie erst jene.`,
  adopted: (keys, act) => `${act}: ${keys}`,
};

export function shortcutTexts(locale: string): ShortcutTexts {
  return locale === 'de' ? de : en;
}

/** As it stands on the keyboard: `Strg+Umschalt+M`. */
export function writtenKeys(combination: string, { keys }: ShortcutTexts): string {
  return combination
    .split('+')
    .map((key) => keys[key] ?? key)
    .join('+');
}
