/**
 * The one table of switches, and how a desktop has them set. To add a switch is to add a row to `silences.ts` or
 * `faults.ts`, to look at it where it matters, and to give it a case in the test that shows its effect.
 */
import { FAULTS } from './faults.js';
import { SILENCES } from './silences.js';
import type { Switch, ValueOf } from './switch.js';

export const SWITCHES = { ...SILENCES, ...FAULTS } as const satisfies Readonly<Record<string, Switch>>;

export type SwitchName = keyof typeof SWITCHES;

/** What every switch is set to. */
export type Quirks = { readonly [Name in SwitchName]: ValueOf<(typeof SWITCHES)[Name]> };

export const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

export const DEFAULT_QUIRKS = Object.fromEntries(
  SWITCH_NAMES.map((name) => [name, SWITCHES[name].default]),
) as Quirks;
