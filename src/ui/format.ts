/** Numbers and times as texts. Knows no element. */

/** `7` → `0:07`, `252` → `4:12`, `3852` → `1:04:12`. Written out here because Intl.DurationFormat is too young. */
export function formatDuration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** The time of day, or the day for what was not today. Stands still on purpose: an idle panel needs no clock. */
export function formatMoment(at: number, locale: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const shape = isToday
    ? ({ hour: 'numeric', minute: '2-digit' } as const)
    : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, shape).format(at);
}

/** `+1 555` → `+ 1 5 5 5`: speech says a telephone number digit by digit only if the digits stand apart. */
export function spellOut(number: string): string {
  return Array.from(number.replace(/\s/g, '')).join(' ');
}
