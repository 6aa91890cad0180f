/** The three states of the communication panel and the numbers they have in the framework. */
export type PanelMode = 'minimized' | 'docked' | 'hidden';

const NUMBERS: Readonly<Record<PanelMode, 0 | 1 | 2>> = { minimized: 0, docked: 1, hidden: 2 };

export function numberOfMode(mode: PanelMode): 0 | 1 | 2 {
  return NUMBERS[mode];
}

export function modeOfNumber(number: number): PanelMode | null {
  const modes = ['minimized', 'docked', 'hidden'] as const;
  return modes[number] ?? null;
}
