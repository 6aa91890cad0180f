/**
 * What a switch of the simulated desktop is: one place where the documentation is silent, where organisations differ, or
 * where something goes wrong. Address parameter, element and list in the documentation are all made from it.
 */

export const SWITCH_GROUPS = {
  library: 'Client library',
  frame: 'Frame of the provider',
  answers: 'Answers to calls',
  events: 'Events',
  sessions: 'Sessions and tabs',
  panel: 'Panel',
  toasts: 'Toasts',
  agent: 'Agent and organisation',
} as const;

export type SwitchGroup = keyof typeof SWITCH_GROUPS;

interface About {
  readonly group: SwitchGroup;
  /** `assumed`: the documentation does not say; `observed`: seen, not promised; `fault`: something is broken. */
  readonly basis: 'assumed' | 'observed' | 'fault';
  /** What it turns, in words. */
  readonly does: string;
  /** Without it a change takes effect at once; with it when the provider's page is loaded the next time. */
  readonly atNextLoad?: true;
}

export interface FlagSwitch extends About {
  readonly kind: 'flag';
  readonly default: boolean;
}

export interface ChoiceSwitch<Value extends string = string> extends About {
  readonly kind: 'choice';
  /** Every value and what it means. */
  readonly options: Readonly<Record<Value, string>>;
  readonly default: Value;
}

export interface NumberSwitch extends About {
  readonly kind: 'number';
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

export interface NamesSwitch extends About {
  readonly kind: 'names';
  /** The names there are; with none, any name will do. */
  readonly options: readonly string[];
  readonly default: readonly string[];
}

export type Switch = FlagSwitch | ChoiceSwitch | NumberSwitch | NamesSwitch;

/** What a switch of this kind is set to. */
export type ValueOf<Kind extends Switch> = Kind extends FlagSwitch
  ? boolean
  : Kind extends NumberSwitch
    ? number
    : Kind extends NamesSwitch
      ? readonly string[]
      : Kind extends ChoiceSwitch<infer Value>
        ? Value
        : never;

export function flag(description: Omit<FlagSwitch, 'kind'>): FlagSwitch {
  return { kind: 'flag', ...description };
}

export function choice<Value extends string>(
  description: Omit<ChoiceSwitch<Value>, 'kind' | 'default'> & { readonly default: NoInfer<Value> },
): ChoiceSwitch<Value> {
  return { kind: 'choice', ...description };
}

export function number(description: Omit<NumberSwitch, 'kind'>): NumberSwitch {
  return { kind: 'number', ...description };
}

export function names(description: Omit<NamesSwitch, 'kind'>): NamesSwitch {
  return { kind: 'names', ...description };
}
