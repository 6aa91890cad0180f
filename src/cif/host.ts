/**
 * The framework made safe to call and to listen to: a method may be missing, throw, return no promise, reject with
 * anything or never answer, and an event may bring anything. Knows no telephone and no order of calls.
 */
import type { Log } from '../log.js';
import type { Arguments, Framework, HostEvent, HostEventHandler, Method } from './framework.js';
import { within } from './limit.js';
import { fieldsOf, HostError, hostError, result, type Fields } from './result.js';

/** The library gives up after 10 s by itself, except where it waits for the agent; older ones may not. Milliseconds. */
export const ANSWER_LIMIT = 10_000;

export class Host {
  readonly #framework: Framework;
  readonly #log: Log;
  readonly #handlers = new Map<HostEvent, HostEventHandler>();

  constructor(framework: Framework, log: Log) {
    this.#framework = framework;
    this.#log = log;
  }

  has(method: Method): boolean {
    return typeof this.#framework[method] === 'function';
  }

  /** Calls a method, without any limit on the answer. @throws HostError, and nothing else */
  async call<M extends Method>(method: M, ...args: Arguments<M>): Promise<unknown> {
    try {
      const call: unknown = this.#framework[method];
      if (typeof call !== 'function') throw new HostError('missing', method);
      return result(await (Reflect.apply(call, this.#framework, args) as unknown));
    } catch (rejection) {
      throw hostError(rejection);
    }
  }

  /** Calls a method whose result does not matter. Always resolves, within the limit: whether it worked. */
  async attempt<M extends Method>(method: M, ...args: Arguments<M>): Promise<boolean> {
    try {
      await within(ANSWER_LIMIT, this.call(method, ...args));
      return true;
    } catch (error) {
      this.#log('host.refused', { method, code: hostError(error).code });
      return false;
    }
  }

  /**
   * Listens to an event. The handler that the host gets resolves at once, whatever `hear` does with the payload, so
   * that nothing of ours can hold up the host. A payload that is no object, or that `hear` answers with false, is
   * dropped with a line in the log.
   */
  listen(event: HostEvent, hear: (payload: Fields) => unknown): void {
    const handler: HostEventHandler = (payload) => {
      // An older host cannot take a handler back.
      if (this.#handlers.get(event) !== handler) return Promise.resolve();
      try {
        const fields = fieldsOf(payload);
        if (!fields || hear(fields) === false) this.#log('event.dropped', { event });
      } catch (error) {
        this.#log('event.dropped', { event, code: hostError(error).code });
      }
      return Promise.resolve();
    };
    this.#handlers.set(event, handler);
    void this.attempt('addHandler', event, handler);
  }

  /** Stops listening to everything. */
  release(): void {
    for (const [event, handler] of this.#handlers) void this.attempt('removeHandler', event, handler);
    this.#handlers.clear();
  }
}
