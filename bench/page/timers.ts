/** Counts the timers of a page that have neither fired nor been cleared. */

export function countTimers(): () => number {
  const pending = new Set<number>();
  const begin = window.setTimeout.bind(window);
  const end = window.clearTimeout.bind(window);
  const count = (run: TimerHandler, delay?: number, ...given: unknown[]) => {
    const id: number = begin(() => {
      pending.delete(id);
      if (typeof run === 'function') Reflect.apply(run, undefined, given);
    }, delay);
    pending.add(id);
    return id;
  };
  const forget = (id?: number) => {
    if (id !== undefined) pending.delete(id);
    end(id);
  };
  Object.assign(globalThis, { setTimeout: count, clearTimeout: forget });
  return () => pending.size;
}
