/** What somebody wants of the switches, checked against the table: what it takes, and in words what it does not. */
import { SWITCHES, SWITCH_NAMES } from './quirks.js';
import type { Quirks, SwitchName } from './quirks.js';
import type { NamesSwitch, Switch } from './switch.js';

/** A switch that was not turned, and what would turn it. */
export interface QuirkProblem {
  /** As it was given; not always the name of a switch. */
  readonly name: string;
  readonly message: string;
}

export interface CheckedQuirks {
  readonly quirks: Partial<Quirks>;
  readonly problems: readonly QuirkProblem[];
}

/** Whatever may stand in a list without options. */
const NAME = /^[\w.-]{1,100}$/;
/** More than there are methods. */
const MOST_NAMES = 100;

export function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCHES, name);
}

export function checkQuirks(wanted: Readonly<Record<string, unknown>>): CheckedQuirks {
  const entries = Object.entries(wanted).map(([name, value]) => [name, value, fault(name, value)] as const);
  return {
    quirks: Object.fromEntries(
      entries.filter(([, , message]) => message === '').map(([name, value]) => [name, value]),
    ),
    problems: entries
      .filter(([, , message]) => message !== '')
      .map(([name, , message]) => ({ name: name.slice(0, 100), message })),
  };
}

/** @throws RangeError that names every switch and its cure */
export function requireQuirks(wanted: Partial<Quirks>): Partial<Quirks> {
  const { quirks, problems } = checkQuirks(wanted);
  if (problems.length === 0) return quirks;
  throw new RangeError(problems.map(({ name, message }) => `${name}: ${message}`).join(' '));
}

/** What is wrong with it, and what would be right; '' when it is right. */
function fault(name: string, value: unknown): string {
  if (isSwitchName(name)) return accepts(SWITCHES[name], value) ? '' : `Must be ${wants(SWITCHES[name])}.`;
  const other = SWITCH_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  return other ? `There is no such switch. Write ${other}.` : 'There is no such switch.';
}

function accepts(row: Switch, value: unknown): boolean {
  switch (row.kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(row.options, value);
    case 'number':
      return typeof value === 'number' && value >= row.least && value <= row.most;
    case 'names':
      return (
        Array.isArray(value) && value.length <= MOST_NAMES && value.every((name) => isNameFor(row, name))
      );
  }
}

function isNameFor({ options }: NamesSwitch, name: unknown): boolean {
  if (typeof name !== 'string') return false;
  return options.length > 0 ? options.includes(name) : NAME.test(name);
}

function wants(row: Switch): string {
  switch (row.kind) {
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${Object.keys(row.options).join(', ')}`;
    case 'number':
      return `a number of ${row.unit} from ${row.least} to ${row.most}`;
    case 'names':
      return row.options.length > 0
        ? `a list of ${row.options.join(', ')}`
        : 'a list of names of letters, digits and _ - .';
  }
}
