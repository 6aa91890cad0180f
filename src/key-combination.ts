/** Keys that are pressed together, as text, and which of them can stand for an act. Pure: knows no act. */

/** Why keys cannot be used. */
export type KeyRefusal =
  /** No more than Ctrl, Alt or Shift as yet. */
  | 'incomplete'
  /** They write a character, or could: a text field would never get it. */
  | 'typing'
  /** The browser or its page has a use for them, or would not give them away. */
  | 'browser'
  | 'system'
  /** Neither a letter nor a digit nor a function key. */
  | 'unusable';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** As `aria-keyshortcuts` has it: `Control+Shift+M`. A digit is its key, whatever Shift makes of it. */
export function combinationOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string {
  const name = code.startsWith('Digit') ? code.slice(5) : key.length === 1 ? key.toUpperCase() : key;
  const held = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...held, name].filter(Boolean).join('+');
}

const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'];

/** Tabs and windows, which no page is given, and the tools of developers. */
const TAKEN = /^Control\+Shift\+[BCIJKNOPQRTW]$/;

/** Help, search, reload, the address, the menu, the whole screen, the tools. */
const TAKEN_FUNCTION_KEY = /^F(?:1|3|5|6|7|10|11|12)$/;

/** Null where the keys can be used; `incomplete` where they are not all pressed yet. */
export function refusalOf(combination: string): KeyRefusal | null {
  const held = combination.split('+').slice(0, -1);
  const key = combination.split('+').at(-1) ?? '';
  if (MODIFIERS.includes(key)) return 'incomplete';
  if (held.includes('Meta') || combination === 'Alt+F4') return 'system';
  if (/^F(?:[1-9]|1[0-2])$/.test(key)) {
    return held.length > 0 || TAKEN_FUNCTION_KEY.test(key) ? 'browser' : null;
  }
  return /^[A-Z\d]$/.test(key) ? refusalOfCharacter(combination, held) : 'unusable';
}

function refusalOfCharacter(combination: string, held: readonly string[]): KeyRefusal | null {
  const [hasControl, hasAlt] = [held.includes('Control'), held.includes('Alt')];
  // Ctrl and Alt together are AltGr, by which many keyboards write @ and €.
  if (hasControl === hasAlt) return 'typing';
  // Alt and a letter open the browser's menus; Ctrl and a key are what everybody copies, saves and prints with.
  const isFree = held.includes('Shift') || (hasAlt && /\d$/.test(combination));
  return isFree && !TAKEN.test(combination) ? null : 'browser';
}
