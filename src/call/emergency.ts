/** Which numbers are those of emergency services, and what that means on this telephone. Pure. */
import { withoutSeparators } from './dialled-number.js';

export interface EmergencyNumbers {
  /** As they are dialled: digits, `+`, `*` and `#`. */
  readonly numbers: readonly string[];
  /** `warn`: it is dialled at once, and a text is shown. `block`: it is not; the text says what to do instead. */
  readonly mode: 'warn' | 'block';
  /** What to do; '' for what the screen says by itself. */
  readonly text: string;
}

/** The entry that what is to be dialled belongs to; null for any other number. */
export function emergencyOf(
  target: string,
  configured: readonly EmergencyNumbers[],
): EmergencyNumbers | null {
  const number = withoutSeparators(bare(target));
  return configured.find(({ numbers }) => numbers.includes(number)) ?? null;
}

/** Without scheme, host and parameters: whatever the host is, somebody wants that number. */
function bare(target: string): string {
  return target
    .trim()
    .replace(/^(?:tel|sips?):/i, '')
    .replace(/[@;?].*$/s, '');
}
