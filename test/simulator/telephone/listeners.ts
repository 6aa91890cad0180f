/** Counts who listens to what, from when it is made: whoever was there before is not counted. */
type Options = boolean | AddEventListenerOptions | undefined;

export class Listeners {
  readonly #all = new Map<EventTarget, Map<string, Set<unknown>>>();

  constructor(...targets: readonly EventTarget[]) {
    for (const target of targets) this.#follow(target);
  }

  /** How many there are for each event. */
  get count(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const events of this.#all.values()) {
      for (const [type, listeners] of events) counts[type] = (counts[type] ?? 0) + listeners.size;
    }
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  }

  #follow(target: EventTarget): void {
    const events = new Map<string, Set<unknown>>();
    this.#all.set(target, events);
    const of = (type: string) => events.get(type) ?? events.set(type, new Set()).get(type);
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options: Options,
    ) => {
      const forget = () => of(type)?.delete(listener);
      of(type)?.add(listener);
      add(type, listener, options);
      if (typeof options !== 'object') return;
      if (options.once) add(type, forget, { once: true });
      options.signal?.addEventListener('abort', forget, { once: true });
    };
    target.removeEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options: Options,
    ) => {
      of(type)?.delete(listener);
      remove(type, listener, options);
    };
  }
}
