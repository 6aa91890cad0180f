/** The switches by group, all of them or those that have what is sought in name, words, options or group. */
import { SWITCH_GROUPS } from '../quirks/switch.js';
import { SWITCHES, SWITCH_NAMES } from '../quirks/quirks.js';
import type { Switch, SwitchGroup } from '../quirks/switch.js';
import type { SwitchName } from '../quirks/quirks.js';

export interface FoundGroup {
  readonly group: SwitchGroup;
  readonly label: string;
  readonly names: readonly SwitchName[];
}

/** Every word of `sought` has to be there somewhere. */
export function findSwitches(sought: string): readonly FoundGroup[] {
  const words = sought.toLowerCase().split(/\s+/);
  const found = SWITCH_NAMES.filter((name) => words.every((word) => textOf(name).includes(word)));
  return groups()
    .map(([group, label]) => ({
      group,
      label,
      names: found.filter((name) => SWITCHES[name].group === group),
    }))
    .filter(({ names }) => names.length > 0);
}

function groups(): readonly (readonly [SwitchGroup, string])[] {
  return Object.entries(SWITCH_GROUPS) as readonly (readonly [SwitchGroup, string])[];
}

function textOf(name: SwitchName): string {
  const row: Switch = SWITCHES[name];
  return [name, row.does, SWITCH_GROUPS[row.group], ...optionsOf(row)].join(' ').toLowerCase();
}

function optionsOf(row: Switch): readonly string[] {
  if (row.kind === 'choice') return Object.entries(row.options).flat();
  return row.kind === 'names' ? row.options : [];
}
