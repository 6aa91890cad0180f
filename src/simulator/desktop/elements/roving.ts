/** One stop for Tab in a row or column of controls; the arrow keys move inside it (ARIA's tab list and menu patterns). */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the keyboard focus among `controls`, if this key does that. */
export function rove(event: KeyboardEvent, controls: readonly HTMLElement[]): void {
  const place = controls.findIndex((control) => control === event.target);
  const next = destination(event.key, place, controls.length);
  if (place < 0 || next === null) return;
  event.preventDefault();
  controls.at(next)?.focus();
}

/** From the last one it goes round to the first. */
function destination(key: string, place: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (place + step + count) % count;
}
