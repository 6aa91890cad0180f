/**
 * Switches in the address of a page: each by its own name, `?toastLimit=0&missing=cancelEvent,createTab`. An empty list is
 * an empty value. Other parameters of the page are left alone.
 */
import { checkQuirks, isSwitchName } from './check.js';
import { DEFAULT_QUIRKS, SWITCHES, SWITCH_NAMES } from './quirks.js';
import type { CheckedQuirks } from './check.js';
import type { Quirks } from './quirks.js';
import type { Switch } from './switch.js';

/** Values of an address are refused with field and cure; the other switches are taken. */
export function parseQuirks(query: URLSearchParams): CheckedQuirks {
  const given = SWITCH_NAMES.flatMap((name) => {
    const texts = query.getAll(name);
    return texts.length > 0 ? [[name, valueOf(SWITCHES[name], texts)] as const] : [];
  });
  const misspelt = [...query.keys()].filter((name) => !isSwitchName(name) && isMisspelt(name));
  return checkQuirks(Object.fromEntries([...given, ...misspelt.map((name) => [name, ''] as const)]));
}

/** Only what is not as by default, so that a link stays short. */
export function quirksQuery(quirks: Quirks): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of SWITCH_NAMES) {
    if (!isDefault(name, quirks)) query.set(name, String(quirks[name]));
  }
  return query;
}

/** An address of the page with the switches as they are now, and everything else in it as it was. */
export function quirksLink(page: string, quirks: Quirks): string {
  const url = new URL(page);
  for (const name of SWITCH_NAMES) url.searchParams.delete(name);
  for (const [name, value] of quirksQuery(quirks)) url.searchParams.set(name, value);
  return url.href;
}

export function isDefault(name: keyof Quirks, quirks: Quirks): boolean {
  return String(quirks[name]) === String(DEFAULT_QUIRKS[name]);
}

function isMisspelt(name: string): boolean {
  return SWITCH_NAMES.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Still to be checked. A list may be written in one parameter or in several; of anything else there is one. */
function valueOf(row: Switch, texts: readonly string[]): unknown {
  const text = texts.join(',');
  switch (row.kind) {
    case 'flag':
      return text === 'true' || (text === 'false' ? false : text);
    case 'choice':
      return text;
    case 'number':
      // Number('') is 0, and so is a field that somebody forgot to fill in.
      return text.trim() === '' ? text : Number(text);
    case 'names':
      return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
  }
}
