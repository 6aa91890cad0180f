/** When something is due, in the agent's own time: to and from what a field for date and time holds. Pure. */

/** `2026-11-23T09:00`, as `<input type="datetime-local">` has it. */
export function toLocal(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** Null for what is no moment: a field that is half filled. */
export function fromLocal(text: string): number | null {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}

/** Nine o'clock on the next day that is no Saturday and no Sunday. */
export function nextMorning(now: number): number {
  const morning = new Date(now);
  morning.setHours(9, 0, 0, 0);
  do morning.setDate(morning.getDate() + 1);
  while (morning.getDay() % 6 === 0);
  return morning.getTime();
}
