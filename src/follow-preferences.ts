/** Has the element speak and act as its agent prefers. Where it cannot be known, as the browser and the administrator do. */
import { speak } from './language.js';
import { TEAMS_SHORTCUTS } from './agent-preferences.js';
import type { CifSoftphone } from './ui/cif-softphone.js';

/** In the language that the agent has chosen the last time, or the browser's. */
export async function speakAsPreferred(element: CifSoftphone): Promise<void> {
  const kept = await load();
  await speak(element, kept?.recall().language ?? navigator.language);
}

/** `usesShortcuts`: whether there are shortcuts where the agent has not said so. */
export async function followPreferences(element: CifSoftphone, usesShortcuts: boolean): Promise<void> {
  element.shortcuts = usesShortcuts ? TEAMS_SHORTCUTS : null;
  const kept = await load();
  kept?.keepPreferences(usesShortcuts, (preferences) => {
    const before = element.preferences;
    element.preferences = preferences;
    element.shortcuts = preferences.usesShortcuts ? preferences.shortcuts : null;
    if (before && before.language !== preferences.language)
      void speak(element, preferences.language ?? navigator.language);
  });
}

function load() {
  return import('./preferences/kept-preferences.js').catch(() => null);
}
