/** Counts the timers of a page that have neither fired nor been cleared. */

export function countTimers(): () => number {
  const pending = new Set<number>();
  const { setTimeout, clearTimeout } = window;
  const count = (run: TimerHandler, delay?: number, ...given: unknown[]) => {
    const id: number = setTimeout(() => {
      pending.delete(id);
      if (typeof run === 'function') Reflect.apply(run, undefined, given);
    }, delay);
    pending.add(id);
    return id;
  };
  const forget = (id?: number) => {
    if (id !== undefined) pending.delete(id);
    clearTimeout(id);
  };
  Object.assign(globalThis, { setTimeout: count, clearTimeout: forget });
  return () => pending.size;
}
